package org.quanyi.server.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.account.AccountInterest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Credits the interest of closed years anew when a month of one account was corrected (更正后重新计息):
/// each year that says something else now gets a reversal and a new line, in the transaction of the
/// correction.
///
/// Where such a year is being closed just then, the account waits in a queue that the end of the
/// closing works off, so that nobody has to remember it. Locks: the region's turn, its closings by
/// year, the journal's head.
///
/// Social Insurance Law art. 14; Interim Measures on Personal Accounts of 1997.
@Component
public class Recredits {

    private final Law law;
    private final ClosingTable closings;
    private final RecreditTable table;
    private final InterestBooks books;
    private final Clock clock;

    Recredits(
            Law law, ClosingTable closings, RecreditTable table, InterestBooks books, Clock clock) {
        this.law = law;
        this.closings = closings;
        this.table = table;
        this.books = books;
        this.clock = clock;
    }

    /// What a credit would change in the years that are closed. Writes nothing.
    public Recrediting preview(int person, Region region, PlannedCredit planned) {
        OneAccount account = table.account(person, region);
        account.credits()
                .add(new OneAccount.Earning(planned.earnsFrom().index(), planned.amount().fen()));
        return new Work(account, region, closings.states(region))
                .from(planned.earnsFrom().year())
                .seen();
    }

    /// Holds the closings of a region for the running transaction. Whoever credits anew calls it
    /// before anything is sealed: the journal's head comes last.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Region region) {
        closings.takeTurn(region);
        closings.hold(region);
    }

    /// Credits accounts anew whose credits of a month were written and sealed just now.
    ///
    /// @param persons in rising order
    /// @param earnsFrom the first month that the credits earn
    /// @param reference what was corrected by; no personal data
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(
            SortedSet<Integer> persons, Region region, Month earnsFrom, String reference) {
        SortedMap<Integer, Boolean> states = closings.states(region);
        List<YearLine> lines = new ArrayList<>();
        for (int person : persons) {
            Work work =
                    new Work(table.account(person, region), region, states).from(earnsFrom.year());
            lines.addAll(work.lines);
            if (work.waitsFor != null) {
                table.queue(person, region, work.waitsFor, reference, clock.instant());
            }
        }
        if (!lines.isEmpty()) {
            books.write(region, lines, reference);
        }
    }

    /// Works off the accounts that waited for the end of a closing, in its transaction, which holds
    /// that closing.
    void resume(Region region, int year) {
        List<RecreditTable.Waiting> waiting = table.waiting(region, year);
        if (waiting.isEmpty()) {
            return;
        }
        closings.hold(region, year);
        SortedMap<Integer, Boolean> states = closings.states(region);
        for (RecreditTable.Waiting each : waiting) {
            Work work =
                    new Work(table.account(each.person(), region), region, states)
                            .from(each.year());
            if (!work.lines.isEmpty()) {
                books.write(region, work.lines, each.reference());
            }
            Integer waitsFor = work.waitsFor;
            if (waitsFor == null) {
                table.done(each, clock.instant());
            } else {
                table.waitsFor(each, waitsFor);
            }
        }
    }

    /// Whether interest of a person still waits for the end of a closing.
    public boolean waits(int person) {
        return table.waits(new Integer[] {person});
    }

    /// One account, year after year. One thread, one use.
    private final class Work {

        private final OneAccount account;
        private final Region region;
        private final SortedMap<Integer, Boolean> complete;
        private final List<YearLine> lines = new ArrayList<>();
        private final List<Recrediting.Year> years = new ArrayList<>();
        private @Nullable Integer waitsFor;

        private Work(OneAccount account, Region region, SortedMap<Integer, Boolean> complete) {
            this.account = account;
            this.region = region;
            this.complete = complete;
        }

        private Work from(int first) {
            long opening = account.closing(first - 1);
            if (complete.tailMap(first).isEmpty()) {
                return this;
            }
            for (int year = first; year <= complete.lastKey(); year++) {
                AccountInterest rule = rule(year);
                OpenAccount open = account.year(year, opening);
                boolean below = opening < 0 || Math.addExact(opening, open.credited()) < 0;
                if (rule == null || below || !complete.getOrDefault(year, false)) {
                    waitsFor = year;
                    return this;
                }
                InterestLine due = open.due(rule);
                add(rule, open.booked(), due);
                opening = Math.addExact(due.opening() + due.credited(), due.interest());
            }
            return this;
        }

        private @Nullable AccountInterest rule(int year) {
            return switch (AccountInterest.of(law, region, year)) {
                case Result.Of<AccountInterest>(var rule) -> rule;
                case Result.Refused<AccountInterest> _ -> null;
            };
        }

        private void add(AccountInterest rule, InterestLine booked, InterestLine due) {
            if (due.equals(booked)) {
                return;
            }
            if (booked.seq() == 0) {
                lines.add(new YearLine(rule.year(), due));
            } else {
                lines.add(new YearLine(rule.year(), booked.reversal()));
                lines.add(new YearLine(rule.year(), due.after(1)));
            }
            years.add(
                    new Recrediting.Year(
                            rule.year(),
                            rule.rate(),
                            Money.fen(booked.interest()),
                            Money.fen(due.interest())));
        }

        private Recrediting seen() {
            return new Recrediting(years, waitsFor);
        }
    }
}
