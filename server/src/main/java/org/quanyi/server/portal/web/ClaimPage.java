package org.quanyi.server.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.casework.Step;
import org.quanyi.server.contribution.ReceiptClaims;
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

/// An employer says which months money that waits was meant for, and sees by when and how it is
/// answered.
@Controller
@RequestMapping("/employer/payments/claims")
class ClaimPage {

    /// How many months one payment is for at most; whoever paid for more asks again for the rest.
    /// Our own policy.
    private static final int MOST_PARTS = 3;

    private final ReceiptClaims claims;
    private final Cases cases;
    private final ShownCase shown;
    private final SentPapers sent;

    ClaimPage(ReceiptClaims claims, Cases cases, ShownCase shown, SentPapers sent) {
        this.claims = claims;
        this.cases = cases;
        this.shown = shown;
        this.sent = sent;
    }

    /// What was typed, so that a refusal loses none of it.
    record ClaimForm(String receipt, List<ReceiptClaims.Typed> parts, String evidence) {

        static ClaimForm of(Map<String, String> fields) {
            List<ReceiptClaims.Typed> parts = new ArrayList<>();
            for (int i = 1; i <= MOST_PARTS; i++) {
                parts.add(
                        new ReceiptClaims.Typed(
                                fields.getOrDefault("month-" + i, ""),
                                fields.getOrDefault("amount-" + i, "")));
            }
            return new ClaimForm(
                    fields.getOrDefault("receipt", "").strip(),
                    parts,
                    fields.getOrDefault("evidence", ""));
        }
    }

    @GetMapping("/new")
    String form(
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        return form(ClaimForm.of(fields), null, actor, model);
    }

    private String form(ClaimForm typed, @Nullable Refusal problem, Actor actor, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("receipt", claims.waiting(typed.receipt(), actor).orElse(null));
        model.addAttribute("problem", problem);
        model.addAttribute("bad", problem == null ? "" : field(problem.code()));
        return "employer/claim";
    }

    private static String field(String code) {
        if (code.startsWith("CAS-07")) {
            return "papers";
        }
        return switch (code) {
            case "CLM-001" -> "receipt";
            case "CAS-009" -> "evidence";
            default -> "month-1";
        };
    }

    @PostMapping
    String ask(
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        ClaimForm typed = ClaimForm.of(fields);
        Result<CaseFile> opened =
                ReceiptClaims.read(typed.receipt(), typed.parts())
                        .then(wanted ->
                                sent.of(papers)
                                        .then(all ->
                                                claims.ask(actor, wanted, typed.evidence(), all)));
        return switch (opened) {
            case Result.Of<CaseFile>(var file) -> at(file.number());
            case Result.Refused<CaseFile>(var refusals) ->
                    form(typed, refusals.getFirst(), actor, model);
        };
    }

    private static String at(String number) {
        return "redirect:/employer/payments/claims/" + number;
    }

    @GetMapping("/{caseNumber}")
    String one(
            @PathVariable String caseNumber,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        return page(caseNumber, actor, "", null, locale, model);
    }

    @PostMapping("/{caseNumber}")
    String step(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        CasesPage.StepForm typed = CasesPage.form(fields);
        Step step = typed.ofWhoeverAsked(caseNumber);
        return switch (sent.of(papers).then(all -> cases.take(actor, step.with(all)))) {
            case Result.Of<CaseFile> _ -> at(caseNumber);
            case Result.Refused<CaseFile>(var refusals) ->
                    page(caseNumber, actor, typed.note(), refusals.getFirst(), locale, model);
        };
    }

    private String page(
            String caseNumber,
            Actor actor,
            String note,
            @Nullable Refusal problem,
            Locale locale,
            Model model) {
        CaseFile file = shown.put(actor, caseNumber, note, problem, locale, model);
        if (!isShownHere(file.kind())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("answer", file.state().isDecided() ? shown.answer(file) : null);
        return "employer/claimed";
    }

    /// What an employer asked for, and what followed from it. Of an investigation this page would
    /// show whom it came of.
    private static boolean isShownHere(CaseKind kind) {
        return kind == CaseKind.RECEIPT_CLAIM || kind == CaseKind.CARRY_OUT || kind.isReview();
    }
}
