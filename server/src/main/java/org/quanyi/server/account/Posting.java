package org.quanyi.server.account;

import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Region;

/// One line of the fund's books (记账分录).
public record Posting(Region region, Insurance insurance, FundAccount account, Money amount) {}
