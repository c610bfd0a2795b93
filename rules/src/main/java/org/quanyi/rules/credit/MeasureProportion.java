package org.quanyi.rules.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quanyi.rules.CreditParameter;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.RecordType.Publication;

/// Whether measures are in proportion to an act (措施的比例性): of the same area, within their terms, no
/// heavier together than the act is grave, each with its own memo.
///
/// Law: Guobanfa 2020 no. 49; Private Economy Promotion Law art. 54; Administrative Penalty Law
/// arts 5, 29.
///
/// @param weight what they weigh together
/// @param borne what the gravity of the act bears
/// @param reasons one for each measure, then their sum
public record MeasureProportion(int weight, int borne, List<Reason> reasons) {

    /// The record that measures follow (作为依据的记录).
    ///
    /// @param type its kind
    /// @param start its first day
    /// @param end the day it is no longer there
    public record Act(
            RecordType type, Area area, Gravity gravity, LocalDate start, LocalDate end) {}

    /// A measure as it is meant to be applied (拟采取的措施).
    ///
    /// @param from its first day
    /// @param end its end, the day it no longer holds; for a single one the day it is done
    public record Planned(
            Measure measure, LocalDate from, LocalDate end, ProportionalityMemo memo) {}

    /// Copies the reasons.
    public MeasureProportion {
        reasons = List.copyOf(reasons);
    }

    /// Whether they are in proportion; refused as `CRD-004` to `CRD-009`, `CRD-012`, `CRD-018`, or
    /// as `LAW-002` where a term is not on file.
    ///
    /// @param planned all for one act, those that run already included
    public static Result<MeasureProportion> of(
            Law law, Region region, Act act, List<Planned> planned) {
        var month = Month.of(act.start());
        return borne(law, act.gravity(), month)
                .then(borne -> {
                    var refusals = new ArrayList<Refusal>(ofAct(act));
                    var reasons = new ArrayList<Reason>();
                    var weight = 0;
                    for (var each : planned) {
                        refusals.addAll(ofMeasure(act, each));
                        switch (latest(law, region, act, each.measure(), each.from())) {
                            case Result.Of<LocalDate>(var latest) ->
                                    refusals.addAll(ofTerm(act, each, latest));
                            case Result.Refused<LocalDate>(var why) -> refusals.addAll(why);
                        }
                        weight = Math.addExact(weight, each.measure().weight().of(act.gravity()));
                        reasons.add(applied(act, each));
                    }
                    if (weight > borne.count()) {
                        refusals.add(CreditRefusal.TOO_MUCH.of(weight, borne.count()));
                    }
                    reasons.add(summed(act, borne, weight));
                    return refusals.isEmpty()
                            ? Result.of(new MeasureProportion(weight, borne.count(), reasons))
                            : Result.refused(refusals.stream().distinct().toList());
                });
    }

    private static Result<Figure> borne(Law law, Gravity gravity, Month month) {
        return law.national(CreditParameter.MEASURE_PROPORTION, gravity.key(), month);
    }

    private static List<Refusal> ofAct(Act act) {
        var refusals = new ArrayList<Refusal>();
        var type = act.type();
        if (!type.scope().areas().contains(act.area())) {
            refusals.add(CreditRefusal.OTHER_AREA.of(type.code(), act.area()));
        }
        if (!type.scope().gravity().contains(act.gravity())) {
            refusals.add(CreditRefusal.OTHER_GRAVITY.of(type.code(), act.gravity()));
        }
        return refusals;
    }

    private static List<Refusal> ofMeasure(Act act, Planned planned) {
        var refusals = new ArrayList<Refusal>();
        var code = planned.measure().code();
        if (!planned.measure().areas().contains(act.area())) {
            refusals.add(CreditRefusal.MEASURE_OF_OTHER_AREA.of(code, act.area()));
        }
        var missing = planned.memo().missing();
        if (!missing.isEmpty()) {
            refusals.add(CreditRefusal.MEMO_INCOMPLETE.of(code, String.join(" ", missing)));
        }
        if (code.equals(Measure.PUBLICATION) && act.type().publication() == Publication.NEVER) {
            refusals.add(CreditRefusal.NEVER_PUBLIC.of(act.type().code()));
        }
        return refusals;
    }

    private static List<Refusal> ofTerm(Act act, Planned planned, LocalDate latest) {
        var term = planned.measure().term();
        var from = planned.from();
        var earliest = term.least() == null ? from : from.plusMonths(term.least());
        var isInside =
                !from.isBefore(act.start())
                        && !from.isAfter(act.end())
                        && !planned.end().isBefore(earliest)
                        && !planned.end().isAfter(latest);
        return isInside
                ? List.of()
                : List.of(
                        CreditRefusal.TERM_OUTSIDE.of(
                                planned.measure().code(), from, planned.end(), latest, earliest));
    }

    /// The latest day a measure may end: its own longest term, and never after its record; refused
    /// as `LAW-002` where a term is not on file.
    public static Result<LocalDate> latest(
            Law law, Region region, Act act, Measure measure, LocalDate from) {
        var most = measure.term().most();
        return switch (measure.term().limit()) {
            case SINGLE -> Result.of(earlier(from, act.end()));
            case MONTHS, NEXT_CLASS ->
                    Result.of(most == null ? from : earlier(from.plusMonths(most), act.end()));
            case LIST_TERM -> Result.of(act.end());
            case DEPOSIT_RULES ->
                    law.figure(
                                    region,
                                    CreditParameter.DEPOSIT_TERM,
                                    Parameter.VALUE,
                                    Month.of(from))
                            .map(figure -> earlier(from.plusMonths(figure.count()), act.end()));
            case GRAVITY ->
                    law.national(
                                    CreditParameter.PUBLICITY_TERM,
                                    act.gravity().key() + "-most",
                                    Month.of(act.start()))
                            .map(figure ->
                                    earlier(act.start().plusMonths(figure.count()), act.end()));
        };
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Reason applied(Act act, Planned planned) {
        var measure = planned.measure();
        return Reason.citing(
                "credit.measure.applied",
                List.of(
                        new Fact("measure", measure.code()),
                        new Fact("area", act.area().name()),
                        new Fact("weight", Integer.toString(measure.weight().of(act.gravity())))),
                measure.entry().basis(),
                planned.end().toString());
    }

    private static Reason summed(Act act, Figure borne, int weight) {
        return new Reason(
                "credit.measure.summed",
                List.of(
                        new Fact("record", act.type().code()),
                        new Fact("gravity", act.gravity().name())),
                List.of(borne),
                Integer.toString(weight));
    }
}
