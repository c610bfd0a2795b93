package org.quanyi.server.portal.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Money;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.Measure;
import org.quanyi.rules.credit.RecordType;
import org.quanyi.server.credit.CreditEntry;
import org.quanyi.server.credit.CreditRegister;
import org.quanyi.server.credit.Standing;

/// An entry of the register as pages show it today.
///
/// @param open whether anybody can see it
/// @param amount null where it is about no money
/// @param running the measures that hold today
record ShownEntry(
        CreditEntry entry,
        RecordType type,
        Standing standing,
        boolean open,
        @Nullable Money amount,
        List<Running> running) {

    /// A measure that holds today.
    record Running(Measure measure, LocalDate from, LocalDate end) {}

    static ShownEntry of(CreditEntry entry, CreditRegister register, Catalogue catalogue) {
        LocalDate today = register.today();
        LocalDate decided = entry.paper().decidedOn();
        Long fen = entry.what().fen();
        return new ShownEntry(
                entry,
                catalogue.record(entry.what().type(), decided).orThrow(),
                register.standing(entry, today),
                register.isPublic(entry, today),
                fen == null ? null : Money.fen(fen),
                register.measures(entry, today).stream()
                        .map(m ->
                                new Running(
                                        catalogue.measure(m.code(), decided).orThrow(),
                                        m.from(),
                                        m.end()))
                        .toList());
    }
}
