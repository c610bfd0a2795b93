package org.quanyi.server.portal.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseRefusal;
import org.quanyi.server.person.Contact;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.Records;
import org.quanyi.server.portal.Words;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.Complaint;
import org.quanyi.server.rights.ComplaintReason;
import org.quanyi.server.rights.Complaints;
import org.quanyi.server.rights.Copies;
import org.quanyi.server.rights.CopyWish;
import org.quanyi.server.rights.DeletionWish;
import org.quanyi.server.rights.Deletions;
import org.quanyi.server.rights.Explanations;
import org.quanyi.server.rights.LifeDoubt;
import org.quanyi.server.rights.LookDoubt;
import org.quanyi.server.rights.MonthHappened;
import org.quanyi.server.rights.RightRefusal;
import org.quanyi.server.wage.ArrearsComplaints;
import org.quanyi.server.wage.TypedArrears;
import org.quanyi.server.wage.WageRefusal;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Sends what was typed to the right that it asks for.
@Component
class RequestDesk {

    private static final String CASE = "case";

    private final ObjectionDesk objections;
    private final Deletions deletions;
    private final Explanations explanations;
    private final Complaints complaints;
    private final Copies copies;
    private final ArrearsComplaints arrears;
    private final Words words;

    RequestDesk(
            ObjectionDesk objections,
            Deletions deletions,
            Explanations explanations,
            Complaints complaints,
            Copies copies,
            ArrearsComplaints arrears,
            Words words) {
        this.objections = objections;
        this.deletions = deletions;
        this.explanations = explanations;
        this.complaints = complaints;
        this.copies = copies;
        this.arrears = arrears;
        this.words = words;
    }

    /// What a question can be about, beside a case.
    enum Thing {
        MY_ACCOUNT,
        MY_ESTIMATE,
        MY_CASE;

        String about() {
            return name().substring("MY_".length()).toLowerCase(Locale.ROOT);
        }
    }

    /// @param reader who looks at the month that an objection is about, and why
    Result<CaseFile> send(Asker asker, Records.Reader reader, TypedRequest form, Locale locale) {
        return switch (form.kind()) {
            case MONTH_OBJECTION -> objections.month(asker, reader, form, locale);
            case ACCESS_OBJECTION -> objections.look(asker, form);
            case DELETION -> deletions.ask(asker, new DeletionWish(contacts(form), form.words()));
            case EXPLANATION -> explanation(asker, form, locale);
            case COMPLAINT -> complaint(asker, form);
            case WAGE_COMPLAINT -> arrears(asker, form);
            case COPY ->
                    form.chosen("way", CopyWish.Way.values())
                            .map(way -> copies.ask(asker, new CopyWish(way, form.words())))
                            .orElseGet(() -> nothing());
            case NUMBER_LINK,
                    NUMBER_UNLINK,
                    PERSON_MERGE,
                    PERSON_UNMERGE,
                    LIFE_EVENT,
                    LIFE_EVENT_ANNUL,
                    AUTHORITY,
                    AUTHORITY_END,
                    MONTH_CORRECTION,
                    PERSON_QUESTION,
                    RECONSIDERATION,
                    COURT,
                    SUPERIOR,
                    CARRY_OUT,
                    ROLE_GRANT,
                    BACKDATING,
                    RECEIPT_CLAIM,
                    CREDIT_OBJECTION,
                    CREDIT_REPAIR,
                    CREDIT_COMPLAINT,
                    COMPENSATION,
                    COMMENDATION_OBJECTION,
                    COMMENDATION_SHOWN,
                    RULE_SUSPENSION,
                    RULE_RESUMPTION,
                    CREDIT_CHANGE,
                    WAGE_INSPECTION,
                    LISTING,
                    LABOUR_DECISION,
                    LABOUR_DECISION_END,
                    LAW_ABIDING_CLASS,
                    COMMENDATION,
                    COMMENDATION_END,
                    RE_EXAMINATION ->
                    throw new IllegalArgumentException("nobody asks for " + form.kind());
        };
    }

    static Result<CaseFile> nothing() {
        return Result.refused(RightRefusal.NO_CHOICE.of());
    }

