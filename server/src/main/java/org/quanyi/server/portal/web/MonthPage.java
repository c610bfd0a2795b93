package org.quanyi.server.portal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.MonthView;
import org.quanyi.server.portal.MonthViews;
import org.quanyi.server.portal.PersonRecord;
import org.quanyi.server.portal.Records;
import org.quanyi.server.portal.Words;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.MonthHappened;
import org.quanyi.server.rights.MonthObjection;
import org.quanyi.server.rights.Objections;
import org.quanyi.server.rights.RightRefusal;
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

/// One month of one insurance: what is on record, every version of it, where each figure comes
/// from, and the question whether it is right.
@Controller
@RequestMapping("/me/record/{insurance}/{month}")
class MonthPage {

    private final Records records;
    private final MonthViews views;
    private final Objections objections;
    private final Words words;
    private final SentPapers sent;

    MonthPage(
            Records records,
            MonthViews views,
            Objections objections,
            Words words,
            SentPapers sent) {
        this.records = records;
        this.views = views;
        this.objections = objections;
        this.words = words;
        this.sent = sent;
    }

    /// What the person chose and wrote.
    record AskForm(String happened, String words) {

        Optional<MonthHappened> chosen() {
            return Arrays.stream(MonthHappened.values())
                    .filter(h -> h.name().equals(happened))
                    .findFirst();
        }
    }

    @GetMapping
    String month(
            @PathVariable String insurance,
            @PathVariable String month,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        Insurance asked = RecordPage.insurance(insurance);
        Month which = month(month);
        MonthView view = view(actor, asked, which, locale);
        return page(actor, asked, which, view, model, new AskForm("", ""), null);
    }

    /// Asks for the month to be looked into.
    @PostMapping
    String ask(
            @PathVariable String insurance,
            @PathVariable String month,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        Insurance asked = RecordPage.insurance(insurance);
        Month which = month(month);
        AskForm form =
                new AskForm(fields.getOrDefault("happened", ""), fields.getOrDefault("said", ""));
        MonthView view = view(actor, asked, which, locale);
        Result<CaseFile> opened =
                form.chosen()
                        .map(h ->
                                new MonthObjection(
                                        asked, which, view.state().key(), h, form.words()))
                        .map(objection ->
                                sent.of(papers)
                                        .then(all ->
                                                objections.object(Asker.of(actor, all), objection)))
                        .orElseGet(() -> Result.refused(RightRefusal.NO_CHOICE.of()));
        return switch (opened) {
            case Result.Of<CaseFile>(var file) -> "redirect:/me/cases/" + file.number();
            case Result.Refused<CaseFile>(var refusals) ->
                    page(actor, asked, which, view, model, form, refusals.getFirst());
        };
    }

    private MonthView view(Actor actor, Insurance asked, Month which, Locale locale) {
        PersonRecord record =
                records.read(Records.Reader.own(actor, "months amounts"), actor.requirePerson());
        return views.of(record, asked, which, words.in(Language.of(locale)));
    }

    private String page(
            Actor actor,
            Insurance asked,
            Month which,
            MonthView view,
            Model model,
            AskForm form,
            @Nullable Refusal problem) {
        model.addAttribute("insurance", asked);
        model.addAttribute("month", which);
        model.addAttribute("view", view);
        model.addAttribute(
                "open", objections.open(actor.requirePerson(), asked, which).orElse(null));
        model.addAttribute("choices", MonthHappened.values());
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        return "portal/month";
    }

    /// The month of an address; anything else is a page that does not exist.
    static Month month(String text) {
        try {
            return Month.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }
}
