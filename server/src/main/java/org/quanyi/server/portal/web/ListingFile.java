package org.quanyi.server.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quanyi.rules.credit.Exclusions.Answer;
import org.quanyi.rules.credit.ProportionalityMemo;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Duty;
import org.quanyi.server.credit.ListingLaw;
import org.quanyi.server.credit.Listings;
import org.quanyi.server.portal.Wording;
import org.quanyi.server.portal.web.AskedRows.Row;
import org.quanyi.server.portal.web.ListingNotice.Section;
import org.quanyi.server.wage.Inspections;
import org.springframework.stereotype.Component;

/// The whole file of a proposed listing as its employer may read it before it answers (阅卷): the
/// order and how it arrived, each ground with what was looked at and why it was answered so, the
/// memo, the evidence, every step of anybody. No word of how the investigation came about, and
/// nobody who complained.
///
/// Administrative Penalty Law arts 44, 45 and 64.
@Component
class ListingFile {

    private final ListingNotice notice;
    private final Listings listings;
    private final ListingLaw law;
    private final Inspections inspections;
    private final Cases cases;
    private final Complainants complainants;

    ListingFile(
            ListingNotice notice,
            Listings listings,
            ListingLaw law,
            Inspections inspections,
            Cases cases,
            Complainants complainants) {
        this.notice = notice;
        this.listings = listings;
        this.law = law;
        this.inspections = inspections;
        this.cases = cases;
        this.complainants = complainants;
    }

    List<Section> of(CaseFile file, Wording w) {
        List<Section> parts = new ArrayList<>();
        parts.add(new Section("facts", notice.facts(file, w)));
        parts.add(new Section("file.order", order(file, w)));
        parts.add(new Section("file.grounds", grounds(file, w)));
        parts.add(new Section("file.measures", notice.measures(listings.plan(file), w)));
        parts.add(new Section("file.memo", memo(file, w)));
        parts.add(new Section("evidence", evidence(file)));
        parts.add(new Section("file.steps", steps(file, w)));
        return complainants.without(file, parts, w);
    }

    /// What stands in the order, and what the employer said to it.
    private List<Row> order(CaseFile file, Wording w) {
        String number = file.shallBe(Listings.ORDER_CASE);
        List<Row> rows = new ArrayList<>();
        inspections.order(number).ifPresent(order -> rows.addAll(WageRows.order(order, w)));
        Optional<CaseFile> investigation = cases.file(number);
        investigation.map(cases::steps).orElse(List.of()).stream()
                .filter(step -> step.duty() == Duty.RESPONDENT)
                .forEach(step -> rows.add(said(step, w)));
        return rows;
    }

    private static Row said(CaseStep step, Wording w) {
        String note = step.note();
        return new Row(
                w.minute(step.happenedAt()),
                w.text("case.act." + step.act())
                        + (note == null ? "" : w.text("list.semicolon") + note));
    }

    private List<Row> grounds(CaseFile file, Wording w) {
        List<Answer> answers = listings.grounds(file);
        return law.grounds().stream()
                .flatMap(ground ->
                        answers.stream()
                                .filter(a -> a.code().equals(ground.code()))
                                .map(a ->
                                        new Row(
                                                w.say(ground.entry().name()),
                                                w.text(
                                                        "listing.file.ground.is",
                                                        w.text("listing.said." + a.said()),
                                                        a.reason(),
                                                        a.evidence()))))
                .toList();
    }

    private List<Row> memo(CaseFile file, Wording w) {
        ProportionalityMemo memo = listings.plan(file).memo();
        return List.of(
                new Row(w.text("listing.memo.basis"), memo.basis()),
                new Row(w.text("listing.memo.relation"), memo.relation()),
                new Row(w.text("listing.memo.fit"), memo.fit()),
                new Row(w.text("listing.memo.mildest"), memo.mildest()),
                new Row(w.text("listing.memo.ends"), memo.ends()));
    }

    private List<Row> evidence(CaseFile file) {
        return listings.evidence(file).stream().map(paper -> new Row("", paper)).toList();
    }

    /// The words with which it was opened say where it came from, and stay with the agency.
    private List<Row> steps(CaseFile file, Wording w) {
        return cases.steps(file).stream()
                .map(step -> {
                    String note = step.place() == 1 ? null : step.note();
                    return new Row(
                            w.minute(step.happenedAt()),
                            w.text("case.act." + step.act())
                                    + w.text(
                                            "listing.file.by",
                                            w.text("listing.file.duty." + step.duty()))
                                    + (note == null ? "" : w.text("list.semicolon") + note));
                })
                .toList();
    }
}
