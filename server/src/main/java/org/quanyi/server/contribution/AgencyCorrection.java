package org.quanyi.server.contribution;

import java.time.Instant;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;

/// What the agency corrected of an employer's month (经办更正), as that employer sees it.
///
/// @param name of the person
/// @param more what is due more for all insurances together; negative where it belongs back
public record AgencyCorrection(
        Month month, String name, Money more, String caseNumber, Instant recordedAt) {}
