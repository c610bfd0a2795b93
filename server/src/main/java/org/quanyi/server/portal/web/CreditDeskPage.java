package org.quanyi.server.portal.web;

import java.time.LocalDate;
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
import org.quanyi.server.credit.CreditNotice;
import org.quanyi.server.credit.CreditNotice.Part;
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

/// What officers do with entries that stand: whom to tell, what really left and who said what, what
/// happened to them by a document; and the withdrawals that are to be sent and answered after an
/// entry ended. Of what ended nothing else is shown here.
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
        List<CreditNotice> owed = recipients.owed();
        model.addAttribute(
                "waiting",
                owed.stream().filter(CreditNotice::isToWithdraw).map(this::waiting).toList());
        model.addAttribute("owed", owed.stream().filter(n -> !n.isToWithdraw()).toList());
        model.addAttribute("toTell", recipients.toTell());
        model.addAttribute("today", register.today());
        model.addAttribute("kinds", Recipient.values());
        model.addAttribute("problem", problem);
        return "portal/credit-desk";
    }

    /// A withdrawal that is to be sent.
    ///
    /// @param by the last day for it, by our own rule
    record Waiting(CreditNotice notice, LocalDate by, boolean late) {}

    private Waiting waiting(CreditNotice notice) {
        LocalDate by = recipients.withdrawBy(notice);
        return new Waiting(notice, by, register.today().isAfter(by));
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
        Result<CreditNotice> said =
                said(Hand.of(actor), notice, typed.getOrDefault("act", ""), typed);
        return done(said, number(typed.getOrDefault("entry", "")), model);
    }

    private Result<CreditNotice> said(
            Hand officer, long notice, String act, Map<String, String> typed) {
        String text = typed.getOrDefault("text", "");
        return switch (act) {
            case "sent" -> recipients.send(officer, notice, posting(Part.NOTICE, text, typed));
            case "withdrawn" -> recipients.send(officer, notice, posting(Part.RECALL, text, typed));
            case "received" -> recipients.acknowledge(officer, notice, Part.NOTICE, text);
            case "dropped" -> recipients.acknowledge(officer, notice, Part.RECALL, text);
            case "unanswered" -> recipients.giveUp(officer, notice, text);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static Recipients.Posting posting(Part part, String text, Map<String, String> typed) {
        LocalDate on = CasesPage.StepForm.day(typed.getOrDefault("on", ""));
        if (on == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new Recipients.Posting(part, text, on);
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
