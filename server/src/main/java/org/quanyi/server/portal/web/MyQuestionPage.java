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
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.casework.Step;
import org.quanyi.server.question.PersonQuestion;
import org.quanyi.server.question.QuestionRefusal;
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

/// Where a person reads what they are asked about, and says their side. No answer is chosen
/// beforehand, and none has to be given here.
@Controller
@RequestMapping("/me/questions/{caseNumber}")
class MyQuestionPage {

    private static final List<CaseAct> WORDS =
            List.of(
                    CaseAct.SAY_NOT_SO,
                    CaseAct.SAY_NOT_KNOWN,
                    CaseAct.SAY_RETURN,
                    CaseAct.SAY_NEED_TIME);

    private final Cases cases;
    private final ShownCase shown;
    private final SentPapers sent;

    MyQuestionPage(Cases cases, ShownCase shown, SentPapers sent) {
        this.cases = cases;
        this.shown = shown;
        this.sent = sent;
    }

    /// What a person chose and wrote.
    record Said(String act, int version, String note) {

        Optional<CaseAct> word() {
            return WORDS.stream().filter(a -> a.name().equals(act)).findFirst();
        }
    }

    @GetMapping
    String read(
            @PathVariable String caseNumber,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        return page(actor, caseNumber, new Said("", 0, ""), null, locale, model);
    }

    @PostMapping
    String say(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        CasesPage.StepForm typed = CasesPage.form(fields);
        Said said = new Said(typed.act(), typed.version(), typed.note());
        return switch (sent.of(papers).then(all -> taken(actor, caseNumber, said, all))) {
            case Result.Of<CaseFile> _ -> "redirect:/me/questions/" + caseNumber;
            case Result.Refused<CaseFile>(var refusals) ->
                    page(actor, caseNumber, said, refusals.getFirst(), locale, model);
        };
    }

    private Result<CaseFile> taken(Actor actor, String caseNumber, Said said, List<Paper> papers) {
        if (said.note().length() > QuestionRefusal.LONGEST_WORDS) {
            return Result.refused(
                    QuestionRefusal.TOO_LONG.of(Integer.toString(QuestionRefusal.LONGEST_WORDS)));
        }
        return said.word()
                .map(word ->
                        cases.take(
                                actor,
                                new Step(caseNumber, said.version(), word, said.note())
                                        .with(papers)))
                .orElseGet(() -> Result.refused(QuestionRefusal.NO_CHOICE.of()));
    }

    private String page(
            Actor actor,
            String caseNumber,
            Said said,
            @Nullable Refusal problem,
            Locale locale,
            Model model) {
        CaseFile file = shown.put(actor, caseNumber, said.note(), problem, locale, model);
        if (!file.kind().isQuestion()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<CaseAct> open = cases.acts(file, actor);
        model.addAttribute("question", PersonQuestion.of(file));
        model.addAttribute("words", WORDS.stream().filter(open::contains).toList());
        model.addAttribute("chosen", said.act());
        model.addAttribute(
                "word",
                cases.steps(file).reversed().stream()
                        .filter(s -> WORDS.contains(s.act()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("answer", file.state().isOver() ? shown.answer(file) : null);
        return "portal/question";
    }
}
