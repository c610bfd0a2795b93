package org.quanyi.server.portal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.quanyi.rules.Region;
import org.quanyi.server.person.LifeEvent;
import org.quanyi.server.person.LifeFact;
import org.quanyi.server.person.NumberOnRecord;
import org.quanyi.server.person.Person;

/// Facts of a life in words (生平事项的说法), and the one line of time that they and the numbers of a
/// person stand on.
public final class LifeWords {

    private LifeWords() {}

    /// A point on the line of time.
    ///
    /// @param number of the fact; empty for a number of the person, which is linked and taken off
    ///   elsewhere
    /// @param annulled whether it was taken back
    public record Row(
            String number,
            LocalDate day,
            String what,
            String source,
            String recorded,
            String caseNumber,
            boolean annulled) {}

    /// The value of a fact, in words; empty where its kind has none.
    public static String value(LifeFact fact, Wording w) {
        return fact.kind() == LifeFact.Kind.MOVED
                ? w.region(new Region(fact.value()))
                : fact.value();
    }

    /// All of a person's, the newest day first.
    public static List<Row> line(Person person, List<LifeEvent> events, Wording w) {
        Stream<Row> numbers = person.numbers().stream().map(n -> number(n, w));
        return Stream.concat(events.stream().map(e -> event(e, w)), numbers)
                .sorted(Comparator.comparing(Row::day).reversed())
                .toList();
    }

    /// A fact.
    public static Row event(LifeEvent event, Wording w) {
        LifeFact fact = event.fact();
        String value = value(fact, w);
        return new Row(
                event.number(),
                fact.day(),
                value.isEmpty()
                        ? w.text("life.kind." + fact.kind())
                        : w.text("life.kind.to", w.text("life.kind." + fact.kind()), value),
                w.text("life.source." + fact.source()) + w.text("list.comma") + fact.document(),
                w.minute(event.recordedAt()),
                event.caseNumber(),
                !event.stands());
    }

    private static Row number(NumberOnRecord number, Wording w) {
        return new Row(
                "",
                number.validFrom(),
                w.text("life.kind.to", w.text("number." + number.kind()), "…" + number.tail()),
                w.text("source.REGISTRATION"),
                "",
                "",
                false);
    }
}
