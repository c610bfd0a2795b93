package org.quanyi.server.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quanyi.rules.Citation;
import org.quanyi.rules.credit.Exclusions.Answer;
import org.quanyi.rules.credit.ListingTerm;
import org.quanyi.rules.credit.Measure;
import org.quanyi.rules.credit.RepairTerm;
import org.quanyi.rules.credit.Row.LegalQuestion;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.credit.ListingDays;
import org.quanyi.server.credit.ListingDecision;
import org.quanyi.server.credit.ListingLaw;
import org.quanyi.server.credit.Listings;
import org.quanyi.server.credit.MeasurePlan;
import org.quanyi.server.credit.OwedWages;
import org.quanyi.server.portal.Wording;
import org.quanyi.server.portal.web.AskedRows.Row;
import org.quanyi.server.wage.Inspections;
import org.quanyi.server.wage.OrderToPay;
import org.springframework.stereotype.Component;

/// What the notice of a proposed listing says (拟列入告知书), in one language: the same on the employer's
/// page and on paper. A question and never a verdict; an organisation and no person.
///
/// Administrative Penalty Law arts 44, 45, 63 and 64; Order 45 of the ministry arts 6 and 7.
@Component
class ListingNotice {

    private final Inspections inspections;
    private final Listings listings;
    private final ListingDays days;
    private final ListingLaw law;

    ListingNotice(Inspections inspections, Listings listings, ListingDays days, ListingLaw law) {
        this.inspections = inspections;
        this.listings = listings;
        this.days = days;
        this.law = law;
    }

    /// A part of the notice (告知书的一节).
    ///
    /// @param key the last part of its title's key
    /// @param rows a label beside each text; without a label it is a sentence
    record Section(String key, List<Row> rows) {}

    /// All of it.
    List<Section> of(CaseFile file, Wording w) {
        return List.of(
                new Section("facts", facts(file, w)),
                new Section("basis", basis(w)),
                new Section("evidence", evidence(file)),
                new Section("grounds", grounds(file, w)),
                new Section("intended", intended(file, w)),
                new Section("rights", rights(file, w)),
                new Section("chance", sentences(w, "chance.pay", "chance.who", "chance.partly")),
                new Section("never", never(w)),
                new Section("ends", ends(file, w)),
                new Section(
                        "instances",
                        sentences(w, "instances.now", "instances.review", "instances.suit")));
    }

    /// All of the decision, with how the entry ends beside it: the notice of repair goes with it.
    List<Section> decision(CaseFile file, Wording w) {
        List<Row> decided = new ArrayList<>();
        ListingDecision.of(file).ifPresent(d -> decided.add(row(w, "decided.number", d.number())));
        decided.add(row(w, "decided.owed", ListingRows.owed(OwedWages.of(file), w)));
        decided.addAll(sentences(w, "decided.is"));
        LocalDate day = listings.decidedOn(file).orElse(law.today());
        ListingTerm term = law.term(day).orThrow();
        List<Row> follows = new ArrayList<>();
        follows.add(row(w, "decided.from", w.date(term.start())));
        follows.add(row(w, "decided.to", w.date(term.end().minusDays(1))));
        follows.addAll(measures(listings.plan(file), w));
        follows.add(new Row("", w.text("listing.notice.intended.names")));
        return List.of(
                new Section("decided", decided),
                new Section("facts", facts(file, w)),
                new Section("basis", basis(w)),
                new Section("follows", follows),
                new Section("ends", ends(file, w)),
                new Section("never", never(w)),
                new Section(
                        "instances",
                        List.of(
                                new Row("", w.text("entry.remedies.review")),
                                new Row("", w.text("entry.remedies.court")))));
    }

    private static List<Row> sentences(Wording w, String... keys) {
        return List.of(keys).stream()
                .map(key -> new Row("", w.text("listing.notice." + key)))
                .toList();
    }

    private static Row row(Wording w, String key, String text) {
        return new Row(w.text("listing.notice." + key), text);
    }

    /// What we hold, and what the employer is asked about it.
    List<Row> facts(CaseFile file, Wording w) {
        List<Row> rows = new ArrayList<>();
        Optional<Inspections.Ordered> ordered =
                inspections.ofOrder(file.shallBe(Listings.ORDER_CASE));
        ordered.ifPresent(o -> {
            OrderToPay order = o.order();
            rows.add(
                    row(
                            w,
                            "facts.order",
                            w.text(
                                    "listing.notice.facts.order.is",
                                    order.number(),
                                    w.months(order.from(), order.to()),
                                    order.workers(),
                                    w.money(order.amount()))));
            LocalDate arrived = o.arrived();
            if (arrived != null) {
                rows.add(row(w, "facts.served", w.date(arrived)));
            }
        });
        ListingRows.restores(file, w).ifPresent(text -> rows.add(row(w, "facts.restores", text)));
        rows.add(row(w, "facts.expired", w.date(ListingRows.expired(file))));
        rows.add(row(w, "facts.owed", ListingRows.owed(OwedWages.told(file), w)));
        return rows;
    }

