package org.quanyi.server.access;

import java.time.Clock;
import java.util.List;
import org.quanyi.rules.identity.PersonNumber;
import org.springframework.stereotype.Component;

/// The register of whom staff are tied to (工作人员回避登记): their own person, and the relatives they
/// declare. It holds keyed hashes of numbers, so that nobody learns a family from it.
@Component
public class StaffTies {

    private final StaffTieTable table;
    private final TieKey key;
    private final Clock clock;

    StaffTies(StaffTieTable table, TieKey key, Clock clock) {
        this.table = table;
        this.key = key;
        this.clock = clock;
    }

    /// Declares a tie. A number that is not on record yet counts from the day it is; declaring a
    /// tie again changes nothing.
    public void declare(String account, TieKind kind, PersonNumber number) {
        table.insert(
                new StaffTie(account, kind),
                key.hash(number.normalised()),
                key.check(),
                clock.instant());
    }

    /// Who of the staff is tied to the person of these numbers.
    ///
    /// @throws IllegalStateException when some ties were declared under another key: they would
    ///   match nobody, and nobody would be refused
    List<StaffTie> of(List<String> numbers) {
        if (table.anyUnderAnotherKey(key.check())) {
            throw new IllegalStateException("the key of the staff's ties is not the one they had");
        }
        return table.of(numbers.stream().map(key::hash).toList());
    }
}
