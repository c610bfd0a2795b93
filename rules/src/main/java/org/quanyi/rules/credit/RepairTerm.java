package org.quanyi.rules.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.CreditParameter;
import org.quanyi.rules.DeadlineLeg;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.deadline.CaseDeadline;

/// From when an entry can be repaired or removed early, and by when that is answered (信用修复的时间).
///
/// An application before its time is not refused: it says from what day on it can be made. Law:
/// Order 45 of the ministry arts 12, 14; the measures on credit repair; Guobanfa 2025 no. 22.
///
/// @param ruleSet the rule-set that was followed
/// @param admissibleFrom the first day it can be granted
/// @param isAdmissible whether it can be on the day of the application
/// @param acceptBy by when it is to be accepted
/// @param answer by when it is to be answered
/// @param otherwise from when under the rule-set that is not followed; `null` if there is no
///   question
/// @param reasons how the days came about
public record RepairTerm(
        RuleSet ruleSet,
        LocalDate admissibleFrom,
        boolean isAdmissible,
        LocalDate acceptBy,
        CaseDeadline answer,
        @Nullable LocalDate otherwise,
        List<Reason> reasons) {

    /// An entry somebody wants repaired (申请修复的事项).
    ///
    /// @param document the day of the decision
    /// @param corrected the day all was put right; `null` if it is not
    /// @param applied the day of the application
    public record Entry(
            RecordType type,
            Gravity gravity,
            LocalDate document,
            @Nullable LocalDate corrected,
            LocalDate applied) {}

    /// Copies the reasons.
    public RepairTerm {
        reasons = List.copyOf(reasons);
    }

    /// The days; refused as `CRD-012`, `CRD-015`, `CRD-017`, or as `LAW-002` where a term is not on
    /// file.
    public static Result<RepairTerm> of(Law law, Region region, Entry entry) {
        var corrected = entry.corrected();
        if (!entry.type().scope().gravity().contains(entry.gravity())) {
            return Result.refused(
                    CreditRefusal.OTHER_GRAVITY.of(entry.type().code(), entry.gravity()));
        }
        if (corrected == null || corrected.isAfter(entry.applied())) {
            return Result.refused(CreditRefusal.NOT_CORRECTED.of(entry.applied()));
        }
        return switch (entry.type().repair()) {
            case NONE -> Result.refused(CreditRefusal.NO_REPAIR.of(entry.type().code()));
            case ORDER_36 -> under(law, region, entry, corrected, RuleSet.RS_36);
            case RULE_SET ->
                    law.figure(
                                    region,
                                    CreditParameter.RULE_SET,
                                    Parameter.VALUE,
                                    Month.of(entry.applied()))
                            .then(figure ->
                                    under(
                                            law,
                                            region,
                                            entry,
                                            corrected,
                                            RuleSet.ofKey(figure.named())));
        };
    }

    private static Result<RepairTerm> under(
            Law law, Region region, Entry entry, LocalDate corrected, RuleSet ruleSet) {
        return from(law, entry, corrected, ruleSet)
                .then(from ->
                        clock(law, region, entry, ruleSet, "accept")
                                .then(accept ->
                                        clock(law, region, entry, ruleSet, "answer")
                                                .then(answer ->
                                                        told(
                                                                law,
                                                                new Found(
                                                                        entry, corrected, ruleSet,
                                                                        from, accept, answer)))));
    }

    /// What was found under one rule-set.
    private record Found(
            Entry entry,
            LocalDate corrected,
            RuleSet ruleSet,
            From from,
            CaseDeadline accept,
            CaseDeadline answer) {}

    /// The first day, and the figures it came from.
    private record From(LocalDate day, List<Figure> figures) {}

    private static Result<RepairTerm> told(Law law, Found found) {
        var entry = found.entry();
        var isOpen = entry.type().repair() == RecordType.Repair.RULE_SET;
        var other =
                isOpen
                        ? from(law, entry, found.corrected(), found.ruleSet().other())
                        : Result.<From>refused(CreditRefusal.NO_REPAIR.of(entry.type().code()));
        var otherwise = other instanceof Result.Of<From>(var day) ? day.day() : null;
        var reasons = new ArrayList<Reason>();
        reasons.add(reason("credit.repair.from", entry, found.ruleSet(), found.from()));
        if (other instanceof Result.Of<From>(var day)) {
            reasons.add(reason("credit.repair.otherwise", entry, found.ruleSet().other(), day));
        }
        reasons.addAll(found.accept().reasons());
        reasons.addAll(found.answer().reasons());
        return Result.of(
                new RepairTerm(
                        found.ruleSet(),
                        found.from().day(),
                        !entry.applied().isBefore(found.from().day()),
                        found.accept().actOn(),
                        found.answer(),
                        otherwise,
                        reasons));
    }

    /// Counted from the decision, or from the day on which the entry was there and put right.
    private static Result<From> from(Law law, Entry entry, LocalDate corrected, RuleSet ruleSet) {
        var month = Month.of(entry.applied());
        return law.national(ruleSet.parameter(), entry.gravity().key() + "-wait", month)
                .then(wait ->
                        law.national(ruleSet.parameter(), "wait-from", month)
                                .map(start ->
                                        new From(
                                                day(entry, corrected, wait, start),
                                                List.of(wait, start))));
    }

    private static LocalDate day(Entry entry, LocalDate corrected, Figure wait, Figure start) {
        if (start.named().equals("correction")) {
            return later(entry.document(), corrected).plusMonths(wait.count());
        }
        return later(entry.document().plusMonths(wait.count()), corrected);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Result<CaseDeadline> clock(
            Law law, Region region, Entry entry, RuleSet ruleSet, String key) {
        return law.national(ruleSet.parameter(), key, Month.of(entry.applied()))
                .then(figure ->
                        CaseDeadline.of(
                                law,
                                region,
                                DeadlineLeg.valueOf(figure.named().toUpperCase(Locale.ROOT)),
                                entry.applied(),
                                false,
                                List.of()));
    }

    private static Reason reason(String code, Entry entry, RuleSet ruleSet, From from) {
        return new Reason(
                code,
                List.of(
                        new Fact("ruleSet", ruleSet.name()),
                        new Fact("document", entry.document().toString()),
                        new Fact("corrected", String.valueOf(entry.corrected()))),
                from.figures(),
                from.day().toString());
    }
}