    private Set<Contact.Kind> contacts(TypedRequest form) {
        return Arrays.stream(Contact.Kind.values())
                .filter(kind -> !form.of("contact-" + kind).isEmpty())
                .collect(Collectors.toSet());
    }

    private Result<CaseFile> explanation(Asker asker, TypedRequest form, Locale locale) {
        Optional<Thing> thing = form.chosen("thing", Thing.values());
        if (thing.isEmpty()) {
            return nothing();
        }
        if (thing.get() != Thing.MY_CASE) {
            String shown = words.in(Language.of(locale)).text("request.thing." + thing.get());
            return explanations.ask(
                    asker, new Explanations.Question(thing.get().about(), shown, form.words()));
        }
        Optional<CaseFile> file = complaints.about(asker, form.of(CASE));
        return file.map(f ->
                        explanations.ask(
                                asker,
                                new Explanations.Question(
                                        CASE + "." + f.number(), f.number(), form.words())))
                .orElseGet(() -> Result.refused(RightRefusal.NO_CASE.of()));
    }

    private Result<CaseFile> complaint(Asker asker, TypedRequest form) {
        return form.chosen("reason", ComplaintReason.values())
                .map(reason ->
                        complaints.complain(
                                asker,
                                new Complaint(
                                        reason, form.of("officer"), form.of(CASE), form.words())))
                .orElseGet(() -> nothing());
    }

    private Result<CaseFile> arrears(Asker asker, TypedRequest form) {
        return arrears.complain(
                new ArrearsComplaints.Complainant(
                        asker.by(), asker.person(), asker.intake(), asker.papers()),
                new TypedArrears(
                        form.of("against"),
                        form.of("owed-from"),
                        form.of("owed-to"),
                        form.of("owed"),
                        form.words()));
    }

    /// Puts on the page what there is to choose, and the field that a refusal is about.
    static void choices(TypedRequest form, @Nullable Refusal problem, Model model) {
        model.addAttribute("problem", problem);
        boolean isOfLife = !form.of(ObjectionDesk.EVENT).isEmpty();
        String bad = problem == null ? "" : field(problem.code());
        model.addAttribute("bad", isOfLife && bad.equals("choice") ? "life-doubt" : bad);
        model.addAttribute("lifeDoubts", LifeDoubt.values());
        model.addAttribute("typed", form);
        model.addAttribute("kind", form.kind());
        model.addAttribute("insurances", Insurance.values());
        model.addAttribute("happenings", MonthHappened.values());
        model.addAttribute("doubts", LookDoubt.values());
        model.addAttribute("contacts", Contact.Kind.values());
        model.addAttribute("things", Thing.values());
        model.addAttribute("reasons", ComplaintReason.values());
        model.addAttribute("ways", CopyWish.Way.values());
    }

    private static String field(String code) {
        if (code.startsWith("CAS-07")) {
            return "papers";
        }
        return Stream.of(
                        Map.entry(RightRefusal.NO_CHOICE.code(), "choice"),
                        Map.entry(RightRefusal.NO_MONTH.code(), "month"),
                        Map.entry(RightRefusal.NO_LOOK.code(), "look"),
                        Map.entry(RightRefusal.NO_LIFE_EVENT.code(), ObjectionDesk.EVENT),
                        Map.entry(RightRefusal.NOTHING_TO_DELETE.code(), "contact"),
                        Map.entry(RightRefusal.NOT_HELD.code(), "contact"),
                        Map.entry(RightRefusal.NO_STAFF_NUMBER.code(), "officer"),
                        Map.entry(RightRefusal.NO_CASE.code(), CASE),
                        Map.entry(CaseRefusal.NOT_RECEIVED.code(), "received"),
                        Map.entry(WageRefusal.NO_EMPLOYER.code(), "against"),
                        Map.entry(WageRefusal.NO_MONTHS.code(), "owed-from"),
                        Map.entry(WageRefusal.NO_AMOUNT.code(), "owed"))
                .filter(entry -> entry.getKey().equals(code))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("said");
    }
}
