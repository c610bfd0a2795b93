package org.quanyi.server.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.account.AccountInterest;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.ReadLine;
import org.quanyi.server.access.Reads;
import org.quanyi.server.calculation.Questions;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.OwnCases;
import org.springframework.stereotype.Component;

/// Explains what a person sees: a month, a figure of the account, the estimate, an answer of ours.
@Component
public class ExplainedThings {

    private static final String MONTH = "month.";
    private static final String ACCOUNT = "account";
    private static final String ESTIMATE = "estimate";
    private static final String CASE = "case.";

    private final Records records;
    private final MonthViews months;
    private final Estimates estimates;
    private final OwnCases cases;
    private final Reads reads;
    private final Words words;
    private final Law law;

    ExplainedThings(
            Records records,
            MonthViews months,
            Estimates estimates,
            OwnCases cases,
            Reads reads,
            Words words,
            Law law) {
        this.records = records;
        this.months = months;
        this.estimates = estimates;
        this.cases = cases;
        this.reads = reads;
        this.words = words;
        this.law = law;
    }

    /// The thing of a key, explained; empty for a key of nothing, and of what is not theirs. Leaves
    /// the line of the look.
    ///
    /// @param about such as `month.pension.2025-03`, `account`, `estimate` or `case.` and a number
    public Optional<Explained> of(Actor actor, String about, Language language) {
        Wording w = words.in(language);
        if (about.startsWith(CASE)) {
            return decision(actor, about, w);
        }
        if (about.matches("month\\.[a-z-]+\\.\\d{4}-(0[1-9]|1[0-2])")) {
            return month(actor, about, w);
        }
        return switch (about) {
            case ACCOUNT -> Optional.of(account(own(actor, "account months"), w));
            case ESTIMATE -> Optional.of(estimate(own(actor, "months amounts account"), w));
            default -> Optional.empty();
        };
    }

    private PersonRecord own(Actor actor, String fields) {
        return records.read(Records.Reader.own(actor, fields), actor.requirePerson());
    }

    private Optional<Explained> month(Actor actor, String about, Wording w) {
        String[] part = about.substring(MONTH.length()).split("\\.");
        return Arrays.stream(Insurance.values())
                .filter(insurance -> insurance.key().equals(part[0]))
                .findFirst()
                .map(insurance -> {
                    Month month = Month.parse(part[1]);
                    MonthView view = months.of(own(actor, "months amounts"), insurance, month, w);
                    List<Explained.Fact> facts = new ArrayList<>();
                    view.lines().forEach(line -> facts(line, facts, w));
                    return new Explained(
                            about,
                            w.text(
                                    "month.headline." + view.state().key(),
                                    w.month(month),
                                    w.insurance(insurance)),
                            "/me/record/" + insurance.key() + "/" + month,
                            view.lines().stream()
                                    .flatMap(line -> line.origin().steps().stream())
                                    .toList(),
                            facts,
                            false);
                });
    }

    private static void facts(MonthView.Line line, List<Explained.Fact> facts, Wording w) {
        fact(facts, w.text("record.employer"), line.employer());
        fact(facts, w.text("word.base"), w.money(line.share().base()));
        fact(facts, w.text("record.region"), w.region(line.entry().region()));
        fact(
                facts,
                w.text("month.recorded"),
                w.minute(line.entry().recordedAt())
                        + w.text("list.comma")
                        + w.text("month.batch", Integer.toString(line.entry().batch())));
    }

    private static void fact(List<Explained.Fact> facts, String label, String text) {
        facts.add(new Explained.Fact(label, text));
    }

    private Explained account(PersonRecord record, Wording w) {
        List<MonthView.Step> steps =
                Timeline.of(record, Insurance.PENSION)
                        .place()
                        .map(place -> interest(record, place, w))
                        .orElse(List.of());
        List<Explained.Fact> facts = new ArrayList<>();
        fact(
                facts,
                w.text("explain.credits"),
                w.text("explain.credits.is", record.account().credits().size()));
        fact(facts, w.text("explain.interest"), w.money(record.account().interestSoFar()));
        return new Explained(
                ACCOUNT,
                w.text("account.headline", w.money(record.account().balance())),
                "/me/account",
                steps,
                facts,
                false);
    }

    /// What each year earned and by which rate, the newest first.
    private List<MonthView.Step> interest(PersonRecord record, Region place, Wording w) {
        List<MonthView.Step> steps = new ArrayList<>();
        AccountYears years = AccountYears.of(record.account(), place, record.current().year(), law);
        for (AccountYears.Year year : years.years().reversed()) {
            List<MonthView.Basis> bases = bases(AccountInterest.of(law, place, year.year()), w);
            year.parts()
                    .forEach(part -> steps.add(new MonthView.Step(sentence(year, part, w), bases)));
        }
        return steps;
    }

