package org.quanyi.server.account;

/// A line of interest and the year that it is of, for one account over many years.
record YearLine(int year, InterestLine line) {}
