package org.quanyi.server.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.contribution.ReceiptClaim;
import org.quanyi.server.credit.EntryChange;
import org.quanyi.server.credit.EntryObjection;
import org.quanyi.server.credit.RepairWish;
import org.quanyi.server.portal.Wording;
import org.quanyi.server.question.Fact;
import org.quanyi.server.question.PersonQuestion;
import org.quanyi.server.rights.Complaint;
import org.quanyi.server.rights.CopyWish;
import org.quanyi.server.rights.DeletionWish;
import org.quanyi.server.rights.Explanations;
import org.quanyi.server.rights.LifeObjection;
import org.quanyi.server.rights.LookObjection;
import org.quanyi.server.rights.MonthObjection;
import org.quanyi.server.wage.Arrears;

/// What a person asked for, in words: the same on their page, at the desk and in the letter.
final class AskedRows {

    private static final List<String> REVIEW_ITEMS =
            List.of("reviewed", "review", "organ", "their-number", "asked", "received");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private AskedRows() {}

    /// A line.
    record Row(String label, String text) {}

    /// The lines of a case; empty for one that nobody asked for but an officer proposed.
    static List<Row> of(CaseFile file, Wording w) {
        return switch (file.kind()) {
            case MONTH_OBJECTION ->
                    LifeObjection.isOne(file)
                            ? life(LifeObjection.of(file), w)
                            : month(MonthObjection.of(file), w);
            case ACCESS_OBJECTION -> look(LookObjection.of(file), w);
            case DELETION -> deletion(DeletionWish.of(file), w);
            case COPY -> copy(CopyWish.of(file), w);
            case EXPLANATION -> explanation(Explanations.Question.of(file), w);
            case COMPLAINT -> complaint(Complaint.of(file), w);
            case PERSON_QUESTION -> question(PersonQuestion.of(file), w);
            case RECONSIDERATION, COURT, SUPERIOR, CARRY_OUT, RE_EXAMINATION -> review(file, w);
            case RECEIPT_CLAIM -> claim(ReceiptClaim.of(file), w);
            case CREDIT_OBJECTION -> CreditRows.of(file, EntryObjection.of(file), w);
            case CREDIT_COMPLAINT -> CreditRows.complaint(file, w);
            case COMPENSATION -> CreditRows.compensation(file, w);
            case COMMENDATION_OBJECTION -> CreditRows.objection(file, w);
            case COMMENDATION_SHOWN -> CreditRows.hidden(file, w);
            case RULE_SUSPENSION, RULE_RESUMPTION -> WageRows.decision(file, w);
            case CREDIT_REPAIR -> CreditRows.of(file, RepairWish.of(file), w);
            case CREDIT_CHANGE -> CreditRows.of(file, EntryChange.of(file), w);
            case WAGE_COMPLAINT -> WageRows.complaint(Arrears.of(file), w);
            case WAGE_INSPECTION -> WageRows.inspection(file, w);
            case LISTING -> ListingRows.of(file, w);
            case LABOUR_DECISION, LABOUR_DECISION_END -> WageRows.decision(file, w);
            case LAW_ABIDING_CLASS -> WageRows.classing(file, w);
            case COMMENDATION, COMMENDATION_END -> CreditRows.commendation(file, w);
            case NUMBER_LINK,
                    NUMBER_UNLINK,
                    PERSON_MERGE,
                    PERSON_UNMERGE,
                    LIFE_EVENT,
                    LIFE_EVENT_ANNUL,
                    AUTHORITY,
                    AUTHORITY_END,
                    MONTH_CORRECTION,
                    ROLE_GRANT,
                    BACKDATING ->
                    List.of();
        };
    }

    private static List<Row> month(MonthObjection asked, Wording w) {
        List<Row> rows = new ArrayList<>();
        rows.add(
                row(
                        w,
                        "month",
                        w.text(
                                "asked.month.is",
                                w.month(asked.month()),
                                w.insurance(asked.insurance()))));
        rows.add(row(w, "held", w.text("state." + asked.held())));
        rows.add(row(w, "happened", w.text("happened." + asked.happened())));
        words(rows, asked.words(), w);
        return rows;
    }

