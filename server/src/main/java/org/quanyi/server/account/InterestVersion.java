package org.quanyi.server.account;

import java.time.Instant;
import org.quanyi.rules.Money;

/// One line of a closed year that was credited anew (重新计息明细): the first credit, its reversal, and
/// what took its place.
///
/// @param reversal whether it takes back the line before it; its amount is then the opposite
/// @param reference what brought it: the closing of a year, or the number of the case that
///   corrected a month
public record InterestVersion(
        int year, boolean reversal, Money interest, Instant recordedAt, String reference) {}
