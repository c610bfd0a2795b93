package org.quanyi.server.casework;

import java.time.LocalDate;
import org.quanyi.rules.DeadlineLeg;

/// By when a case is to be answered (答复期限), as counted from the law.
///
/// @param leg the period of the law
/// @param start the day of the event, not counted
/// @param raw the last day as counted
/// @param due the last day, moved where nobody works
/// @param actOn the one of both that binds
/// @param suspendedDays how many days it stood still
/// @param provisional whether a year is in it whose days off are not published yet; it is counted
///   again when they are
public record CountedDeadline(
        DeadlineLeg leg,
        LocalDate start,
        LocalDate raw,
        LocalDate due,
        LocalDate actOn,
        int suspendedDays,
        boolean provisional) {}
