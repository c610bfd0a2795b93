package org.quanyi.server.portal.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Hold;
import org.quanyi.server.casework.HoldReason;
import org.quanyi.server.casework.ListedCase;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.ReturnReason;
import org.quanyi.server.casework.Ruling;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.casework.Step;
import org.quanyi.server.signin.AccountRegister;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// The cases of an officer: what waits, what is due first, and each with its steps. A clerk makes
/// and sends in; a second officer accepts all of it, or sends items back, each with a reason.
@Controller
class CasesPage {

    private static final String ITEM = "item-";

    private final Cases cases;
    private final ShownCase shown;
    private final RecordAsItStands record;
    private final CorrectionDesk desk;
    private final InspectionDesk inspections;
    private final SentPapers sent;
    private final AccountRegister accounts;

    CasesPage(
            Cases cases,
            ShownCase shown,
            RecordAsItStands record,
            CorrectionDesk desk,
            InspectionDesk inspections,
            SentPapers sent,
            AccountRegister accounts) {
        this.cases = cases;
        this.shown = shown;
        this.record = record;
        this.desk = desk;
        this.inspections = inspections;
        this.sent = sent;
        this.accounts = accounts;
    }

    @GetMapping({"/desk/cases", "/desk/review", "/legal/cases", "/security/cases"})
    String waiting(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "") String number,
            Model model) {
        String asked = number.strip();
        if (!asked.isEmpty() && cases.isKnown(actor, asked)) {
            return "redirect:" + home(actor) + "/" + asked;
        }
        List<ListedCase> all = cases.waiting(actor);
        model.addAttribute(
                "mine",
                all.stream()
                        .filter(f ->
                                actor.role() != Role.SECOND_OFFICER
                                        || f.state().isForSecond()
                                        || f.kind().isListing())
                        .toList());
        model.addAttribute("account", actor.account());
        model.addAttribute("today", record.today());
        model.addAttribute(
                "soon",
                all.stream()
                        .filter(f -> actor.account().equals(f.handler()))
                        .filter(f -> f.isDueSoon(record.today()))
                        .count());
        model.addAttribute("asked", asked);
        model.addAttribute("home", home(actor));
        return "portal/cases";
    }

    private static String home(Actor actor) {
        return switch (actor.role()) {
            case CLERK -> "/desk/cases";
            case SECURITY_ADMINISTRATOR -> "/security/cases";
            case LEGAL_REVIEWER -> "/legal/cases";
            case SECOND_OFFICER,
                    PERSON,
                    EMPLOYER,
                    EMPLOYER_APPROVER,
                    AUDITOR,
                    OPERATOR,
                    SYSTEM_ADMINISTRATOR,
                    AUDIT_ADMINISTRATOR,
                    PARTNER,
                    REPRESENTATIVE ->
                    "/desk/review";
        };
    }

    /// What an officer typed, so that a refused step loses none of it.
    ///
    /// @param hold the reason of a pause
    /// @param until its last day, as typed
    /// @param colleague the staff number of whoever shall have it
    record StepForm(
            String act,
            int version,
            String note,
            String outcome,
            String hold,
            String until,
            String colleague) {

        static final StepForm EMPTY = new StepForm("", 0, "", "", "", "", "");

        Step step(String number, Map<Integer, ReturnReason> returned) {
            CaseAct wanted =
                    named(CaseAct.values(), act)
                            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return new Step(
                    number,
                    version,
                    wanted,
                    note,
                    returned,
                    named(Outcome.values(), outcome).orElse(null),
                    pause());
        }

        /// What somebody does who asked from outside: adds to it or takes it back, and nothing
        /// else.
        Step ofWhoeverAsked(String number) {
            CaseAct wanted =
                    named(CaseAct.values(), act)
                            .filter(a -> a == CaseAct.ADD || a == CaseAct.WITHDRAW)
                            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return new Step(number, version, wanted, note);
        }

        private @Nullable Hold pause() {
            LocalDate day = day(until);
            return day == null
                    ? null
                    : named(HoldReason.values(), hold).map(r -> new Hold(r, day)).orElse(null);
        }

        /// A day as typed; null when it is none.
        static @Nullable LocalDate day(String text) {
            try {
                return LocalDate.parse(text.strip());
            } catch (DateTimeParseException noDay) {
                return null;
            }
        }

        /// The one of a closed list that was chosen, if it is one.
        static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
            return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
        }
    }

    @GetMapping({
        "/desk/cases/{caseNumber}",
        "/desk/review/{caseNumber}",
        "/legal/cases/{caseNumber}",
        "/security/cases/{caseNumber}"
    })
    String one(
            @PathVariable String caseNumber,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("sent", Map.of());
        return page(actor, caseNumber, StepForm.EMPTY, null, locale, model);
    }

    @PostMapping({
        "/desk/cases/{caseNumber}",
        "/desk/review/{caseNumber}",
        "/legal/cases/{caseNumber}",
        "/security/cases/{caseNumber}"
    })
    String step(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        StepForm form = form(typed);
        Step step = form.step(caseNumber, returned(typed));
        model.addAttribute("sent", typed);
        Result<CaseFile> taken =
                sent.of(papers).then(all -> taken(actor, step.with(all), form, typed));
        return switch (taken) {
            case Result.Of<CaseFile> _ -> "redirect:" + home(actor) + "/" + caseNumber;
            case Result.Refused<CaseFile>(var refusals) ->
                    page(actor, caseNumber, form, refusals.getFirst(), locale, model);
        };
    }

    private Result<CaseFile> taken(
            Actor actor, Step step, StepForm form, Map<String, String> typed) {
        if (step.act() == CaseAct.HAND_OVER) {
            return cases.handOver(
                    actor, step, accounts.named(form.colleague().strip()).orElse(null));
        }
        if (step.act() != CaseAct.ANSWER) {
            return inspections.take(actor, step);
        }
        return desk.answer(actor, step, typed.containsKey("ruling") ? ruling(typed) : null);
    }

    /// What was typed of the decision of the next instance; what cannot be read is none.
    private static Ruling ruling(Map<String, String> typed) {
        String days = typed.getOrDefault("days", "").strip();
        int read = days.matches("\\d{1,4}") ? Integer.parseInt(days) : -1;
        return new Ruling(
                typed.getOrDefault("ruling", ""),
                StepForm.day(typed.getOrDefault("ruled", "")),
                days.isEmpty() ? 0 : read);
    }

    static StepForm form(Map<String, String> typed) {
        String version = typed.getOrDefault("version", "");
        return new StepForm(
                typed.getOrDefault("act", ""),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                typed.getOrDefault("note", ""),
                typed.getOrDefault("outcome", ""),
                typed.getOrDefault("hold", ""),
                typed.getOrDefault("until", ""),
                typed.getOrDefault("colleague", ""));
    }

    private static Map<Integer, ReturnReason> returned(Map<String, String> typed) {
        Map<Integer, ReturnReason> items = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            if (name.matches(ITEM + "\\d{1,3}")) {
                Arrays.stream(ReturnReason.values())
                        .filter(r -> r.name().equals(value))
                        .forEach(r -> items.put(Integer.valueOf(name.substring(ITEM.length())), r));
            }
        });
        return items;
    }

    /// The page of a case, with what was typed and why it was refused.
    String page(
            Actor actor,
            String caseNumber,
            StepForm form,
            @Nullable Refusal problem,
            Locale locale,
            Model model) {
        CaseFile file = shown.put(actor, caseNumber, form.note(), problem, locale, model);
        model.addAttribute("typed", form);
        model.addAttribute("answer", shown.answer(file));
        model.addAttribute("now", record.of(actor, file, locale));
        model.addAttribute("printable", record.isPrintable(actor, file));
        model.addAttribute("change", desk.of(actor, file));
        model.addAttribute("claimed", desk.claimed(file));
        inspections.put(actor, file, model);
        model.addAttribute("returned", cases.returned(file));
        model.addAttribute("reasons", ReturnReason.values());
        model.addAttribute("outcomes", file.outcomes());
        model.addAttribute("holds", HoldReason.values());
        model.addAttribute("home", home(actor));
        return "portal/case";
    }
}
