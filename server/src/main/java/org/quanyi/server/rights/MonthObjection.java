package org.quanyi.server.rights;

import java.util.List;
import java.util.Locale;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;

/// What a person says about one month of their record (权益记录异议内容).
///
/// @param held how the record stood when they said it, as the key of a state of a month
/// @param words more in their own words; empty when they chose only
public record MonthObjection(
        Insurance insurance, Month month, String held, MonthHappened happened, String words) {

    private static final String MONTH = "month";
    private static final String HAPPENED = "happened";
    private static final String WORDS = "words";

    public MonthObjection {
        words = words.strip();
    }

    /// What such a case is about, whatever is said of it.
    static CaseItem about(Insurance insurance, Month month, String held) {
        return new CaseItem(MONTH, held, insurance.name() + " " + month);
    }

    List<CaseItem> items() {
        CaseItem about = about(insurance, month, held);
        CaseItem said = new CaseItem(HAPPENED, null, happened.name());
        return words.isEmpty()
                ? List.of(about, said)
                : List.of(about, said, new CaseItem(WORDS, null, words));
    }

    /// What a case of this kind is about. Empty texts once the person was erased.
    public static MonthObjection of(CaseFile file) {
        String[] about = file.shallBe(MONTH).split(" ");
        return new MonthObjection(
                Insurance.valueOf(about[0]),
                Month.parse(about[1]),
                file.item(MONTH).map(CaseItem::was).orElse(""),
                MonthHappened.valueOf(file.shallBe(HAPPENED).toUpperCase(Locale.ROOT)),
                file.item(WORDS).map(CaseItem::shallBe).orElse(""));
    }
}
