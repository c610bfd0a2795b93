package org.quanyi.server.credit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.proof.Canonical;
import org.quanyi.rules.Citation;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Area;
import org.quanyi.rules.credit.ArrearsThreshold.Arrears;
import org.quanyi.rules.credit.Measure;
import org.quanyi.rules.credit.MeasureProportion.Planned;
import org.quanyi.rules.credit.RecordType.Authority;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.wage.Inspections;
import org.quanyi.server.wage.OrderToPay;
import org.springframework.stereotype.Component;

/// What a decision to list puts into the register when it takes effect (列入决定的效力), in the
/// transaction of that step: what was decided, and nothing that the employer was not told of.
@Component
class ListingEntry {

    private static final int LONGEST_REASON = 300;

    private final Cases cases;
    private final CreditRegister register;
    private final Inspections inspections;
    private final ListingDays days;
    private final ListingLaw law;

    ListingEntry(
            Cases cases,
            CreditRegister register,
            Inspections inspections,
            ListingDays days,
            ListingLaw law) {
        this.cases = cases;
        this.register = register;
        this.inspections = inspections;
        this.days = days;
        this.law = law;
    }

    /// @return whether the register took it
    boolean enter(CaseFile file) {
        List<CaseStep> steps = cases.steps(file);
        Optional<CaseStep> decided = ListingDays.last(steps, act -> act == CaseAct.LIST);
        Optional<CaseStep> endorsed = ListingDays.last(steps, act -> act == CaseAct.ENDORSE);
        Optional<LocalDate> served = days.arrived(file, CaseAct.LIST);
        Optional<ListingDecision> document = ListingDecision.of(file);
        Optional<OrderToPay> order = inspections.order(file.shallBe(Listings.ORDER_CASE));
        if (decided.isEmpty()
                || endorsed.isEmpty()
                || served.isEmpty()
                || document.isEmpty()
                || order.isEmpty()) {
            return false;
        }
        List<Hand> hands =
                List.of(
                        new Hand(decided.get().account(), Role.SECOND_OFFICER, null),
                        new Hand(endorsed.get().account(), Role.LEGAL_REVIEWER, null));
        LocalDate decidedOn = law.day(decided.get().happenedAt());
        NewEntry.Paper paper =
                new NewEntry.Paper(
                        document.get().number(),
                        Authority.HRSS,
                        file.organisation(),
                        basis(),
                        decidedOn,
                        served.get());
        return law.planned(file, ListingWords.plan(file), decidedOn, law.today())
                .then(planned -> entered(file, entry(file, order.get(), paper, hands, planned)))
                .refusals()
                .isEmpty();
    }

    /// What was lifted on false papers stays lifted; this entry stands in its place.
    private Result<CreditEntry> entered(CaseFile file, NewEntry entry) {
        Optional<Long> lifted =
                file.item(Listings.RESTORES).map(CaseItem::shallBe).map(Long::parseLong);
        return lifted.isEmpty()
                ? register.enter(entry)
                : register.restore(
                        new NewEvent(
                                lifted.get(),
                                EntryAct.RESTORED,
                                entry.grounds().deciders(),
                                new EntryEvent.Rests(file.number(), entry.paper().number(), null),
                                law.today()),
                        entry);
    }

    private NewEntry entry(
            CaseFile file,
            OrderToPay order,
            NewEntry.Paper paper,
            List<Hand> hands,
            List<Planned> planned) {
        Arrears owed = OwedWages.of(file);
        NewEntry.What what =
                new NewEntry.What(
                        ListingLaw.RECORD,
                        Area.WAGES,
                        ListingLaw.GRAVITY,
                        ListingLaw.region(file),
                        order.from().firstDay(),
                        order.to().lastDay(),
                        owed.all().fen());
        NewEntry.Grounds grounds =
                new NewEntry.Grounds(digest(table(file)), digest(memo(file)), file.number(), hands);
        @Nullable Planned published =
                planned.stream().filter(ListingEntry::isPublication).findFirst().orElse(null);
        return new NewEntry(
                Objects.requireNonNull(file.employer()),
                what,
                paper,
                grounds,
                published == null
                        ? NewEntry.Publicity.none(reason(ListingWords.plan(file).memo().mildest()))
                        : new NewEntry.Publicity(
                                published.from(),
                                reason(published.memo().relation()),
                                published.memo()),
                planned.stream()
                        .filter(p -> !isPublication(p))
                        .map(p ->
                                new NewEntry.Chosen(
                                        p.measure().code(), p.from(), p.end(), p.memo()))
                        .toList());
    }

    /// As long as the register keeps one.
    private static String reason(String memo) {
        return memo.substring(0, Math.min(memo.length(), LONGEST_REASON));
    }

    private static boolean isPublication(Planned planned) {
        return planned.measure().code().equals(Measure.PUBLICATION);
    }

    private String basis() {
        return law.type().entry().basis().stream()
                .map(ListingEntry::cited)
                .collect(Collectors.joining("；"));
    }

    private static String cited(Citation citation) {
        return citation.article().isEmpty()
                ? citation.source().titleZh()
                : citation.source().titleZh() + "第" + citation.article() + "条";
    }

    private static byte[] table(CaseFile file) {
        Canonical table = new Canonical();
        ListingWords.grounds(file)
                .forEach(a ->
                        table.text(a.code())
                                .text(a.said().name())
                                .text(a.evidence())
                                .text(a.reason()));
        return table.toBytes();
    }

    private static byte[] memo(CaseFile file) {
        return ListingWords.plan(file).memo().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
