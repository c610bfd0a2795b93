package org.quanyi.server.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.quanyi.rules.Result;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.SuspendedRule;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.wage.ClassReversals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Everything in force that rests on a suspended row, taken back in one batch (停用规则的批量冲正): an entry
/// of its kind is annulled, one with its measure goes on without it, a class has its year opened
/// again. Each is a transaction of its own, with its event, its recalls and its letter, so that a
/// batch that was cut off is gone on with and nothing is done twice. Commendations are shown no
/// more while their row is suspended, and none is taken back: nobody loses an honour unheard, and
/// each organisation is told.
///
/// By the hands of the two officers who suspended the row; who is told of what, the register says.
@Component
public class RuleReversals {

    private final Cases cases;
    private final CreditRegister register;
    private final ReversalLedger ledger;
    private final ClassReversals classes;
    private final HiddenCommendations honours;
    private final RegisterTime time;
    private final TransactionOperations transactions;

    RuleReversals(
            Cases cases,
            CreditRegister register,
            ReversalLedger ledger,
            ClassReversals classes,
            HiddenCommendations honours,
            RegisterTime time,
            TransactionOperations transactions) {
        this.cases = cases;
        this.register = register;
        this.ledger = ledger;
        this.classes = classes;
        this.honours = honours;
        this.time = time;
        this.transactions = transactions;
    }

    /// What rests on a row (依据某一行的事项种类), for the words about it.
    public enum Touched {
        /// Entries of its kind, or with its measure.
        ENTRIES,
        /// Classes of enterprises.
        CLASSES,
        /// Commendations.
        HONOURS;

        /// What rests on the row of a code.
        public static Touched by(String code) {
            if (code.equals(ClassReversals.ROW)) {
                return CLASSES;
            }
            return code.startsWith("C-E") ? HONOURS : ENTRIES;
        }
    }

    /// How far the batch of a suspension is (冲正进度).
    ///
    /// @param done how many were reversed
    /// @param waiting those that still rest on it
    /// @param failed why some of them could not be reversed when it was tried last, by their keys
    public record Progress(
            SuspendedRule rule, int done, List<Resting> waiting, Map<Long, String> failed) {
        /// Copies what it holds.
        public Progress {
            waiting = List.copyOf(waiting);
            failed = Map.copyOf(failed);
        }

        /// What is reversed.
        public Touched touched() {
            return Touched.by(rule.code());
        }

        /// Why one could not be reversed; empty where it was not tried.
        public String why(long entry) {
            return failed.getOrDefault(entry, "");
        }
    }

    /// An entry or a class that rests on a row, or an organisation that is told (依据某一行的登记事项).
    ///
    /// @param paper the number of the document of an entry; whose class of which year; the code of
    ///   the organisation
    public record Resting(long id, String paper) {

        private static Resting of(CreditEntry entry) {
            return new Resting(entry.id(), entry.paper().number());
        }

        private static Resting of(ClassReversals.Resting found) {
            return new Resting(found.id(), found.code() + " " + found.year());
        }

        private static Resting of(Employer told) {
            return new Resting(told.id(), told.code());
        }
    }

    /// What would be touched today if a row were suspended.
    public List<Resting> touched(String code) {
        return switch (Touched.by(code)) {
            case CLASSES -> classes.kept().stream().map(Resting::of).toList();
            case HONOURS -> honours.touched(code).stream().map(Resting::of).toList();
            case ENTRIES ->
                    resting(ledger.resting(code, time.today()), code).stream()
                            .map(Resting::of)
                            .toList();
        };
    }

    private List<CreditEntry> resting(List<Long> entries, String code) {
        LocalDate today = time.today();
        return entries.stream()
                .flatMap(id -> register.byId(id).stream())
                .filter(entry -> rests(entry, code, today))
                .toList();
    }

    private boolean rests(CreditEntry entry, String code, LocalDate day) {
        boolean isRow =
                entry.what().type().equals(code)
                        || entry.measures().stream()
                                .anyMatch(m -> m.code().equals(code) && !m.isOver(day));
        return isRow && register.standing(entry, day).isThere();
    }

