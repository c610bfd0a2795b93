package org.quanyi.server.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Money;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.account.AccountInterest;
import org.quanyi.server.account.ClosedYear.Refused;
import org.quanyi.server.account.ClosingTable.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Works at closings: one transaction reads all accounts as they are at one moment, another one
/// after another writes some thousand of them.
@Component
class ClosingRuns {

    private final OpenAccountTable open;
    private final ClosingTable closings;
    private final InterestBooks books;
    private final Recredits recredits;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    ClosingRuns(
            OpenAccountTable open,
            ClosingTable closings,
            InterestBooks books,
            Recredits recredits,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.open = open;
        this.closings = closings;
        this.books = books;
        this.recredits = recredits;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        // several statements, one moment
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Run begin(Region region, AccountInterest rule) {
        Standing standing =
                Objects.requireNonNull(
                        writing.execute(_ -> {
                            closings.takeTurn(region);
                            return closings.begin(region, rule.year(), clock.instant());
                        }));
        return new Run(region, rule, standing);
    }

    /// One process at one closing. One thread, one use.
    final class Run {

        private final Region region;
        private final AccountInterest rule;
        private Standing standing;
        private boolean overtaken;

        private Run(Region region, AccountInterest rule, Standing standing) {
            this.region = region;
            this.rule = rule;
            this.standing = standing;
        }

        /// @param atOnce how many accounts are one batch
        Result<ClosedYear> close(int atOnce, Consumer<Integer> progress) {
            List<OpenAccount> some = new ArrayList<>(atOnce);
            reading.executeWithoutResult(_ -> {
                open.read(
                        region,
                        rule.year(),
                        standing.upTo(),
                        account -> {
                            some.add(account);
                            if (some.size() == atOnce) {
                                book(some, progress);
                            }
                        });
                book(some, progress);
            });
            write(this::finish);
            return overtaken
                    ? Result.refused(Refusal.of("ACC-014", Integer.toString(rule.year())))
                    : Result.of(closed());
        }

        private ClosedYear closed() {
            return new ClosedYear(
                    region,
                    rule.year(),
                    rule.rate(),
                    standing.credited(),
                    standing.corrected(),
                    standing.unchanged(),
                    Money.fen(standing.interest()),
                    closings.refused(region, rule.year(), standing.round()));
        }

        private void book(List<OpenAccount> some, Consumer<Integer> progress) {
            if (!some.isEmpty()) {
                write(() -> standing = booked(some));
                some.clear();
                progress.accept(standing.credited() + standing.corrected() + standing.unchanged());
            }
        }

        /// Writes in a transaction of its own, unless another run has taken over.
        private void write(Runnable what) {
            if (!overtaken) {
                writing.executeWithoutResult(_ -> {
                    overtaken = !closings.lock(region, rule.year(), standing.run());
                    if (!overtaken) {
                        what.run();
                    }
                });
            }
        }

        private Standing booked(List<OpenAccount> some) {
            Tally tally = new Tally(some.size());
            for (OpenAccount account : some) {
                Refused refused = refusal(account);
                if (refused == null) {
                    tally.add(account, account.due(rule));
                } else {
                    closings.refuse(region, rule.year(), standing.round(), refused);
                }
            }
            seal(tally);
            Standing now =
                    new Standing(
                            standing.run(),
                            standing.round(),
                            some.getLast().person(),
                            standing.credited() + tally.credited,
                            standing.corrected() + tally.corrected,
                            standing.unchanged() + tally.unchanged,
                            Math.addExact(standing.interest(), tally.interest));
            closings.save(region, rule.year(), now);
            return now;
        }

        private void seal(Tally tally) {
            if (!tally.lines.isEmpty()) {
                books.write(
                        region,
                        rule.year(),
                        tally.lines,
                        "close-year " + rule.year() + " " + region.code());
            }
        }

        /// The year is closed, and accounts that were corrected meanwhile follow at once.
        private void finish() {
            closings.finish(region, rule.year(), clock.instant());
            recredits.resume(region, rule.year());
        }
    }

    private static @Nullable Refused refusal(OpenAccount account) {
        long balance = Math.addExact(account.opening(), account.credited());
        if (account.held()) {
            return new Refused(account.person(), "ACC-013", Money.fen(balance));
        }
        return balance < 0 || account.opening() < 0
                ? new Refused(account.person(), "ACC-012", Money.fen(balance))
                : null;
    }

    /// What is to be written for some accounts.
    private static final class Tally {

        private final List<InterestLine> lines;
        private int credited;
        private int corrected;
        private int unchanged;
        private long interest;

        Tally(int accounts) {
            lines = new ArrayList<>(accounts);
        }

        void add(OpenAccount account, InterestLine due) {
            InterestLine booked = account.booked();
            if (due.equals(booked)) {
                unchanged++;
                return;
            }
            interest = Math.addExact(interest, due.interest() - booked.interest());
            if (booked.seq() == 0) {
                credited++;
                lines.add(due);
            } else {
                corrected++;
                lines.add(booked.reversal());
                lines.add(due.after(1));
            }
        }
    }
}
