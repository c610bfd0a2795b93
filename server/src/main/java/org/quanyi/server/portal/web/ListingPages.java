package org.quanyi.server.portal.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.ArrearsThreshold.Arrears;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Duty;
import org.quanyi.server.casework.Step;
import org.quanyi.server.credit.ListingDecision;
import org.quanyi.server.credit.ListingDrafts;
import org.quanyi.server.credit.ListingLaw;
import org.quanyi.server.credit.Listings;
import org.quanyi.server.credit.OwedWages;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The forms of officers in a case that may list an employer: it is opened from an order to pay,
/// its grounds of exclusion are answered one by one, a hearing is set, and somebody who had no part
/// in it decides. A form that is refused loses nothing that was typed.
@Controller
class ListingPages {

    private final Listings listings;
    private final ListingLaw law;
    private final ListingNotice notice;
    private final ListingDrafts drafts;
    private final Cases cases;
    private final Words words;

    ListingPages(
            Listings listings,
            ListingLaw law,
            ListingNotice notice,
            ListingDrafts drafts,
            Cases cases,
            Words words) {
        this.listings = listings;
        this.law = law;
        this.notice = notice;
        this.drafts = drafts;
        this.cases = cases;
        this.words = words;
    }

    /// A form of one case: which, by whom, and what was typed.
    private record Asked(Actor actor, String number, ListingForm form, Model model) {}

    @GetMapping("/desk/cases/{caseNumber}/listing")
    String open(
            @PathVariable String caseNumber, @AuthenticationPrincipal Actor actor, Model model) {
        return opening(new Asked(actor, caseNumber, new ListingForm(Map.of()), model), null);
    }

    @PostMapping("/desk/cases/{caseNumber}/listing")
    String opened(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        Asked asked = new Asked(actor, caseNumber, new ListingForm(typed), model);
        ListingForm form = asked.form();
        Result<CaseFile> made =
                form.of("restores").isEmpty()
                        ? listings.open(actor, caseNumber, form.owed(), form.note())
                        : listings.restore(
                                actor, caseNumber, form.owed(), form.note(), form.of("false"));
        return switch (made) {
            case Result.Of<CaseFile>(var file) -> "redirect:/desk/cases/" + file.number();
            case Result.Refused<CaseFile>(var refusals) -> opening(asked, refusals.getFirst());
        };
    }

    private String opening(Asked asked, @Nullable Refusal problem) {
        CaseFile file =
                cases.open(asked.actor(), asked.number())
                        .filter(f -> f.kind().isInspection())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        asked.model().addAttribute("lifted", listings.lifted(asked.actor(), file).orElse(null));
        return page("portal/listing-open", asked, file, problem);
    }

    private static String page(
            String template, Asked asked, CaseFile file, @Nullable Refusal problem) {
        asked.model().addAttribute("gravity", ListingLaw.GRAVITY);
        asked.model().addAttribute("file", file);
        asked.model().addAttribute("typed", asked.form());
        asked.model().addAttribute("problem", problem);
        return template;
    }

