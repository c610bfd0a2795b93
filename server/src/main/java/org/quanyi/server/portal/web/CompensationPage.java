package org.quanyi.server.portal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.Answers;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.casework.Step;
import org.quanyi.server.credit.CompensationLine;
import org.quanyi.server.credit.Compensations;
import org.quanyi.server.credit.CreditEntry;
import org.quanyi.server.credit.CreditRegister;
import org.quanyi.server.credit.Recipients;
import org.quanyi.server.credit.RegisterRefusal;
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

/// What an employer can claim: what was shown and told and since when not any more, where and by
/// when to claim; what was claimed and decided. It decides nothing.
@Controller
class CompensationPage {

    private final Cases cases;
    private final Answers answers;
    private final Compensations compensations;
    private final CreditRegister register;
    private final Recipients recipients;
    private final EmployerLetters letters;
    private final SentPapers sent;

    CompensationPage(
            Cases cases,
            Answers answers,
            Compensations compensations,
            CreditRegister register,
            Recipients recipients,
            EmployerLetters letters,
            SentPapers sent) {
        this.cases = cases;
        this.answers = answers;
        this.compensations = compensations;
        this.register = register;
        this.recipients = recipients;
        this.letters = letters;
        this.sent = sent;
    }

    @GetMapping({
        "/employer/credit/compensation/{caseNumber}",
        "/desk/cases/{caseNumber}/compensation"
    })
    String read(
            @PathVariable String caseNumber, @AuthenticationPrincipal Actor actor, Model model) {
        return page(actor, caseNumber, Map.of(), null, model);
    }

    @PostMapping("/employer/credit/compensation/{caseNumber}")
    String add(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        sheet(actor, caseNumber);
        Result<CaseFile> said =
                sent.of(papers)
                        .then(all ->
                                answers.say(
                                        actor,
                                        caseNumber,
                                        CaseAct.ADD,
                                        typed.getOrDefault("note", ""),
                                        all));
        return answered(
                said,
                "/employer/credit/compensation/" + caseNumber,
                actor,
                typed,
                caseNumber,
                model);
    }

    @PostMapping("/desk/cases/{caseNumber}/compensation")
    String write(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        CaseFile file = sheet(actor, caseNumber).file();
        Step wanted =
                new Step(
                        caseNumber, file.version(), CaseAct.ATTACH, typed.getOrDefault("note", ""));
        Result<CaseFile> written =
                line(typed)
                        .map(line ->
                                sent.of(papers)
                                        .then(all ->
                                                compensations.write(actor, wanted.with(all), line)))
                        .orElseGet(() -> Result.refused(RegisterRefusal.NOT_TO_WRITE.of()));
        return answered(
                written,
                "/desk/cases/" + caseNumber + "/compensation",
                actor,
                typed,
                caseNumber,
                model);
    }

    private static Optional<CompensationLine> line(Map<String, String> typed) {
        Optional<CompensationLine.What> what =
                CasesPage.StepForm.named(
                        CompensationLine.What.values(), typed.getOrDefault("what", ""));
        LocalDate on = CasesPage.StepForm.day(typed.getOrDefault("on", ""));
        String amount = typed.getOrDefault("amount", "").strip();
        Long fen = EmployerCreditPage.fen(amount);
        return what.isEmpty() || on == null || fen == null && !amount.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new CompensationLine(
                                what.get(), fen, typed.getOrDefault("document", ""), on));
    }

    private String answered(
            Result<CaseFile> done,
            String there,
            Actor actor,
            Map<String, String> typed,
            String caseNumber,
            Model model) {
        return switch (done) {
            case Result.Of<CaseFile> _ -> "redirect:" + there;
            case Result.Refused<CaseFile>(var refusals) ->
                    page(actor, caseNumber, typed, refusals.getFirst(), model);
        };
    }

    private Compensations.Sheet sheet(Actor actor, String caseNumber) {
        return cases.open(actor, caseNumber)
                .flatMap(compensations::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(
            Actor actor,
            String caseNumber,
            Map<String, String> typed,
            @Nullable Refusal problem,
            Model model) {
        Compensations.Sheet sheet = sheet(actor, caseNumber);
        CreditEntry entry = sheet.entry();
        boolean isDesk = actor.role() == Role.CLERK;
        if (!isDesk) {
            letters.open(actor, sheet.file(), cases.steps(sheet.file()));
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("file", sheet.file());
        model.addAttribute("spans", entry == null ? List.of() : register.shown(entry));
        model.addAttribute("told", entry == null ? List.of() : recipients.of(entry.id()));
        model.addAttribute(
                "decideBy",
                sheet.lines().stream()
                        .filter(line -> line.what() == CompensationLine.What.CLAIMED)
                        .map(line -> compensations.decideBy(sheet.file(), line.on()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("papers", letters.papers(sheet.file(), actor));
        model.addAttribute("whats", CompensationLine.What.values());
        model.addAttribute("isDesk", isDesk);
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        model.addAttribute("atPapers", problem != null && problem.code().startsWith("CAS-07"));
        return "employer/compensation";
    }
}
