package org.quanyi.server.contribution;

import org.quanyi.rules.Month;

/// What stands above the rows of a filing (申报表头): who files, for which month.
///
/// @param employerName as the file writes it; the code decides, not the name
/// @param creditCode normalised unified social credit code
/// @param month the month the contributions belong to (费款所属期)
public record FilingHead(String employerName, String creditCode, Month month) {}
