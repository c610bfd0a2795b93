package org.quanyi.server.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.credit.CreditEntry;
import org.quanyi.server.credit.CreditRegister;
import org.quanyi.server.credit.EntryAct;
import org.quanyi.server.credit.EntryChange;
import org.quanyi.server.credit.EntryChanges;
import org.quanyi.server.credit.Hand;
import org.quanyi.server.credit.Recipient;
import org.quanyi.server.credit.Recipients;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What officers do with entries that stand: whom to tell, who said what, what happened to them by
/// a document, and what is still owed after an entry ended. What ended is not shown here.
@Controller
@RequestMapping("/desk/credit")
class CreditDeskPage {

    private final CreditRegister register;
    private final Recipients recipients;
    private final EntryChanges changes;
    private final Employers employers;
    private final Catalogue catalogue;

    CreditDeskPage(
            CreditRegister register,
            Recipients recipients,
            EntryChanges changes,
            Employers employers,
            Catalogue catalogue) {
        this.register = register;
        this.recipients = recipients;
        this.changes = changes;
        this.employers = employers;
        this.catalogue = catalogue;
    }

    @GetMapping
    String look(@RequestParam(defaultValue = "") String code, Model model) {
        return page(code, null, model);
    }

    private String page(String code, @Nullable Refusal problem, Model model) {
        String asked = code.strip();
        Optional<Employer> employer = asked.isEmpty() ? Optional.empty() : employers.byCode(asked);
        List<ShownEntry> there =
                employer.map(e -> register.of(e.id())).orElse(List.of()).stream()
                        .map(entry -> ShownEntry.of(entry, register, catalogue))
                        .filter(e -> !e.standing().state().isSealed())
                        .toList();
        model.addAttribute("code", asked);
        model.addAttribute("employer", employer.orElse(null));
        model.addAttribute("there", there);
        model.addAttribute(
                "changes",
                there.stream()
                        .collect(
                                Collectors.toMap(
                                        e -> e.entry().id(), e -> changes.open(e.entry()))));
        model.addAttribute(
                "told",
                there.stream().flatMap(e -> recipients.of(e.entry().id()).stream()).toList());
        model.addAttribute("owed", recipients.owed());
        model.addAttribute("kinds", Recipient.values());
        model.addAttribute("problem", problem);
        return "portal/credit-desk";
    }

    @PostMapping("/notices")
    String tell(
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        Recipient kind =
                CasesPage.StepForm.named(Recipient.values(), typed.getOrDefault("recipient", ""))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        Recipients.Telling telling =
                new Recipients.Telling(
                        number(typed.getOrDefault("entry", "")),
                        kind,
                        typed.getOrDefault("office", ""),
                        typed.getOrDefault("document", ""));
        return done(recipients.tell(Hand.of(actor), telling), telling.entry(), model);
    }

    @PostMapping("/notices/{notice}")
    String said(
            @PathVariable long notice,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        Hand officer = Hand.of(actor);
        String text = typed.getOrDefault("text", "");
        return switch (typed.getOrDefault("act", "")) {
            case "received" ->
                    done(
                            recipients.acknowledge(officer, notice, false, text),
                            number(typed.getOrDefault("entry", "")),
                            model);
            case "dropped" ->
                    done(
                            recipients.acknowledge(officer, notice, true, text),
                            number(typed.getOrDefault("entry", "")),
                            model);
            case "unanswered" ->
                    done(
                            recipients.giveUp(officer, notice, text),
                            number(typed.getOrDefault("entry", "")),
                            model);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/{entry}/close")
    String close(@PathVariable long entry, @AuthenticationPrincipal Actor actor, Model model) {
        return done(recipients.close(Hand.of(actor), entry), entry, model);
    }

    /// A stay is recorded at once, by one officer.
    @PostMapping("/{entry}/stay")
    String stay(
            @PathVariable long entry,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        return done(changes.stay(actor, change(entry, EntryAct.STAYED, typed)), entry, model);
    }

    /// Everything else is asked of a second officer.
    @PostMapping("/{entry}/changes")
    String change(
            @PathVariable long entry,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        EntryAct act =
                CasesPage.StepForm.named(EntryAct.values(), typed.getOrDefault("act", ""))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return switch (changes.propose(actor, change(entry, act, typed))) {
            case Result.Of<CaseFile>(var file) -> "redirect:/desk/cases/" + file.number();
            case Result.Refused<CaseFile> refused -> done(refused, entry, model);
        };
    }

    private static EntryChange change(long entry, EntryAct act, Map<String, String> typed) {
        return new EntryChange(
                entry, act, typed.getOrDefault("document", ""), typed.getOrDefault("reason", ""));
    }

    private static long number(String typed) {
        if (!typed.matches("[0-9]{1,15}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Long.parseLong(typed);
    }

    private String done(Result<?> result, long entry, Model model) {
        String code = register.byId(entry).map(CreditEntry::code).orElse("");
        return result instanceof Result.Refused<?>(var refusals)
                ? page(code, refusals.getFirst(), model)
                : "redirect:/desk/credit?code=" + code;
    }
}
