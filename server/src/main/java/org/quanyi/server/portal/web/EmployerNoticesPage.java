package org.quanyi.server.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Duty;
import org.quanyi.server.casework.Letter;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.Words;
import org.quanyi.server.wage.Inspections;
import org.quanyi.server.wage.WageRefusal;
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

/// The letters of the agency to an employer, and where it answers. Of an investigation it shows the
/// order and the employer's own words, and no word of an officer: nothing can say whom it came of.
/// No answer is chosen beforehand.
@Controller
@RequestMapping("/employer/notices")
class EmployerNoticesPage {

    private static final List<CaseAct> WORDS =
            List.of(
                    CaseAct.SAY_PAID,
                    CaseAct.SAY_PAYS,
                    CaseAct.SAY_NOT_SO,
                    CaseAct.SAY_HINDERED,
                    CaseAct.SAY_NEED_TIME);

    private final EmployerLetters letters;
    private final Cases cases;
    private final Inspections inspections;
    private final ClassNotices classes;
    private final CommendationNotices commendations;
    private final SentPapers sent;
    private final Words words;

    EmployerNoticesPage(
            EmployerLetters letters,
            Cases cases,
            Inspections inspections,
            ClassNotices classes,
            CommendationNotices commendations,
            SentPapers sent,
            Words words) {
        this.letters = letters;
        this.cases = cases;
        this.inspections = inspections;
        this.classes = classes;
        this.commendations = commendations;
        this.sent = sent;
        this.words = words;
    }

    @GetMapping
    String all(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("letters", letters.all(actor));
        return "employer/notices";
    }

    @GetMapping("/{caseNumber}")
    String one(
            @PathVariable String caseNumber,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        return page(actor, caseNumber, CasesPage.StepForm.EMPTY, null, locale, model);
    }

    @PostMapping("/{caseNumber}")
    String say(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        CasesPage.StepForm form = CasesPage.form(typed);
        Optional<CaseAct> word =
                WORDS.stream().filter(act -> act.name().equals(form.act())).findFirst();
        Result<CaseFile> said =
                word.map(act ->
                                sent.of(papers)
                                        .then(all ->
                                                inspections.say(
                                                        actor, caseNumber, act, form.note(), all)))
                        .orElseGet(() -> Result.refused(WageRefusal.NO_CHOICE.of()));
        return switch (said) {
            case Result.Of<CaseFile> _ -> "redirect:/employer/notices/" + caseNumber;
            case Result.Refused<CaseFile>(var refusals) ->
                    page(actor, caseNumber, form, refusals.getFirst(), locale, model);
        };
    }

    private String page(
            Actor actor,
            String caseNumber,
            CasesPage.StepForm form,
            @Nullable Refusal problem,
            Locale locale,
            Model model) {
        CaseFile file =
                cases.open(actor, caseNumber)
                        .filter(f ->
                                f.kind().isInspection()
                                        || f.kind().isHeardFirst()
                                        || f.kind() == CaseKind.COMMENDATION_SHOWN)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<CaseStep> steps = cases.steps(file);
        List<Letter> opened = letters.open(actor, file, steps);
        List<CaseAct> open = cases.acts(file, actor);
        model.addAttribute("file", file);
        model.addAttribute("letters", opened);
        model.addAttribute(
                "said", steps.stream().filter(s -> s.duty() == Duty.RESPONDENT).toList());
        model.addAttribute("papers", letters.papers(file, actor));
        model.addAttribute("words", WORDS.stream().filter(open::contains).toList());
        model.addAttribute("typed", form);
        model.addAttribute("problem", problem);
        letters.putWays(actor, file, model);
        if (file.kind().isClassing()) {
            classes.put(file, opened, model);
            return "employer/class-notice";
        }
        if (file.kind() == CaseKind.COMMENDATION_END) {
            commendations.put(actor, file, model);
            return "employer/commendation-notice";
        }
        if (file.kind() == CaseKind.COMMENDATION_SHOWN) {
            commendations.putTold(file, model);
            return "employer/commendation-told";
        }
        Inspections.Ordered ordered = inspections.ordered(file).orElseThrow();
        model.addAttribute("ordered", ordered);
        model.addAttribute("rows", WageRows.order(ordered.order(), words.in(Language.of(locale))));
        model.addAttribute("order", order(opened));
        return "employer/notice";
    }

    private static Letter order(List<Letter> opened) {
        return opened.stream()
                .filter(letter -> letter.step().act() == CaseAct.ACCEPT)
                .filter(letter -> letter.step().state() == CaseState.ORDERED)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
