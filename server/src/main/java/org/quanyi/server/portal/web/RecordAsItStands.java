package org.quanyi.server.portal.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.MonthView;
import org.quanyi.server.portal.MonthViews;
import org.quanyi.server.portal.PersonRecord;
import org.quanyi.server.portal.Records;
import org.quanyi.server.portal.Words;
import org.quanyi.server.rights.Copies;
import org.quanyi.server.rights.LifeObjection;
import org.quanyi.server.rights.MonthObjection;
import org.springframework.stereotype.Component;

/// The one month that an objection is about, as it stands now, for the officers who answer it: so
/// much of the record as the case needs, and no more.
@Component
class RecordAsItStands {

    private final Records records;
    private final MonthViews views;
    private final Words words;
    private final Copies copies;

    RecordAsItStands(Records records, MonthViews views, Words words, Copies copies) {
        this.records = records;
        this.views = views;
        this.words = words;
        this.copies = copies;
    }

    /// The month; null for cases about anything else, and once a case is over. Leaves a line with
    /// the person.
    @Nullable MonthView of(Actor officer, CaseFile file, Locale locale) {
        if (file.kind() != CaseKind.MONTH_OBJECTION
                || LifeObjection.isOne(file)
                || file.state().isOver()) {
            return null;
        }
        MonthObjection asked = MonthObjection.of(file);
        Records.Reader reader =
                new Records.Reader(
                        officer, Purpose.OBJECTION_REVIEW, file.number(), "months amounts");
        PersonRecord record = records.read(reader, file.persons().getFirst());
        return views.of(record, asked.insurance(), asked.month(), words.in(Language.of(locale)));
    }

    /// How the record has a month while somebody objects to it, as the key of a state. Leaves a
    /// line with the person.
    String held(
            Records.Reader reader, int person, Insurance insurance, Month month, Locale locale) {
        PersonRecord read = records.read(reader, person);
        return views.of(read, insurance, month, words.in(Language.of(locale))).state().key();
    }

    /// Whether the officer may print all of the record for the person now.
    boolean isPrintable(Actor officer, CaseFile file) {
        return copies.isPrintable(officer, file);
    }

    LocalDate today() {
        return records.today();
    }
}
