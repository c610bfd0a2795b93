package org.quanyi.server.contribution.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.contribution.AnnotatedFile;
import org.quanyi.server.contribution.Answer;
import org.quanyi.server.contribution.BackdatingLimit;
import org.quanyi.server.contribution.Backdatings;
import org.quanyi.server.contribution.Filed;
import org.quanyi.server.contribution.Filing;
import org.quanyi.server.contribution.FilingReport;
import org.quanyi.server.contribution.Filings;
import org.quanyi.server.contribution.Payments;
import org.quanyi.server.contribution.Reports;
import org.quanyi.server.contribution.StagedFiling;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// One month's filing after the upload: checked, confirmed, submitted, receipt.
///
/// Every page checks the kept file against the record as it is now, so a draft never shows an old
/// answer.
@Controller
@RequestMapping("/employer/filings/{month}")
class CheckPage {

    private static final String FIELD = "answer.";

    private final Filings filings;
    private final Backdatings backdatings;
    private final Payments payments;
    private final Reports reports;

    CheckPage(Filings filings, Backdatings backdatings, Payments payments, Reports reports) {
        this.filings = filings;
        this.backdatings = backdatings;
        this.payments = payments;
        this.reports = reports;
    }

    @GetMapping("/check")
    String check(
            @PathVariable String month,
            @AuthenticationPrincipal Actor actor,
            Model model,
            Locale locale) {
        return show("employer/check", filing(filings, month, actor), actor, model, locale);
    }

    /// Keeps the answers and goes on to the totals.
    @PostMapping("/check")
    String answer(
            @PathVariable String month,
            @AuthenticationPrincipal Actor actor,
            @RequestParam Map<String, String> fields) {
        Filing filing = filing(filings, month, actor);
        filings.answer(filing, answers(filing, actor, fields));
        return "redirect:/employer/filings/" + filing.month() + "/confirm";
    }

    private Map<String, Answer> answers(Filing filing, Actor actor, Map<String, String> fields) {
        Map<String, Answer> answers = new HashMap<>();
        if (filings.recheck(filing, actor) instanceof Result.Of<StagedFiling>(var staged)) {
            staged.checked().toConfirm().stream()
                    .map(Filings::keyOf)
                    .forEach(key ->
                            chosen(fields.getOrDefault(FIELD + key, ""))
                                    .ifPresent(a -> answers.put(key, a)));
        }
        return answers;
    }

    private static Optional<Answer> chosen(String field) {
        return java.util.Arrays.stream(Answer.values())
                .filter(a -> a.name().equals(field))
                .findFirst();
    }

    @GetMapping("/confirm")
    String confirm(
            @PathVariable String month,
            @AuthenticationPrincipal Actor actor,
            Model model,
            Locale locale) {
        return confirmation(filing(filings, month, actor), actor, model, locale);
    }

    /// Says before it is sent whether it is booked at once, or what happens instead.
    private String confirmation(Filing filing, Actor actor, Model model, Locale locale) {
        return switch (backdatings.limit(filing.region())) {
            case Result.Refused<BackdatingLimit>(var refusals) -> {
                model.addAttribute("month", filing.month());
                model.addAttribute("sentences", reports.sentences(refusals, locale));
                yield "employer/unusable";
            }
            case Result.Of<BackdatingLimit>(var limit) -> {
                model.addAttribute("limit", limit);
                model.addAttribute(
                        "waiting",
                        backdatings
                                .newest(filing.month(), actor)
                                .filter(file -> !file.state().isOver())
                                .orElse(null));
                yield show("employer/confirm", filing, actor, model, locale);
            }
        };
    }

    @PostMapping("/submit")
    String submit(
            @PathVariable String month,
            @RequestParam(defaultValue = "") String evidence,
            @AuthenticationPrincipal Actor actor,
            Model model,
            Locale locale) {
        Filing filing = filing(filings, month, actor);
        String home = "redirect:/employer/filings/" + filing.month();
        return switch (filings.file(filing, actor, evidence)) {
            case Result.Of<Filed>(Filed.Booked _) -> home + "/receipt";
            case Result.Of<Filed>(Filed.Waiting _) -> home + "/case";
            case Result.Refused<Filed>(var refusals) -> {
                boolean isUsable =
                        filings.recheck(filing, actor) instanceof Result.Of<StagedFiling>;
                if (!isUsable) {
                    yield home + "/check";
                }
                model.addAttribute("evidence", evidence);
                model.addAttribute("problem", reports.sentence(refusals.getFirst(), locale));
                yield confirmation(filing, actor, model, locale);
            }
        };
    }

    @GetMapping("/receipt")
    String receipt(
            @PathVariable String month,
            @AuthenticationPrincipal Actor actor,
            Model model,
            Locale locale) {
        Filing filing = filing(filings, month, actor);
        if (filing.isDraft()) {
            return "redirect:/employer/filings/" + filing.month() + "/check";
        }
        model.addAttribute(
                "payments",
                payments.of(actor.requireEmployer(), filing.month()).stream()
                        .filter(p -> p.month().equals(filing.month()))
                        .toList());
        return show("employer/receipt", filing, actor, model, locale);
    }

    /// The employer's own file with what is to change beside each row.
    @GetMapping("/annotated")
    ResponseEntity<byte[]> annotated(
            @PathVariable String month, @AuthenticationPrincipal Actor actor, Locale locale) {
        Filing filing = filing(filings, month, actor);
        return switch (filings.recheck(filing, actor)) {
            case Result.Refused<StagedFiling> _ ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Result.Of<StagedFiling>(var staged) -> {
                AnnotatedFile file =
                        AnnotatedFile.of(filing.upload(), staged.checked(), reports.words(locale));
                yield ResponseEntity.ok()
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(
                                                file.fileName(),
                                                java.nio.charset.StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header(HttpHeaders.CONTENT_TYPE, file.contentType())
                        .body(file.bytes());
            }
        };
    }

    private String show(String page, Filing filing, Actor actor, Model model, Locale locale) {
        model.addAttribute("filing", filing);
        model.addAttribute("month", filing.month());
        switch (filings.recheck(filing, actor)) {
            case Result.Refused<StagedFiling>(var refusals) -> {
                model.addAttribute("sentences", reports.sentences(refusals, locale));
                return "employer/unusable";
            }
            case Result.Of<StagedFiling>(var staged) -> {
                FilingReport report = reports.of(staged, locale);
                model.addAttribute("report", report);
                model.addAttribute("answers", filing.answers());
                model.addAttribute("due", staged.checked().due());
                model.addAttribute("figures", staged.checked().terms().figures());
                return page;
            }
        }
    }

    /// The newest filing of the month; the same answer for a month that cannot be and one that is
    /// not there. The newest filing of a month in an address; anything else is a page that does not
    /// exist.
    static Filing filing(Filings filings, String month, Actor actor) {
        try {
            return filings.newest(Month.parse(month), actor)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such month", e);
        }
    }
}
