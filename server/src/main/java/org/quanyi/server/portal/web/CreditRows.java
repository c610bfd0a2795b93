package org.quanyi.server.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.quanyi.rules.Money;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.credit.CommendationEnds;
import org.quanyi.server.credit.CommendationObjection;
import org.quanyi.server.credit.Compensations;
import org.quanyi.server.credit.EntryChange;
import org.quanyi.server.credit.EntryComplaint;
import org.quanyi.server.credit.EntryObjection;
import org.quanyi.server.credit.HiddenCommendations;
import org.quanyi.server.credit.RepairWish;
import org.quanyi.server.portal.Wording;
import org.quanyi.server.portal.web.AskedRows.Row;

/// What an employer asked for about an entry in the register, in words: the same on its page, at
/// the desk and in the letter.
final class CreditRows {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private CreditRows() {}

    static List<Row> of(CaseFile file, EntryObjection asked, Wording w) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(w, "entry", EntryObjection.document(file)));
        rows.add(row(w, "ground", w.text("credit.ground." + asked.ground())));
        if (asked.fen() != null) {
            rows.add(row(w, "amount", w.money(Money.fen(asked.fen()))));
        }
        return rows;
    }

    static List<Row> of(CaseFile file, RepairWish asked, Wording w) {
        return List.of(
                row(w, "entry", EntryObjection.document(file)),
                row(w, "corrected", w.date(asked.corrected())),
                row(w, "commitment", asked.commitment()));
    }

    static List<Row> complaint(CaseFile file, Wording w) {
        EntryComplaint asked = EntryComplaint.of(file);
        return List.of(
                row(w, "complaint", w.text("credit.complaint." + asked.thing())),
                row(w, "complaint-of", EntryComplaint.said(file)));
    }

    static List<Row> compensation(CaseFile file, Wording w) {
        List<Row> rows = new ArrayList<>();
        rows.add(
                row(w, "cause", w.text("compensation.cause." + file.shallBe(Compensations.CAUSE))));
        rows.add(row(w, "complaint-of", about(file)));
        file.item(Compensations.CAME_OF)
                .ifPresent(item -> rows.add(row(w, "came-of", item.shallBe())));
        return rows;
    }

    /// What an organisation says is wrong about an honour: which one, what shall be done, and what
    /// the document says.
    static List<Row> objection(CaseFile file, Wording w) {
        CommendationObjection asked = CommendationObjection.of(file);
        List<Row> rows = new ArrayList<>();
        rows.add(row(w, "award-objected", CommendationObjection.document(file)));
        rows.add(row(w, "award-wish", w.text("commendation.wish." + asked.wish())));
        file.items().stream()
                .skip(2)
                .forEach(item -> rows.add(row(w, item.name(), shown(item, w))));
        return rows;
    }

    /// That what an organisation has by a row is not shown, or is again.
    static List<Row> hidden(CaseFile file, Wording w) {
        return file.items().stream().map(item -> row(w, item.name(), shown(item, w))).toList();
    }

    private static String about(CaseFile file) {
        String was = file.items().getFirst().was();
        return was == null ? "" : was;
    }

    static List<Row> of(CaseFile file, EntryChange asked, Wording w) {
        return List.of(
                row(w, "entry", EntryObjection.document(file)),
                row(w, "change", w.text("entry.act." + asked.act())),
                row(w, "rests", asked.document()),
                row(w, "reason", asked.reason()));
    }

    /// An honour of an organisation that is recorded, put right, or taken back.
    static List<Row> commendation(CaseFile file, Wording w) {
        return file.items().stream()
                .filter(item -> !item.name().equals(CommendationEnds.ENDED))
                .map(item -> row(w, item.name(), shown(item, w)))
                .toList();
    }

    private static String shown(CaseItem item, Wording w) {
        if (item.name().equals(CommendationEnds.REASON)) {
            return w.text("commendation.reason." + item.shallBe());
        }
        if (item.name().equals(HiddenCommendations.SHOWN)) {
            return w.text("commendation.told." + item.shallBe());
        }
        return DAY.matcher(item.shallBe()).matches()
                ? w.date(LocalDate.parse(item.shallBe()))
                : item.shallBe();
    }

    private static Row row(Wording w, String key, String text) {
        return new Row(w.text("asked.credit." + key), text);
    }
}