    private List<Row> basis(Wording w) {
        String cited =
                law.type().entry().basis().stream()
                        .map(c -> cited(c, w))
                        .collect(Collectors.joining(w.text("list.semicolon")));
        return List.of(
                new Row(
                        "",
                        w.text(
                                "listing.notice.basis.is",
                                law.type().code(),
                                w.say(law.type().entry().name()),
                                cited)));
    }

    /// A document of the law with its article.
    static String cited(Citation citation, Wording w) {
        return w.source(citation.source())
                + (citation.article().isEmpty()
                        ? ""
                        : w.text("citation.article", citation.article()));
    }

    private List<Row> evidence(CaseFile file) {
        return listings.evidence(file).stream().map(paper -> new Row("", paper)).toList();
    }

    /// What was found of each ground of exclusion, without the words of officers.
    List<Row> grounds(CaseFile file, Wording w) {
        List<Answer> answers = listings.grounds(file);
        return law.grounds().stream()
                .map(ground ->
                        new Row(
                                w.say(ground.entry().name()),
                                answers.stream()
                                        .filter(a -> a.code().equals(ground.code()))
                                        .map(a -> w.text("listing.said." + a.said()))
                                        .findFirst()
                                        .orElse(w.text("listing.said.UNKNOWN"))))
                .toList();
    }

    /// The measures of a plan by their names, each with what it never touches.
    List<Row> measures(MeasurePlan plan, Wording w) {
        return law.measures().stream()
                .filter(m -> plan.codes().contains(m.code()))
                .map(m -> measure(m, w))
                .toList();
    }

    private static Row measure(Measure measure, Wording w) {
        return new Row(
                measure.code() + " " + w.say(measure.entry().name()),
                w.text("listing.notice.floor", w.say(measure.floor())));
    }

    private List<Row> intended(CaseFile file, Wording w) {
        List<Row> rows = new ArrayList<>();
        LocalDate today = law.today();
        ListingTerm term = law.term(today).orThrow();
        rows.add(
                new Row(
                        "",
                        w.text(
                                "listing.notice.intended.is",
                                w.years((int) term.start().until(term.end()).toTotalMonths()))));
        rows.addAll(measures(listings.noticed(file), w));
        rows.add(new Row("", w.text("listing.notice.intended.names")));
        return rows;
    }

    private List<Row> rights(CaseFile file, Wording w) {
        List<Row> rows = new ArrayList<>();
        days.window(file)
                .ifPresentOrElse(
                        window -> {
                            rows.add(row(w, "rights.arrived", w.date(window.arrived())));
                            rows.add(row(w, "rights.object", w.date(window.objectBy())));
                            rows.add(row(w, "rights.hearing", w.date(window.hearingBy())));
                        },
                        () -> rows.add(new Row("", w.text("listing.notice.rights.from"))));
        rows.addAll(
                sentences(
                        w,
                        "rights.object.how",
                        "rights.hearing.how",
                        "rights.free",
                        "rights.silence"));
        return rows;
    }

    private List<Row> never(Wording w) {
        return List.of("benefits", "medical", "paying", "transfer", "advance", "life", "objection")
                .stream()
                .map(floor -> new Row("", w.text("measures.floor." + floor)))
                .toList();
    }

    /// How an entry would end, under the rule-set that is followed and the other one.
    List<Row> ends(CaseFile file, Wording w) {
        List<Row> rows = new ArrayList<>();
        Optional<RepairTerm> repair = law.repair(file);
        repair.ifPresent(term -> {
            rows.add(
                    row(
                            w,
                            "ends." + term.ruleSet(),
                            w.text("listing.notice.ends.from", w.date(term.admissibleFrom()))));
            LocalDate otherwise = term.otherwise();
            if (otherwise != null) {
                rows.add(
                        row(
                                w,
                                "ends." + term.ruleSet().other(),
                                w.text("listing.notice.ends.otherwise", w.date(otherwise))));
            }
        });
        for (LegalQuestion question : law.questions()) {
            rows.add(
                    new Row(
                            w.text("listing.notice.ends.question", question.code()),
                            w.say(question.entry().name()) + " " + w.say(question.meanwhile())));
        }
        rows.addAll(sentences(w, "ends.how", "ends.last"));
        return rows;
    }
}
