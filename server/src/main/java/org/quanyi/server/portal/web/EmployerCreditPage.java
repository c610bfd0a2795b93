package org.quanyi.server.portal.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Money;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.RepairTerm;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.credit.CreditEntry;
import org.quanyi.server.credit.CreditRegister;
import org.quanyi.server.credit.CreditStatus;
import org.quanyi.server.credit.EntryObjection;
import org.quanyi.server.credit.EntryObjections;
import org.quanyi.server.credit.EntryRepairs;
import org.quanyi.server.credit.Recipients;
import org.quanyi.server.credit.RepairWish;
import org.quanyi.server.wage.WageCells;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// What the register holds about the employer itself, what follows from it and what never does, who
/// was told, how it ends; and where it objects or asks for repair.
@Controller
@RequestMapping("/employer/credit")
class EmployerCreditPage {

    private final CreditRegister register;
    private final CreditStatus status;
    private final Recipients recipients;
    private final EntryObjections objections;
    private final EntryRepairs repairs;
    private final Catalogue catalogue;
    private final SentPapers sent;

    EmployerCreditPage(
            CreditRegister register,
            CreditStatus status,
            Recipients recipients,
            EntryObjections objections,
            EntryRepairs repairs,
            Catalogue catalogue,
            SentPapers sent) {
        this.register = register;
        this.status = status;
        this.recipients = recipients;
        this.objections = objections;
        this.repairs = repairs;
        this.catalogue = catalogue;
        this.sent = sent;
    }

    @GetMapping
    String all(@AuthenticationPrincipal Actor actor, Model model) {
        List<ShownEntry> shown =
                register.of(actor.requireEmployer()).stream()
                        .map(entry -> ShownEntry.of(entry, register, catalogue))
                        .toList();
        model.addAttribute("there", shown.stream().filter(e -> !isSealed(e)).toList());
        model.addAttribute("sealed", shown.stream().filter(EmployerCreditPage::isSealed).toList());
        model.addAttribute("commended", status.commended(actor.requireEmployer()));
        model.addAttribute("answers", status.answers(actor.requireEmployer()));
        return "employer/credit";
    }

    private static boolean isSealed(ShownEntry entry) {
        return entry.standing().state().isSealed();
    }

    private CreditEntry own(Actor actor, long id) {
        return register.byId(id)
                .filter(entry -> entry.employer() == actor.requireEmployer())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{entry}")
    String one(@PathVariable long entry, @AuthenticationPrincipal Actor actor, Model model) {
        CreditEntry own = own(actor, entry);
        model.addAttribute("e", ShownEntry.of(own, register, catalogue));
        model.addAttribute("events", register.events(own));
        model.addAttribute("told", recipients.of(entry));
        model.addAttribute("closed", recipients.isClosed(entry));
        model.addAttribute("sheet", register.sheet(entry));
        return "employer/credit-entry";
    }

    @GetMapping("/{entry}/objection")
    String objection(@PathVariable long entry, @AuthenticationPrincipal Actor actor, Model model) {
        return objection(own(actor, entry), Map.of(), null, model);
    }

    private String objection(
            CreditEntry entry, Map<String, String> typed, @Nullable Refusal problem, Model model) {
        model.addAttribute("e", ShownEntry.of(entry, register, catalogue));
        model.addAttribute("grounds", EntryObjection.Ground.values());
        typed(typed, problem, model);
        return "employer/credit-objection";
    }

    private static void typed(Map<String, String> typed, @Nullable Refusal problem, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        model.addAttribute("atPapers", problem != null && problem.code().startsWith("CAS-07"));
    }

    @PostMapping("/{entry}/objection")
    String object(
            @PathVariable long entry,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        CreditEntry own = own(actor, entry);
        EntryObjection.Ground ground =
                CasesPage.StepForm.named(
                                EntryObjection.Ground.values(), typed.getOrDefault("ground", ""))
                        .orElse(EntryObjection.Ground.NOT_SO);
        EntryObjection wanted =
                new EntryObjection(
                        entry,
                        ground,
                        ground == EntryObjection.Ground.AMOUNT
                                ? fen(typed.getOrDefault("amount", ""))
                                : null,
                        typed.getOrDefault("words", ""));
        return switch (sent.of(papers).then(all -> objections.ask(actor, wanted, all))) {
            case Result.Of<CaseFile>(var file) -> at(file);
            case Result.Refused<CaseFile>(var refusals) ->
                    objection(own, typed, refusals.getFirst(), model);
        };
    }

    static @Nullable Long fen(String typed) {
        return WageCells.amount(typed).map(Money::fen).orElse(null);
    }

    private static String at(CaseFile file) {
        return "redirect:/employer/credit/cases/" + file.number();
    }

    @GetMapping("/{entry}/repair")
    String repair(
            @PathVariable long entry,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        return repair(own(actor, entry), typed, null, model);
    }

    private String repair(
            CreditEntry entry, Map<String, String> typed, @Nullable Refusal problem, Model model) {
        LocalDate corrected = day(typed.getOrDefault("corrected", ""));
        Result<RepairTerm> term =
                repairs.term(entry, corrected == null ? register.today() : corrected);
        model.addAttribute("e", ShownEntry.of(entry, register, catalogue));
        model.addAttribute("term", term instanceof Result.Of<RepairTerm>(var found) ? found : null);
        model.addAttribute("questions", catalogue.questionsOn(entry.what().type()));
        typed(typed, problem, model);
        return "employer/credit-repair";
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @PostMapping("/{entry}/repair")
    String askRepair(
            @PathVariable long entry,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        CreditEntry own = own(actor, entry);
        LocalDate corrected = day(typed.getOrDefault("corrected", ""));
        RepairWish wish =
                new RepairWish(
                        entry,
                        corrected == null ? LocalDate.MAX : corrected,
                        typed.getOrDefault("commitment", ""));
        return switch (sent.of(papers).then(all -> repairs.ask(actor, wish, all))) {
            case Result.Of<CaseFile>(var file) -> at(file);
            case Result.Refused<CaseFile>(var refusals) ->
                    repair(own, typed, refusals.getFirst(), model);
        };
    }
}
