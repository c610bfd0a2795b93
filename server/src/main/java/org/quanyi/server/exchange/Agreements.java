package org.quanyi.server.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All agreements (共享协议登记): without one that holds today, nobody is answered.
@Component
public class Agreements {

    private static final String NAME = "[A-Z0-9][A-Z0-9-]{2,38}";
    private static final int SHORTEST_BASIS = 4;
    private static final int LONGEST_BASIS = 300;
    private static final int MOST_OF_A_DAY = 1_000_000;
    private static final int MOST_OF_A_PERSON = 100;

    private final AgreementTable table;
    private final Clock clock;

    Agreements(AgreementTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// Makes an agreement. Refused when its name is taken, or its terms cannot be.
    public Result<Agreement> make(Agreement agreement) {
        int basis = agreement.basis().strip().length();
        boolean possible =
                isName(agreement.id())
                        && basis >= SHORTEST_BASIS
                        && basis <= LONGEST_BASIS
                        && !agreement.until().isBefore(agreement.from())
                        && agreement.perDay() >= 1
                        && agreement.perDay() <= MOST_OF_A_DAY
                        && isPossible(agreement.perPerson());
        if (!possible) {
            return Result.refused(ExchangeRefusal.NO_TERMS.of());
        }
        return table.insert(agreement, clock.instant())
                ? Result.of(agreement)
                : Result.refused(ExchangeRefusal.TAKEN.of(agreement.id()));
    }

    private static boolean isPossible(@Nullable Integer perPerson) {
        return perPerson == null || perPerson >= 1 && perPerson <= MOST_OF_A_PERSON;
    }

    /// Whether a text could be the name of an agreement.
    public static boolean isName(String text) {
        return text.matches(NAME);
    }

    /// Ends one today.
    ///
    /// @return whether there was an open one of that name
    public boolean end(String id) {
        return table.end(id, clock.instant());
    }

    /// Those that hold today and ask because an act lets them, whatever the person says.
    public List<Agreement> byLaw() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return table.all().stream()
                .filter(a -> a.question() == Question.INSURED_IN_MONTH)
                .filter(a -> !a.needsConsent() && a.holds(today))
                .toList();
    }

    /// All there are and were, by partner.
    public List<Agreement> all() {
        return table.all();
    }

    /// Whether a program may ask once more. Counts the question, in a transaction of its own,
    /// whether it can be answered or not.
    ///
    /// Refused when there is no such agreement of this program for this question, it does not hold
    /// today, or the day is used up.
    @Transactional
    public Result<Agreement> ask(Actor program, String id, Question question) {
        Optional<Agreement> found =
                (program.role() == Role.PARTNER
                                ? table.of(id, program.account())
                                : Optional.<Agreement>empty())
                        .filter(a -> a.question() == question);
        if (found.isEmpty()) {
            return Result.refused(ExchangeRefusal.NO_AGREEMENT.of());
        }
        Agreement agreement = found.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (!agreement.holds(today)) {
            return Result.refused(ExchangeRefusal.NOT_IN_FORCE.of());
        }
        return table.count(agreement, today)
                ? Result.of(agreement)
                : Result.refused(
                        ExchangeRefusal.DAY_USED_UP.of(Integer.toString(agreement.perDay())));
    }
}
