package org.quanyi.server.contribution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.contribution.Filings;
import org.quanyi.server.contribution.LastList;
import org.quanyi.server.contribution.MonthPayment;
import org.quanyi.server.contribution.Payments;
import org.quanyi.server.contribution.ReceiptClaims;
import org.quanyi.server.contribution.Reports;
import org.quanyi.server.contribution.StagedFiling;
import org.quanyi.server.contribution.Upload;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// An employer's own pages up to the upload: what is to do, filings so far, payments, a new file.
@Controller
class FilingPage {

    private static final int MONTHS_SHOWN = 24;

    private final Filings filings;
    private final Payments payments;
    private final ReceiptClaims claims;
    private final Reports reports;
    private final LastList lastList;
    private final Letters letters;
    private final Clock clock;

    FilingPage(
            Filings filings,
            Payments payments,
            ReceiptClaims claims,
            Reports reports,
            LastList lastList,
            Letters letters,
            Clock clock) {
        this.filings = filings;
        this.payments = payments;
        this.claims = claims;
        this.reports = reports;
        this.lastList = lastList;
        this.letters = letters;
        this.clock = clock;
    }

    private Month thisMonth() {
        return Month.of(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    @GetMapping("/employer")
    String home(@AuthenticationPrincipal Actor actor, Model model) {
        Month month = thisMonth();
        model.addAttribute("month", month);
        model.addAttribute("filing", filings.newest(month, actor).orElse(null));
        List<MonthPayment> recent = payments.of(actor.requireEmployer(), month.plus(-MONTHS_SHOWN));
        model.addAttribute("open", recent.stream().filter(p -> p.open().fen() != 0).toList());
        model.addAttribute("waiting", payments.waiting(actor.requireEmployer()));
        model.addAttribute("listed", filings.of(actor).stream().limit(6).toList());
        model.addAttribute("unopened", letters.unopenedOfEmployer(actor));
        return "employer/home";
    }

    @GetMapping("/employer/filings")
    String list(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("month", thisMonth());
        model.addAttribute("listed", filings.of(actor));
        return "employer/filings";
    }

    @GetMapping("/employer/payments")
    String payments(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute(
                "payments", payments.of(actor.requireEmployer(), thisMonth().plus(-MONTHS_SHOWN)));
        model.addAttribute("waiting", payments.waiting(actor.requireEmployer()));
        model.addAttribute("corrections", payments.corrections(actor.requireEmployer()));
        model.addAttribute("claims", claims.of(actor));
        return "employer/payments";
    }

    @GetMapping("/employer/filings/new")
    String form(@AuthenticationPrincipal Actor actor, Model model) {
        return upload(actor, model, List.of());
    }

    /// What was last declared, as a file to go on from.
    @GetMapping("/employer/filings/{month}/last-list.csv")
    ResponseEntity<byte[]> lastList(
            @PathVariable String month, @AuthenticationPrincipal Actor actor) {
        Upload list =
                parsed(month)
                        .flatMap(m -> lastList.of(m, actor))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(list.fileName())
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(list.bytes());
    }

    private static Optional<Month> parsed(String month) {
        try {
            return Optional.of(Month.parse(month));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String upload(Actor actor, Model model, List<Refusal> refusals) {
        model.addAttribute("next", lastList.next(actor).orElse(null));
        model.addAttribute("refusals", refusals);
        model.addAttribute("month", thisMonth());
        return "employer/upload";
    }

    @PostMapping("/employer/filings")
    String send(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Upload upload = file == null ? new Upload("", new byte[0]) : SentFile.of(file);
        return switch (filings.stage(upload, actor)) {
            case Result.Refused<StagedFiling>(var refusals) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("sentences", reports.sentences(refusals, locale));
                yield upload(actor, model, refusals);
            }
            case Result.Of<StagedFiling>(var staged) ->
                    "redirect:/employer/filings/" + staged.filing().month() + "/check";
        };
    }
}
