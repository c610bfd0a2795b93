package org.quanyi.server.portal.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.Complaint;
import org.quanyi.server.rights.ComplaintReason;
import org.quanyi.server.rights.Complaints;
import org.quanyi.server.rights.RightRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Where a person complains about a service or an officer. From a case or a letter, the page knows
/// already which it is about.
@Controller
@RequestMapping("/me/complaint")
class ComplaintPage {

    private final Complaints complaints;
    private final SentPapers sent;

    ComplaintPage(Complaints complaints, SentPapers sent) {
        this.complaints = complaints;
        this.sent = sent;
    }

    /// What was chosen and typed.
    ///
    /// @param about the number of their own case that it is about; empty for none
    record Form(String reason, String officer, String about, String said) {}

    @GetMapping
    String ask(
            @RequestParam(name = "case", defaultValue = "") String about,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        if (!about.isEmpty() && complaints.about(Asker.of(actor), about).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page(new Form("", "", about, ""), null, model);
    }

    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(name = "case", defaultValue = "") String about,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        Form form = new Form(reason, officer, about, said);
        Result<CaseFile> opened =
                Arrays.stream(ComplaintReason.values())
                        .filter(r -> r.name().equals(reason))
                        .findFirst()
                        .map(r -> new Complaint(r, officer, about, said))
                        .map(complaint ->
                                sent.of(papers)
                                        .then(all ->
                                                complaints.complain(
                                                        Asker.of(actor, all), complaint)))
                        .orElseGet(() -> Result.refused(RightRefusal.NO_CHOICE.of()));
        return switch (opened) {
            case Result.Of<CaseFile>(var file) -> "redirect:/me/cases/" + file.number();
            case Result.Refused<CaseFile>(var refusals) -> page(form, refusals.getFirst(), model);
        };
    }

    private static String page(Form form, @Nullable Refusal problem, Model model) {
        model.addAttribute("reasons", ComplaintReason.values());
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        return "portal/complaint";
    }
}