    /// All suspensions with how far they are, the newest first.
    public List<Progress> all() {
        return time.suspensions().stream().map(this::progress).toList();
    }

    private Progress progress(SuspendedRule rule) {
        return switch (Touched.by(rule.code())) {
            case CLASSES ->
                    new Progress(
                            rule,
                            classes.done(rule),
                            classes.waiting(rule).stream().map(Resting::of).toList(),
                            Map.of());
            case HONOURS ->
                    new Progress(
                            rule,
                            honours.done(rule),
                            honours.waiting(rule).stream().map(Resting::of).toList(),
                            Map.of());
            case ENTRIES ->
                    new Progress(
                            rule,
                            ledger.reversed(rule.id()),
                            waiting(rule).stream().map(Resting::of).toList(),
                            ledger.failed(rule.id()));
        };
    }

    private List<CreditEntry> waiting(SuspendedRule rule) {
        List<Long> left = ledger.resting(rule.id(), rule.code(), time.today());
        return resting(left, rule.code()).stream()
                .filter(entry -> rule.covers(entry.enteredAt(), time.today()))
                .toList();
    }

    /// Goes on with every batch whose day has come.
    ///
    /// @return how many were reversed now
    public int carryOut() {
        return time.suspensions().stream().mapToInt(this::carryOut).reduce(0, Math::addExact);
    }

    private int carryOut(SuspendedRule rule) {
        return switch (Touched.by(rule.code())) {
            case CLASSES -> classes.carryOut(rule);
            case HONOURS -> honours.carryOut(rule);
            case ENTRIES -> carryOutEntries(rule);
        };
    }

    private int carryOutEntries(SuspendedRule rule) {
        List<CreditEntry> waiting = waiting(rule);
        if (waiting.isEmpty()) {
            return 0;
        }
        CaseFile file = cases.file(rule.caseNumber()).orElseThrow();
        List<Hand> hands = Hand.ofTwo(cases.steps(file));
        int done = 0;
        for (CreditEntry entry : waiting) {
            done += isReversed(rule, entry, hands) ? 1 : 0;
        }
        return done;
    }

    private boolean isReversed(SuspendedRule rule, CreditEntry entry, List<Hand> hands) {
        Result<Boolean> reversed =
                Objects.requireNonNull(
                        transactions.execute(status -> {
                            Result<Boolean> one = reversed(rule, entry.id(), hands);
                            if (one instanceof Result.Refused<Boolean>) {
                                status.setRollbackOnly();
                            }
                            return one;
                        }));
        if (reversed instanceof Result.Refused<Boolean>(var why)) {
            transactions.executeWithoutResult(
                    _ -> ledger.fail(rule.id(), entry.id(), why.getFirst().code(), time.now()));
            return false;
        }
        return reversed.orThrow();
    }

    /// Whoever waited for the row of the entry may find it reversed, or ended by somebody else.
    private Result<Boolean> reversed(SuspendedRule rule, long id, List<Hand> hands) {
        LocalDate today = time.today();
        Optional<CreditEntry> found =
                register.locked(id)
                        .filter(e -> rests(e, rule.code(), today))
                        .filter(e -> !ledger.isReversed(rule.id(), e.id()));
        if (found.isEmpty()) {
            return Result.of(false);
        }
        CreditEntry entry = found.get();
        EntryAct act =
                entry.what().type().equals(rule.code()) ? EntryAct.ANNULLED : EntryAct.CORRECTED;
        EntryEvent.Rests rests =
                new EntryEvent.Rests(rule.caseNumber(), rule.document(), rule.reason());
        NewEvent event = new NewEvent(id, act, hands, rests, today);
        Result<CreditEntry> written =
                act == EntryAct.ANNULLED
                        ? register.record(event)
                        : register.correct(event, entry.without(rule.code(), event));
        return written.map(_ -> {
            ledger.reverse(rule.id(), id, act, time.now());
            return true;
        });
    }
}
