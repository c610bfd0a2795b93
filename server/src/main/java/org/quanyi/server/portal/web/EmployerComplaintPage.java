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
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.credit.CreditEntry;
import org.quanyi.server.credit.CreditNotice;
import org.quanyi.server.credit.CreditRegister;
import org.quanyi.server.credit.CreditStatus;
import org.quanyi.server.credit.EntryComplaint;
import org.quanyi.server.credit.EntryComplaint.Thing;
import org.quanyi.server.credit.EntryComplaints;
import org.quanyi.server.credit.Recipients;
import org.quanyi.server.credit.RegisterRefusal;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.Wording;
import org.quanyi.server.portal.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where an employer complains that something about its credit information infringed its rights:
/// one entry, its publication, what one authority does with it, or one answer.
@Controller
@RequestMapping("/employer/credit/complaint")
class EmployerComplaintPage {

    private final CreditRegister register;
    private final CreditStatus status;
    private final Recipients recipients;
    private final EntryComplaints complaints;
    private final SentPapers sent;
    private final Words words;

    EmployerComplaintPage(
            CreditRegister register,
            CreditStatus status,
            Recipients recipients,
            EntryComplaints complaints,
            SentPapers sent,
            Words words) {
        this.register = register;
        this.status = status;
        this.recipients = recipients;
        this.complaints = complaints;
        this.sent = sent;
        this.words = words;
    }

    /// Something that can be complained of.
    record Choice(String of, String said) {}

    @GetMapping
    String ask(
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        return page(actor, typed, null, locale, model);
    }

    @PostMapping
    String complain(
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        Result<EntryComplaint> wanted =
                EntryComplaint.parse(typed.getOrDefault("of", ""), typed.getOrDefault("words", ""))
                        .map(Result::of)
                        .orElseGet(() -> Result.refused(RegisterRefusal.NO_SUCH_THING.of()));
        Result<CaseFile> asked =
                wanted.then(w -> sent.of(papers).then(all -> complaints.complain(actor, w, all)));
        return switch (asked) {
            case Result.Of<CaseFile>(var file) ->
                    "redirect:/employer/credit/cases/" + file.number();
            case Result.Refused<CaseFile>(var refusals) ->
                    page(actor, typed, refusals.getFirst(), locale, model);
        };
    }

    private String page(
            Actor actor,
            Map<String, String> typed,
            @Nullable Refusal problem,
            Locale locale,
            Model model) {
        model.addAttribute("choices", choices(actor, words.in(Language.of(locale))));
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        model.addAttribute("atPapers", problem != null && problem.code().startsWith("CAS-07"));
        return "employer/credit-complaint";
    }

    private List<Choice> choices(Actor actor, Wording w) {
        List<Choice> choices = new ArrayList<>();
        for (CreditEntry entry : register.of(actor.requireEmployer())) {
            choices.add(choice(Thing.ENTRY, entry.id(), entry.paper().number(), w));
            if (entry.term().publicity() != null) {
                choices.add(choice(Thing.PUBLICATION, entry.id(), entry.paper().number(), w));
            }
            for (CreditNotice told : recipients.of(entry.id())) {
                choices.add(
                        choice(
                                Thing.RECIPIENT,
                                told.id(),
                                told.office() + " " + told.document(),
                                w));
            }
        }
        for (CreditStatus.Answered answer : status.answers(actor.requireEmployer())) {
            choices.add(
                    choice(
                            Thing.ANSWER,
                            answer.id(),
                            answer.office() + " " + w.minute(answer.at()),
                            w));
        }
        return choices;
    }

    private static Choice choice(Thing thing, long number, String what, Wording w) {
        return new Choice(
                new EntryComplaint(thing, number, "").of(),
                w.text("credit.complaint." + thing + ".is", what));
    }
}
