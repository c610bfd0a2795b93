package org.quanyi.server.contribution;

import java.time.LocalDate;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;

/// A receipt of the collector (到账凭证): money that came in for an employer's month and insurance.
///
/// @param serial the collector's own number (流水号); it counts once
public record Receipt(
        String serial,
        LocalDate arrivedOn,
        String employerName,
        String employerCode,
        Month month,
        Insurance insurance,
        Money amount) {}
