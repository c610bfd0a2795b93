package org.quanyi.rules.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quanyi.rules.Citation;
import org.quanyi.rules.CreditParameter;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Result;

/// The yearly class of an enterprise by how it keeps labour-security law (企业劳动保障守法年度等级).
///
/// Only effective decisions of the year count, each once, however many counts it has; complaints,
/// and cases withdrawn as minor and corrected, do not. Never about a person or an individual
/// business: `CRD-014`. Law: the measures of 2016; Labour Security Inspection Regulations arts 18,
/// 22; wage payment regulations art. 47.
///
/// @param year the calendar year
/// @param letter the class
/// @param counted the decisions that counted
/// @param reasons one for each decision, each ground, and the class
public record LawAbidingClass(int year, Letter letter, List<String> counted, List<Reason> reasons) {
    private static final String MEASURES = "rsbg-2016-1";
    private static final String INSPECTION = "order-423";

    /// The class (等级).
    public enum Letter {
        /// Not found in violation.
        A,
        /// Found in violation, without a ground for C.
        B,
        /// Found in violation so often, or with one of the grounds.
        C
    }

    /// What became of a case (案件结果).
    public enum State {
        /// A decision is in effect.
        EFFECTIVE,
        /// It is not yet: it can still be changed.
        NOT_EFFECTIVE,
        /// The case was withdrawn as minor and corrected.
        WITHDRAWN_MINOR,
        /// The decision was annulled.
        ANNULLED
    }

    /// What makes class C whatever the number (直接评为C级的情形).
    public enum Ground {
        /// A mass or extreme incident, or seriously bad influence (引发群体性、极端性事件或者造成严重不良社会影响).
        INCIDENT,
        /// Child labour, forced labour or another serious violation (使用童工、强迫劳动等严重违法).
        SERIOUS,
        /// An order or a decision is refused (拒不履行整改、处理、处罚决定).
        REFUSES_ORDER,
        /// The inspection is obstructed (阻挠检查).
        OBSTRUCTS,
        /// Criminally liable for a labour violation (被追究刑事责任).
        CRIMINAL
    }

    /// A case of the labour inspection (劳动保障监察案件).
    ///
    /// @param number the number of its document
    /// @param effectiveOn the day it was concluded
    /// @param counts how many violations it names; it counts once all the same
    /// @param grounds what the decision itself finds
    public record Decision(
            String number, LocalDate effectiveOn, State state, int counts, Set<Ground> grounds) {
        /// Copies the grounds.
        public Decision {
            grounds = Set.copyOf(grounds);
        }

        boolean countsIn(int year) {
            return state == State.EFFECTIVE && effectiveOn.getYear() == year;
        }
    }

    /// Copies the lists.
    public LawAbidingClass {
        counted = List.copyOf(counted);
        reasons = List.copyOf(reasons);
    }

    /// The class of a year; refused as `CRD-014` of anybody but an organisation that employs.
    public static Result<LawAbidingClass> of(
            Law law, SubjectKind subject, int year, List<Decision> decisions) {
        if (subject != SubjectKind.ORG) {
            return Result.refused(CreditRefusal.NOT_AN_ENTERPRISE.of(subject));
        }
        // the number that held in the year itself
        return law.national(CreditParameter.LAW_ABIDING_CLASS, Parameter.VALUE, Month.of(year, 12))
                .map(often -> classed(law, year, decisions, often));
    }

    private static LawAbidingClass classed(
            Law law, int year, List<Decision> decisions, Figure often) {
        var counted = decisions.stream().filter(each -> each.countsIn(year)).toList();
        var reasons = new ArrayList<Reason>();
        decisions.forEach(each -> reasons.add(heard(law, year, each)));
        var grounds = new TreeSet<Ground>();
        for (var decision : counted) {
            grounds.addAll(decision.grounds());
            for (var ground : new TreeSet<>(decision.grounds())) {
                reasons.add(
                        Reason.citing(
                                "credit.class.ground",
                                List.of(
                                        new Fact("decision", decision.number()),
                                        new Fact("ground", ground.name())),
                                List.of(law.citation(MEASURES, "")),
                                Letter.C.name()));
            }
        }
        var letter = letter(counted.size(), !grounds.isEmpty(), often.count());
        reasons.add(
                new Reason(
                        "credit.class.found",
                        List.of(
                                new Fact("year", Integer.toString(year)),
                                new Fact("decisions", Integer.toString(counted.size()))),
                        List.of(often),
                        letter.name()));
        return new LawAbidingClass(
                year, letter, counted.stream().map(Decision::number).toList(), reasons);
    }

    private static Letter letter(int decisions, boolean hasGround, int often) {
        if (decisions == 0) {
            return Letter.A;
        }
        return hasGround || decisions >= often ? Letter.C : Letter.B;
    }

    private static Reason heard(Law law, int year, Decision decision) {
        var counts = decision.countsIn(year);
        return Reason.citing(
                counts ? "credit.class.counts" : "credit.class.does-not-count",
                List.of(
                        new Fact("decision", decision.number()),
                        new Fact("effectiveOn", decision.effectiveOn().toString()),
                        new Fact("counts", Integer.toString(decision.counts()))),
                List.of(basis(law, decision)),
                decision.state().name());
    }

    private static Citation basis(Law law, Decision decision) {
        return decision.state() == State.WITHDRAWN_MINOR
                ? law.citation(INSPECTION, "18")
                : law.citation(MEASURES, "");
    }

    /// The years to be classed anew because of decisions that no longer hold or newly do.
    ///
    /// @param before the decisions as they were when the years were classed
    /// @param after as they are
    public static SortedSet<Integer> yearsToClassAnew(List<Decision> before, List<Decision> after) {
        var was = counting(before);
        var is = counting(after);
        var changed = new TreeSet<Decision>((one, other) -> order(one).compareTo(order(other)));
        was.stream().filter(each -> !is.contains(each)).forEach(changed::add);
        is.stream().filter(each -> !was.contains(each)).forEach(changed::add);
        return changed.stream()
                .map(each -> each.effectiveOn().getYear())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String order(Decision decision) {
        return decision.effectiveOn() + " " + decision.number();
    }

    private static Set<Decision> counting(List<Decision> decisions) {
        return decisions.stream()
                .filter(each -> each.state() == State.EFFECTIVE)
                .collect(Collectors.toSet());
    }
}
