package org.quanyi.server.access;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.identity.PersonNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The register of whom staff are tied to (工作人员回避登记): their own person, and the relatives they
/// declare. It holds keyed hashes of numbers, so that nobody learns a family from it; who withdraws
/// a tie types the number again.
@Component
public class StaffTies {

    /// How long a withdrawn tie still counts: nobody withdraws one to look and declares it again.
    public static final Duration STILL_COUNTS = Duration.ofDays(30);

    private final StaffTieTable table;
    private final TieKey key;
    private final RegisterChanges changes;

    StaffTies(StaffTieTable table, TieKey key, RegisterChanges changes) {
        this.table = table;
        this.key = key;
        this.changes = changes;
    }

    /// Declares a tie without an end.
    @Transactional
    public void declare(String account, TieKind kind, PersonNumber number) {
        declare(account, kind, number, null);
    }

    /// Declares a tie. A number that is not on record yet counts from the day it is; declaring a
    /// tie again changes nothing.
    ///
    /// @param until the last day that it counts; null when it has no end
    /// @throws IllegalArgumentException when that day is over
    @Transactional
    public void declare(
            String account, TieKind kind, PersonNumber number, @Nullable LocalDate until) {
        if (changes.isPast(until)) {
            throw new IllegalArgumentException("a tie that ended before it began");
        }
        StaffTie tie = new StaffTie(account, kind);
        byte[] hash = key.hash(number.normalised());
        boolean known =
                table.of(account, changes.now(), changes.today()).stream()
                        .filter(t -> t.endsFrom() == null)
                        .anyMatch(t -> t.kind() == kind && t.isOf(hash, until));
        if (!known) {
            long entry = table.insert(tie, hash, key.check(), changes.now(), until);
            changes.added(AccessRegister.TIE, entry, account, kind.name(), account);
        }
    }

    /// Withdraws what an account declared about a relative of that number; it still counts for
    /// [#STILL_COUNTS], and stays on record. What an account says about itself is not withdrawn.
    ///
    /// @return whether there was such a tie
    @Transactional
    public boolean withdraw(String account, PersonNumber number) {
        byte[] hash = key.hash(number.normalised());
        List<DeclaredTie> found =
                table.of(account, changes.now(), changes.today()).stream()
                        .filter(t -> t.kind() == TieKind.RELATIVE && t.endsFrom() == null)
                        .filter(t -> t.isNumber(hash))
                        .toList();
        found.forEach(tie ->
                changes.ended(AccessRegister.TIE, tie.entry(), account, account, STILL_COUNTS));
        return !found.isEmpty();
    }

    /// What an account declared and what counts, oldest first. For that account's own eyes.
    public List<DeclaredTie> declared(String account) {
        return table.of(account, changes.now(), changes.today());
    }

    /// Who of the staff is tied to the person of these numbers.
    ///
    /// @throws IllegalStateException when some ties were declared under another key: they would
    ///   match nobody, and nobody would be refused
    List<StaffTie> of(List<String> numbers) {
        if (table.anyUnderAnotherKey(key.check(), changes.now(), changes.today())) {
            throw new IllegalStateException("the key of the staff's ties is not the one they had");
        }
        return table.of(numbers.stream().map(key::hash).toList(), changes.now(), changes.today());
    }
}
