package org.quanyi.server.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.Answers;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseRefusal;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.casework.Step;
import org.quanyi.server.contribution.CorrectionPreview;
import org.quanyi.server.contribution.Corrections;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.portal.MonthView;
import org.quanyi.server.portal.web.CorrectionDesk.ChangeForm;
import org.quanyi.server.rights.LifeObjection;
import org.quanyi.server.rights.MonthObjection;
import org.quanyi.server.signin.StepUp;
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

/// Where a clerk answers that a person is right about a month, and corrects it with the answer: one
/// step, read by a second officer as one.
@Controller
@RequestMapping("/desk/cases/{caseNumber}/correction")
class AnswerCorrectionPage {

    private static final List<Outcome> OUTCOMES = List.of(Outcome.UPHELD, Outcome.PARTLY_UPHELD);

    private final Answers answers;
    private final Corrections corrections;
    private final CorrectionDesk desk;
    private final SentPapers sent;
    private final RecordAsItStands record;
    private final Employers employers;

    AnswerCorrectionPage(
            Answers answers,
            Corrections corrections,
            CorrectionDesk desk,
            SentPapers sent,
            RecordAsItStands record,
            Employers employers) {
        this.answers = answers;
        this.corrections = corrections;
        this.desk = desk;
        this.sent = sent;
        this.record = record;
        this.employers = employers;
    }

    /// What a clerk typed beside the correction.
    ///
    /// @param outcome as chosen
    /// @param note the words of the answer
    record AnswerForm(ChangeForm change, String outcome, String note) {

        @Nullable Outcome chosen() {
            return OUTCOMES.stream().filter(o -> o.name().equals(outcome)).findFirst().orElse(null);
        }
    }

    @GetMapping
    String ask(
            @PathVariable String caseNumber,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        CaseFile file = file(actor, caseNumber);
        Month month = MonthObjection.of(file).month();
        MonthView now = record.of(actor, file, locale);
        ChangeForm standing =
                now == null || now.lines().isEmpty()
                        ? new ChangeForm(month.toString(), "", "", "")
                        : new ChangeForm(
                                month.toString(),
                                employers.byId(now.lines().getFirst().entry().employer()).code(),
                                now.lines().getFirst().share().base().toString(),
                                "");
        return form(file, new AnswerForm(standing, Outcome.UPHELD.name(), ""), null, null, model);
    }

    /// Works it out, and writes the answer when that is what was pressed.
    @PostMapping
    String change(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        CaseFile file = file(actor, caseNumber);
        AnswerForm form =
                new AnswerForm(
                        new ChangeForm(
                                MonthObjection.of(file).month().toString(),
                                typed.getOrDefault("employer", "").strip(),
                                typed.getOrDefault("base", "").strip(),
                                ""),
                        typed.getOrDefault("outcome", ""),
                        typed.getOrDefault("note", ""));
        Result<CorrectionPreview> seen =
                form.change()
                        .read()
                        .then(wanted ->
                                desk.work(
                                        actor,
                                        CorrectionDesk.purpose(file),
                                        file.number(),
                                        file.persons().getFirst(),
                                        wanted));
        return switch (seen) {
            case Result.Refused<CorrectionPreview>(var refusals) ->
                    form(file, form, null, refusals.getFirst(), model);
            case Result.Of<CorrectionPreview>(var preview) ->
                    "send".equals(typed.get("do"))
                            ? sent(
                                    file,
                                    form,
                                    answered(actor, file, form, preview, papers(typed, papers)),
                                    preview,
                                    model)
                            : form(file, form, preview, null, model);
        };
    }

    private Result<List<Paper>> papers(
            Map<String, String> typed, @Nullable List<MultipartFile> papers) {
        return typed.containsKey(StepUp.FILES_GONE)
                ? Result.refused(CaseRefusal.PAPERS_GONE.of())
                : sent.of(papers);
    }

    private Result<CaseFile> answered(
            Actor actor,
            CaseFile file,
            AnswerForm form,
            CorrectionPreview preview,
            Result<List<Paper>> papers) {
        Step answer =
                new Step(
                        file.number(),
                        file.version(),
                        CaseAct.ANSWER,
                        form.note(),
                        Map.of(),
                        form.chosen(),
                        null);
        return papers.then(
                all -> corrections.answer(actor, file, answer.with(all), preview.wanted()));
    }

    private static String sent(
            CaseFile file,
            AnswerForm form,
            Result<CaseFile> answered,
            CorrectionPreview preview,
            Model model) {
        return switch (answered) {
            case Result.Refused<CaseFile>(var refusals) ->
                    form(file, form, preview, refusals.getFirst(), model);
            case Result.Of<CaseFile> _ -> "redirect:/desk/cases/" + file.number();
        };
    }

    /// An objection that the actor has in hand; anything else is a page that does not exist.
    private CaseFile file(Actor actor, String caseNumber) {
        return answers.toAnswer(actor, caseNumber, CaseKind.MONTH_OBJECTION)
                .filter(file -> !LifeObjection.isOne(file))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String form(
            CaseFile file,
            AnswerForm typed,
            @Nullable CorrectionPreview preview,
            @Nullable Refusal problem,
            Model model) {
        model.addAttribute("to", "/desk/cases/" + file.number() + "/correction");
        model.addAttribute("back", "/desk/cases/" + file.number());
        model.addAttribute("file", file);
        model.addAttribute("outcomes", OUTCOMES);
        model.addAttribute("answer", typed);
        model.addAttribute("form", typed.change());
        model.addAttribute("preview", preview);
        model.addAttribute("problem", problem);
        return "portal/correction";
    }
}
