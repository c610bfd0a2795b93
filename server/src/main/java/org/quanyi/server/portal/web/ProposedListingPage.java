package org.quanyi.server.portal.web;

import java.time.LocalDate;
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
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Duty;
import org.quanyi.server.casework.Letter;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.credit.HearingDay;
import org.quanyi.server.credit.ListingDays;
import org.quanyi.server.credit.ListingRefusal;
import org.quanyi.server.credit.Listings;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.Wording;
import org.quanyi.server.portal.Words;
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

/// A proposed listing for the employer that it is about: that it is not listed, what we hold, how
/// it answers, what would follow and what never does, how it would end. Opening it is service; no
/// answer is chosen beforehand.
@Controller
@RequestMapping("/employer/credit/proposed/{caseNumber}")
class ProposedListingPage {

    private static final List<CaseAct> WORDS =
            List.of(
                    CaseAct.SAY_PAID,
                    CaseAct.SAY_PAYS,
                    CaseAct.SAY_NOT_SO,
                    CaseAct.SAY_HINDERED,
                    CaseAct.SAY_HEARING,
                    CaseAct.WITHDRAW);

    private final Listings listings;
    private final ListingDays days;
    private final ListingNotice notice;
    private final Cases cases;
    private final EmployerLetters letters;
    private final SentPapers sent;
    private final Words words;

    ProposedListingPage(
            Listings listings,
            ListingDays days,
            ListingNotice notice,
            Cases cases,
            EmployerLetters letters,
            SentPapers sent,
            Words words) {
        this.listings = listings;
        this.days = days;
        this.notice = notice;
        this.cases = cases;
        this.letters = letters;
        this.sent = sent;
        this.words = words;
    }

    @GetMapping
    String one(
            @PathVariable String caseNumber,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        return page(actor, caseNumber, CasesPage.StepForm.EMPTY, null, locale, model);
    }

    @PostMapping
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
                                                listings.say(
                                                        actor, caseNumber, act, form.note(), all)))
                        .orElseGet(() -> Result.refused(ListingRefusal.NO_CHOICE.of()));
        return switch (said) {
            case Result.Of<CaseFile> _ -> "redirect:/employer/credit/proposed/" + caseNumber;
            case Result.Refused<CaseFile>(var refusals) ->
                    page(actor, caseNumber, form, refusals.getFirst(), locale, model);
        };
    }

    private CaseFile listing(Actor actor, String caseNumber) {
        return cases.open(actor, caseNumber)
                .filter(f -> f.kind().isListing())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(
            Actor actor,
            String caseNumber,
            CasesPage.StepForm form,
            @Nullable Refusal problem,
            Locale locale,
            Model model) {
        CaseFile file = listing(actor, caseNumber);
        Wording w = words.in(Language.of(locale));
        List<CaseStep> steps = cases.steps(file);
        List<Letter> opened = letters.open(actor, file, steps);
        List<CaseAct> open = cases.acts(file, actor);
        LocalDate answerBy = days.window(file).map(ListingDays.Window::last).orElse(null);
        model.addAttribute("file", file);
        model.addAttribute("answerBy", isHeard(file) ? answerBy : null);
        model.addAttribute("place", place(file.state()));
        model.addAttribute("parts", notice.of(file, w));
        model.addAttribute("letters", opened);
        Letter decision = decision(opened);
        model.addAttribute("decision", decision);
        model.addAttribute("decided", decision == null ? List.of() : notice.decision(file, w));
        model.addAttribute(
                "hearing", HearingDay.of(file).map(h -> ListingRows.hearing(h, w)).orElse(null));
        model.addAttribute(
                "investigators",
                steps.stream()
                        .filter(s -> s.duty() == Duty.MAKER || s.duty() == Duty.SECOND_INVESTIGATOR)
                        .map(CaseStep::actor)
                        .distinct()
                        .toList());
        model.addAttribute(
                "said", steps.stream().filter(s -> s.duty() == Duty.RESPONDENT).toList());
        model.addAttribute("papers", letters.papers(file, actor));
        model.addAttribute("words", WORDS.stream().filter(open::contains).toList());
        model.addAttribute("typed", form);
        model.addAttribute("problem", problem);
        letters.putWays(actor, file, model);
        return "employer/proposed-listing";
    }

    /// Whether the employer's days run, or an answer of it is looked at.
    private static boolean isHeard(CaseFile file) {
        return file.state() == CaseState.NOTICED
                || file.state() == CaseState.OBJECTED
                || file.state() == CaseState.HEARING;
    }

    /// How far it has come, of five.
    private static int place(CaseState state) {
        if (state == CaseState.IN_EFFECT) {
            return 5;
        }
        boolean isDecided =
                state == CaseState.LEGAL_REVIEW
                        || state == CaseState.FOR_DECISION
                        || state == CaseState.TO_BE_SERVED
                        || state.isOver();
        return isDecided ? 4 : 3;
    }

    private static @Nullable Letter decision(List<Letter> opened) {
        return opened.stream()
                .filter(letter -> letter.step().act() == CaseAct.LIST)
                .findFirst()
                .orElse(null);
    }
}
