package org.quanyi.server.credit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.DeadlineLeg;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Area;
import org.quanyi.rules.credit.ArrearsThreshold;
import org.quanyi.rules.credit.ArrearsThreshold.Arrears;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.Exclusions;
import org.quanyi.rules.credit.Gravity;
import org.quanyi.rules.credit.ListingTerm;
import org.quanyi.rules.credit.Measure;
import org.quanyi.rules.credit.MeasureProportion;
import org.quanyi.rules.credit.MeasureProportion.Act;
import org.quanyi.rules.credit.MeasureProportion.Planned;
import org.quanyi.rules.credit.RecordType;
import org.quanyi.rules.credit.RepairTerm;
import org.quanyi.rules.credit.Row;
import org.quanyi.rules.deadline.CaseDeadline;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.SuspendedRules;
import org.springframework.stereotype.Component;

/// What the law says of a listing for unpaid wages (列入拖欠工资名单的规则): whether it can be, for how long,
/// what may follow, and by when the employer and the agency act.
///
/// Order 724 art. 48; Order 45 of the ministry arts 5 to 12; Administrative Penalty Law art. 64.
@Component
public class ListingLaw {

    /// The one kind of record that such a case can end in.
    public static final String RECORD = "R07";

    /// How grave it always is: the catalogue knows no other for it.
    public static final Gravity GRAVITY = Gravity.SERIOUS;

    private final Law law;
    private final Catalogue catalogue;
    private final SuspendedRules rules;
    private final Clock clock;

    ListingLaw(Law law, Catalogue catalogue, SuspendedRules rules, Clock clock) {
        this.rules = rules;
        this.law = law;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// The day it is.
    public LocalDate today() {
        return day(clock.instant());
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /// Why nothing new may rest on a row today; empty when it may.
    Optional<Refusal> suspended(String code) {
        return rules.on(code, today()).map(RegisterRefusal::suspended);
    }

    /// The row of the catalogue.
    public RecordType type() {
        return catalogue.record(RECORD, today()).orThrow();
    }

    /// The grounds of exclusion that are asked today.
    public List<Row.Exclusion> grounds() {
        return catalogue.exclusionsOn(today());
    }

    /// The measures that can follow, publication with them.
    public List<Measure> measures() {
        Set<String> suspended = rules.on(today()).keySet();
        return catalogue.measures().stream()
                .filter(m -> m.entry().days().contains(today()) && m.entry().switchedOn())
                .filter(m -> m.areas().contains(Area.WAGES) && !suspended.contains(m.code()))
                .toList();
    }

    /// What the law leaves open about it.
    public List<Row.LegalQuestion> questions() {
        return catalogue.questionsOn(RECORD);
    }

    Result<Exclusions> excluded(CaseFile file) {
        return Exclusions.of(catalogue, today(), ListingWords.grounds(file));
    }

    Result<Exclusions> excluded(List<Exclusions.Answer> answers) {
        return Exclusions.of(catalogue, today(), answers);
    }

    Result<Boolean> isReached(Region region, Arrears owed) {
        return ArrearsThreshold.of(law, region, Month.of(today()), owed)
                .map(ArrearsThreshold::isReached);
    }

    /// How long an entry that is decided on a day lasts and is public.
    public Result<ListingTerm> term(LocalDate decided) {
        return ListingTerm.of(law, type(), GRAVITY, decided, decided);
    }

    /// The measures of a plan, each as long as it may be.
    ///
    /// @param decided the day of the decision, or today while there is none
    /// @param from the day they begin
    Result<List<Planned>> planned(
            CaseFile file, MeasurePlan plan, LocalDate decided, LocalDate from) {
        return act(decided)
                .then(act -> {
                    List<Planned> planned = new ArrayList<>();
                    for (String code : plan.codes()) {
                        Result<Planned> each =
                                catalogue
                                        .measure(code, decided)
                                        .then(this::usable)
                                        .then(m -> planned(file, act, m, from, plan));
                        if (each instanceof Result.Refused<Planned>(var why)) {
                            return Result.refused(why);
                        }
                        planned.add(each.orThrow());
                    }
                    return Result.of(planned);
                });
    }

    private Result<Measure> usable(Measure measure) {
        return suspended(measure.code())
                .<Result<Measure>>map(Result::refused)
                .orElseGet(() -> Result.of(measure));
    }

    private Result<Planned> planned(
            CaseFile file, Act act, Measure measure, LocalDate from, MeasurePlan plan) {
        return MeasureProportion.latest(law, region(file), act, measure, from)
                .map(end -> new Planned(measure, from, end, plan.memo()));
    }

    private Result<Act> act(LocalDate decided) {
        return term(decided).map(term -> new Act(type(), Area.WAGES, GRAVITY, decided, term.end()));
    }

    /// Whether a plan is in proportion, if it were decided today.
    Result<MeasureProportion> proportion(CaseFile file, MeasurePlan plan) {
        LocalDate today = today();
        return planned(file, plan, today, today)
                .then(all -> act(today).then(a -> MeasureProportion.of(law, region(file), a, all)));
    }

    static Region region(CaseFile file) {
        return Objects.requireNonNull(file.region());
    }

    /// A period of the law.
    Result<CaseDeadline> counted(@Nullable Region region, DeadlineLeg leg, LocalDate from) {
        return CaseDeadline.of(law, region, leg, from, false, List.of());
    }

    /// The first day on which a hearing can be held, if its notice arrives today.
    public LocalDate earliestHearing() {
        LocalDate day = today();
        while (latestNotice(day).isBefore(today())) {
            day = day.plusDays(1);
        }
        return day;
    }

    /// The last day on which the notice of a hearing can arrive.
    LocalDate latestNotice(LocalDate hearing) {
        return counted(null, DeadlineLeg.D14B, hearing).orThrow().deadline().raw();
    }

    /// By what rules and when an entry decided today could be lifted, had all been paid today.
    public Optional<RepairTerm> repair(CaseFile file) {
        LocalDate today = today();
        RepairTerm.Entry entry = new RepairTerm.Entry(type(), GRAVITY, today, today, today);
        return switch (RepairTerm.of(law, region(file), entry)) {
            case Result.Of<RepairTerm>(var term) -> Optional.of(term);
            case Result.Refused<RepairTerm> _ -> Optional.empty();
        };
    }
}
