package org.quanyi.server.contribution;

import org.quanyi.rules.Money;

/// One insurance of a month line: the contribution base, both payers' amounts, and how far it has
/// come.
public record Share(Money base, Money employer, Money person, LineState state) {}
