package org.quanyi.server.person;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Month;
import org.quanyi.server.access.DeathsOfPersons;

/// What follows from the facts of a life that stand (生平): worked out whenever somebody reads, so
/// that taking a fact back leaves everything as it would be without it. Pure.
///
/// @param events those that stand, in the order of their recording
record Life(List<LifeEvent> events) {

    /// Of whoever nothing is recorded.
    static final Life NOTHING = new Life(List.of());

    private static final Comparator<LifeEvent> BY_DAY =
            Comparator.<LifeEvent, LocalDate>comparing(e -> e.fact().day())
                    .thenComparingLong(LifeEvent::id);

    Life {
        events = List.copyOf(events);
    }

    /// Of all facts those that stand.
    static Life of(List<LifeEvent> all) {
        return new Life(all.stream().filter(LifeEvent::stands).toList());
    }

    /// The fact of a kind that counts: of several the one of the latest day, and of one day the one
    /// that was recorded last.
    Optional<LifeEvent> standing(LifeFact.Kind kind) {
        return events.stream().filter(e -> e.fact().kind() == kind).max(BY_DAY);
    }

    /// The name that holds.
    ///
    /// @param registered the name that the person came on record with
    String name(String registered) {
        return standing(LifeFact.Kind.NAME).map(e -> e.fact().value()).orElse(registered);
    }

    /// Names that held once, each with the last month in which it did.
    Map<String, Month> formerNames(String registered) {
        Map<String, Month> former = new LinkedHashMap<>();
        String held = registered;
        for (LifeEvent change : names()) {
            former.put(held, Month.of(change.fact().day()));
            held = change.fact().value();
        }
        former.remove(held);
        return former;
    }

    private List<LifeEvent> names() {
        return events.stream()
                .filter(e -> e.fact().kind() == LifeFact.Kind.NAME)
                .sorted(BY_DAY)
                .toList();
    }

    /// The date of birth that holds: of several the one that was recorded last, for a birth has one
    /// day only.
    @Nullable LocalDate birth(@Nullable LocalDate registered) {
        return events.stream()
                .filter(e -> e.fact().kind() == LifeFact.Kind.BIRTH)
                .reduce((_, later) -> later)
                .map(e -> e.fact().day())
                .orElse(registered);
    }

    /// The death that stands, if one does.
    Optional<DeathsOfPersons.Death> death() {
        return standing(LifeFact.Kind.DEATH)
                .map(e -> new DeathsOfPersons.Death(e.fact().day(), e.recordedAt()));
    }

    /// Since when the person lives abroad; empty when they do not, or came back.
    Optional<LocalDate> abroadSince() {
        return events.stream()
                .filter(e ->
                        e.fact().kind() == LifeFact.Kind.ABROAD
                                || e.fact().kind() == LifeFact.Kind.RETURNED)
                .max(BY_DAY)
                .filter(e -> e.fact().kind() == LifeFact.Kind.ABROAD)
                .map(e -> e.fact().day());
    }

    /// A person as they are by these facts.
    Person applied(Person registered) {
        return new Person(
                registered.id(),
                name(registered.name()),
                birth(registered.birth()),
                registered.synthetic(),
                registered.numbers(),
                death().map(DeathsOfPersons.Death::day).orElse(null),
                abroadSince().orElse(null));
    }
}
