package org.quanyi.server.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.person.LifeEvent;
import org.quanyi.server.person.LifeFact;

/// What a person says about one fact of their life on record (生平事项异议内容): an objection to the record
/// as one to a month is, of the same kind of case.
///
/// @param number of the fact
/// @param held as it stood when they said it
/// @param words more in their own words; empty when they chose only
public record LifeObjection(String number, Held held, LifeDoubt doubt, String words) {

    private static final String EVENT = "life-event";
    private static final String DOUBT = "life-doubt";
    private static final String WORDS = "words";

    public LifeObjection {
        words = words.strip();
    }

    /// The kind of a fact and its day.
    public record Held(LifeFact.Kind kind, LocalDate day) {

        private String text() {
            return kind + " " + day;
        }
    }

    static LifeObjection of(LifeEvent event, LifeDoubt doubt, String words) {
        Held held = new Held(event.fact().kind(), event.fact().day());
        return new LifeObjection(event.number(), held, doubt, words);
    }

    /// What such a case is about, whatever is said of it.
    static CaseItem about(String number) {
        return new CaseItem(EVENT, null, number);
    }

    List<CaseItem> items() {
        List<CaseItem> items = new ArrayList<>();
        items.add(new CaseItem(EVENT, held.text(), number));
        items.add(new CaseItem(DOUBT, null, doubt.name()));
        if (!words.isEmpty()) {
            items.add(new CaseItem(WORDS, null, words));
        }
        return items;
    }

    /// Whether an objection to the record is to a fact of a life, and not to a month.
    public static boolean isOne(CaseFile file) {
        return file.item(DOUBT).isPresent();
    }

    /// What a case of this kind is about.
    public static LifeObjection of(CaseFile file) {
        String[] held = file.item(EVENT).map(CaseItem::was).orElseThrow().split(" ");
        return new LifeObjection(
                file.shallBe(EVENT),
                new Held(LifeFact.Kind.valueOf(held[0]), LocalDate.parse(held[1])),
                LifeDoubt.valueOf(file.shallBe(DOUBT)),
                file.item(WORDS).map(CaseItem::shallBe).orElse(""));
    }
}