    private static List<Row> life(LifeObjection asked, Wording w) {
        List<Row> rows = new ArrayList<>();
        rows.add(
                row(
                        w,
                        "life",
                        w.text(
                                "asked.life.is",
                                w.text("life.kind." + asked.held().kind()),
                                w.date(asked.held().day()),
                                asked.number())));
        rows.add(row(w, "happened", w.text("life.doubt." + asked.doubt())));
        words(rows, asked.words(), w);
        return rows;
    }

    private static List<Row> question(PersonQuestion question, Wording w) {
        List<Row> rows = new ArrayList<>();
        for (Fact fact : question.facts()) {
            String what =
                    w.text(
                            "question.fact.is",
                            w.text("fact." + fact.kind()),
                            w.month(fact.month()));
            rows.add(new Row(what, w.text("question.source.is", fact.source())));
        }
        PersonQuestion.Claim claim = question.claim();
        if (claim != null) {
            rows.add(
                    new Row(
                            w.text("question.amount"),
                            w.text(
                                    "question.amount.is",
                                    w.money(claim.amount()),
                                    claim.calculation())));
        }
        rows.add(
                new Row(
                        w.text("question.officer"),
                        w.text("question.officer.is", question.officer(), question.phone())));
        return rows;
    }

    /// What is known of a review, but for what was decided.
    private static List<Row> review(CaseFile file, Wording w) {
        return REVIEW_ITEMS.stream()
                .flatMap(name -> file.item(name).stream())
                .map(item ->
                        new Row(
                                w.text("asked.review." + item.name()),
                                DAY.matcher(item.shallBe()).matches()
                                        ? w.date(LocalDate.parse(item.shallBe()))
                                        : item.shallBe()))
                .toList();
    }

    private static List<Row> claim(ReceiptClaim asked, Wording w) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(w, "receipt", asked.serial()));
        for (ReceiptClaim.Part part : asked.parts()) {
            rows.add(
                    row(
                            w,
                            "receipt.part",
                            w.text(
                                    "asked.receipt.part.is",
                                    w.month(part.month()),
                                    w.money(part.amount()))));
        }
        return rows;
    }

    private static List<Row> look(LookObjection asked, Wording w) {
        LookObjection.Seen seen = asked.line();
        List<Row> rows = new ArrayList<>();
        String reason = w.text("purpose." + seen.purpose());
        rows.add(row(w, "look", w.text("asked.look.is", asked.number(), reason)));
        rows.add(row(w, "when", w.minute(seen.happenedAt())));
        rows.add(row(w, "who", seen.organisation() + " · " + seen.account()));
        rows.add(row(w, "case", seen.caseNumber().isEmpty() ? "–" : seen.caseNumber()));
        rows.add(row(w, "doubt", w.text("doubt." + asked.doubt())));
        words(rows, asked.words(), w);
        return rows;
    }

    private static List<Row> deletion(DeletionWish asked, Wording w) {
        List<Row> rows = new ArrayList<>();
        rows.add(
                row(
                        w,
                        "delete",
                        asked.kinds().isEmpty()
                                ? w.text("asked.delete.none")
                                : asked.kinds().stream()
                                        .sorted()
                                        .map(kind -> w.text("contact.kind." + kind))
                                        .collect(Collectors.joining(w.text("list.comma")))));
        words(rows, asked.words(), w);
        return rows;
    }

    private static List<Row> explanation(Explanations.Question asked, Wording w) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(w, "explain", asked.shown()));
        words(rows, asked.words(), w);
        return rows;
    }

    private static List<Row> copy(CopyWish asked, Wording w) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(w, "copy", w.text("copy.way." + asked.way())));
        words(rows, asked.words(), w);
        return rows;
    }

    private static List<Row> complaint(Complaint asked, Wording w) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(w, "complaint", w.text("complaint.reason." + asked.reason())));
        if (!asked.officer().isEmpty()) {
            rows.add(row(w, "officer", asked.officer()));
        }
        if (!asked.about().isEmpty()) {
            rows.add(row(w, "about-case", asked.about()));
        }
        words(rows, asked.words(), w);
        return rows;
    }

    private static void words(List<Row> rows, String words, Wording w) {
        if (!words.isEmpty()) {
            rows.add(row(w, "words", words));
        }
    }

    private static Row row(Wording w, String key, String text) {
        return new Row(w.text("asked." + key), text);
    }
}