    private CaseFile listing(Asked asked) {
        return cases.open(asked.actor(), asked.number())
                .filter(f -> f.kind().isListing())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping({"/desk/cases/{caseNumber}/proposal", "/desk/cases/{caseNumber}/verification"})
    String grounds(
            @PathVariable String caseNumber,
            @AuthenticationPrincipal Actor actor,
            jakarta.servlet.http.HttpServletRequest request,
            Model model) {
        boolean isProposal = request.getRequestURI().endsWith("/proposal");
        Map<String, String> draft = drafts.of(actor, caseNumber, act(isProposal));
        model.addAttribute("draft", !draft.isEmpty());
        Asked asked = new Asked(actor, caseNumber, new ListingForm(draft), model);
        return grounds(asked, isProposal, null);
    }

    private static CaseAct act(boolean isProposal) {
        return isProposal ? CaseAct.DRAW_UP : CaseAct.VERIFY;
    }

    /// Keeps the form as far as it was typed.
    private String kept(Asked asked, boolean isProposal) {
        if (!drafts.keep(
                asked.actor(), asked.number(), act(isProposal), asked.form().withoutButtons())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/desk/cases/"
                + asked.number()
                + (isProposal ? "/proposal" : "/verification");
    }

    @PostMapping("/desk/cases/{caseNumber}/proposal")
    String propose(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        Asked asked = new Asked(actor, caseNumber, new ListingForm(typed), model);
        ListingForm form = asked.form();
        if (form.isToKeep()) {
            return kept(asked, true);
        }
        Listings.Proposed proposed =
                new Listings.Proposed(
                        form.owed(),
                        form.answers(law.grounds()),
                        form.plan(law.measures()),
                        form.evidence());
        return sent(asked, true, listings.propose(actor, step(asked, CaseAct.DRAW_UP), proposed));
    }

    @PostMapping("/desk/cases/{caseNumber}/verification")
    String verify(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        Asked asked = new Asked(actor, caseNumber, new ListingForm(typed), model);
        if (asked.form().isToKeep()) {
            return kept(asked, false);
        }
        return sent(
                asked,
                false,
                listings.verify(
                        actor, step(asked, CaseAct.VERIFY), asked.form().answers(law.grounds())));
    }

    private String sent(Asked asked, boolean isProposal, Result<CaseFile> taken) {
        if (!taken.refusals().isEmpty()) {
            return grounds(asked, isProposal, taken.refusals().getFirst());
        }
        drafts.sent(asked.actor(), asked.number(), act(isProposal));
        return "redirect:/desk/cases/" + asked.number();
    }

    private static Step step(Asked asked, CaseAct act) {
        return new Step(asked.number(), asked.form().version(), act, asked.form().note());
    }

    /// What a colleague answered stands beside each ground and is chosen for nobody; only an
    /// investigator's own proposal that came back is filled in again.
    private String grounds(Asked asked, boolean isProposal, @Nullable Refusal problem) {
        CaseFile file = listing(asked);
        asked.model().addAttribute("proposal", isProposal);
        asked.model().addAttribute("grounds", law.grounds());
        asked.model().addAttribute("measures", law.measures());
        asked.model().addAttribute("memo", ListingForm.MEMO);
        asked.model().addAttribute("heard", isProposal ? List.of() : heard(file));
        ListingForm form =
                isProposal && problem == null && asked.form().typed().isEmpty()
                        ? new ListingForm(standing(file))
                        : asked.form();
        return page(
                "portal/listing-grounds",
                new Asked(asked.actor(), asked.number(), form, asked.model()),
                file,
                problem);
    }

    private List<CaseStep> heard(CaseFile file) {
        return cases.steps(file).stream().filter(s -> s.duty() == Duty.RESPONDENT).toList();
    }

    /// What the investigators wrote before, for themselves.
    private Map<String, String> standing(CaseFile file) {
        Map<String, String> typed = new HashMap<>(owed(OwedWages.told(file)));
        listings.grounds(file)
                .forEach(answer -> {
                    typed.put("said-" + answer.code(), answer.said().name());
                    typed.put("reason-" + answer.code(), answer.reason());
                    typed.put("evidence-" + answer.code(), answer.evidence());
                });
        typed.putAll(plan(file));
        typed.put("evidence", String.join("\n", listings.evidence(file)));
        return typed;
    }

    private Map<String, String> plan(CaseFile file) {
        Map<String, String> typed = new HashMap<>();
        var plan = listings.plan(file);
        plan.codes().forEach(code -> typed.put("measure-" + code, "yes"));
        typed.put("memo-basis", plan.memo().basis());
        typed.put("memo-relation", plan.memo().relation());
        typed.put("memo-fit", plan.memo().fit());
        typed.put("memo-mildest", plan.memo().mildest());
        typed.put("memo-ends", plan.memo().ends());
        return typed;
    }

    private static Map<String, String> owed(Arrears owed) {
        return Map.of(
                "months", Integer.toString(owed.months()),
                "one", owed.one().toString(),
                "workers", Integer.toString(owed.workers()),
                "all", owed.all().toString());
    }

    @GetMapping("/desk/cases/{caseNumber}/hearing")
    String hearing(
            @PathVariable String caseNumber, @AuthenticationPrincipal Actor actor, Model model) {
        return hearing(new Asked(actor, caseNumber, new ListingForm(Map.of()), model), null);
    }

    @PostMapping("/desk/cases/{caseNumber}/hearing")
    String set(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        Asked asked = new Asked(actor, caseNumber, new ListingForm(typed), model);
        ListingForm form = asked.form();
        Result<CaseFile> taken =
                listings.setHearing(
                        actor,
                        step(asked, CaseAct.SET_HEARING),
                        form.of("day"),
                        form.of("time"),
                        form.of("place"));
        return taken.refusals().isEmpty()
                ? "redirect:/desk/cases/" + caseNumber
                : hearing(asked, taken.refusals().getFirst());
    }

    private String hearing(Asked asked, @Nullable Refusal problem) {
        CaseFile file = listing(asked);
        asked.model().addAttribute("earliest", law.earliestHearing());
        return page("portal/listing-hearing", asked, file, problem);
    }

    @GetMapping("/desk/review/{caseNumber}/decision")
    String decision(
            @PathVariable String caseNumber, @AuthenticationPrincipal Actor actor, Model model) {
        return decision(new Asked(actor, caseNumber, new ListingForm(Map.of()), model), null);
    }

    @PostMapping("/desk/review/{caseNumber}/decision")
    String decide(
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        Asked asked = new Asked(actor, caseNumber, new ListingForm(typed), model);
        ListingForm form = asked.form();
        Result<CaseFile> taken =
                listings.decide(
                        actor,
                        step(asked, CaseAct.LIST),
                        new ListingDecision(form.of("number"), form.of("minutes")),
                        form.owed(),
                        form.plan(law.measures()));
        return taken.refusals().isEmpty()
                ? "redirect:/desk/review/" + caseNumber
                : decision(asked, taken.refusals().getFirst());
    }

    /// The decider chooses among what the employer was told, and nothing is chosen beforehand.
    private String decision(Asked asked, @Nullable Refusal problem) {
        CaseFile file = listing(asked);
        List<String> noticed = listings.noticed(file).codes();
        asked.model()
                .addAttribute(
                        "measures",
                        law.measures().stream().filter(m -> noticed.contains(m.code())).toList());
        asked.model().addAttribute("memo", ListingForm.MEMO);
        return page("portal/listing-decision", asked, file, problem);
    }

    /// The notice on paper, in both languages.
    @GetMapping("/desk/cases/{caseNumber}/notice")
    String notice(
            @PathVariable String caseNumber,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        CaseFile file = listing(new Asked(actor, caseNumber, new ListingForm(Map.of()), model));
        model.addAttribute("file", file);
        model.addAttribute("here", Language.of(locale));
        model.addAttribute("zh", words.in(Language.ZH));
        model.addAttribute("en", words.in(Language.EN));
        model.addAttribute("partsZh", notice.of(file, words.in(Language.ZH)));
        model.addAttribute("partsEn", notice.of(file, words.in(Language.EN)));
        return "portal/listing-notice";
    }
}