    private static String sentence(AccountYears.Year year, AccountYears.Part part, Wording w) {
        return w.text(
                "account.how.year",
                Integer.toString(year.year()),
                w.money(part.opening()),
                part.rate().toString(),
                w.money(part.onOpening()),
                w.money(part.onCredits()),
                w.money(part.onOpening().plus(part.onCredits())));
    }

    private static List<MonthView.Basis> bases(Result<AccountInterest> rule, Wording w) {
        return switch (rule) {
            case Result.Of<AccountInterest>(var interest) ->
                    interest.figures().stream().map(f -> Origins.basis(f, w)).toList();
            case Result.Refused<AccountInterest> _ -> List.of();
        };
    }

    private Explained estimate(PersonRecord record, Wording w) {
        List<MonthView.Step> steps = new ArrayList<>();
        List<Explained.Fact> facts = new ArrayList<>();
        String what = w.text("explain.estimate.none");
        if (estimates.of(record, EstimateWish.NONE)
                instanceof Estimates.Outcome.Ready(Estimate estimate)) {
            what =
                    w.text(
                            "explain.estimate",
                            w.age(estimate.chosen().age()),
                            w.about(estimate.chosen().total()));
            List<Reason> reasons = estimate.chosen().reasons();
            List<String> said = new Questions(law, w.language().locale()).steps(reasons);
            for (int i = 0; i < said.size(); i++) {
                List<Figure> figures = reasons.get(i).figures();
                steps.add(
                        new MonthView.Step(
                                said.get(i),
                                figures.stream().map(f -> Origins.basis(f, w)).toList()));
            }
            Estimate.Basis basis = estimate.basis();
            fact(facts, w.text("estimate.basis.paid"), w.years(basis.paid()));
            fact(facts, w.text("estimate.basis.wage"), w.money(basis.wage()));
            fact(facts, w.text("estimate.basis.reference"), w.money(basis.reference()));
            fact(facts, w.text("estimate.basis.index"), basis.index().toPlainString());
            fact(facts, w.text("estimate.basis.balance"), w.money(basis.balance()));
        }
        return new Explained(ESTIMATE, what, "/me/estimate", steps, facts, false);
    }

    /// An answer of ours: who decided, why, and what they had read for it.
    private Optional<Explained> decision(Actor actor, String about, Wording w) {
        Optional<OwnCases.Whole> answered =
                cases.one(actor, about.substring(CASE.length()))
                        .filter(whole -> whole.file().state() == CaseState.ANSWERED);
        answered.ifPresent(whole ->
                reads.record(
                        actor,
                        Purpose.theirs(actor.role(), Purpose.OWN_RECORD),
                        whole.file().number(),
                        actor.requirePerson(),
                        "case"));
        return answered.map(whole -> {
            List<Explained.Fact> facts = new ArrayList<>();
            for (CaseStep step : whole.steps()) {
                if (step.act() == CaseAct.ANSWER || step.act() == CaseAct.ACCEPT) {
                    fact(
                            facts,
                            w.text("case.act." + step.act()),
                            whole.file().organisation()
                                    + " · "
                                    + step.account()
                                    + w.text("list.comma")
                                    + w.minute(step.happenedAt()));
                }
            }
            looks(actor, whole, facts, w);
            return new Explained(
                    about,
                    w.text(
                            "explain.decision",
                            w.text("case.kind." + whole.file().kind()),
                            whole.file().number()),
                    "/me/cases/" + whole.file().number(),
                    List.of(new MonthView.Step(answer(whole), List.of())),
                    facts,
                    true);
        });
    }

    private static String answer(OwnCases.Whole whole) {
        return whole.steps().reversed().stream()
                .filter(step -> step.act() == CaseAct.ANSWER && step.note() != null)
                .map(CaseStep::note)
                .findFirst()
                .orElse("");
    }

    private void looks(Actor actor, OwnCases.Whole whole, List<Explained.Fact> facts, Wording w) {
        reads.of(actor.requirePerson()).stream()
                .filter(line -> line.caseNumber().equals(whole.file().number()) && line.opened())
                .filter(line -> line.role().isStaff())
                .map(ReadLine::fields)
                .flatMap(fields -> List.of(fields.split(" ")).stream())
                .distinct()
                .sorted()
                .forEach(field -> fact(facts, w.text("explain.read"), w.text("field." + field)));
    }
}
