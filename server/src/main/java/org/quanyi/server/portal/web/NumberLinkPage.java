package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseRefusal;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.person.NumberLinks;
import org.quanyi.server.person.Person;
import org.quanyi.server.person.Persons;
import org.quanyi.server.person.SamePersons;
import org.quanyi.server.signin.StepUp;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where a clerk asks for a further number of a person, for one to be taken off, or for two records
/// to be read as one or apart: with the document that shows it, and never done by the clerk alone.
@Controller
@RequestMapping("/desk/people/{token}/number")
class NumberLinkPage {

    private static final int LONGEST = 200;

    private final NumberLinks links;
    private final SamePersons same;
    private final Persons persons;
    private final SentPapers sent;

    NumberLinkPage(NumberLinks links, SamePersons same, Persons persons, SentPapers sent) {
        this.links = links;
        this.same = same;
        this.persons = persons;
        this.sent = sent;
    }

    /// What is to be done with a number (号码事项).
    enum What {
        /// It is linked to the person.
        ON,
        /// It is taken off the person.
        OFF,
        /// Whoever carries it is the same person.
        SAME,
        /// Whoever carries it is somebody else after all.
        APART;

        static What of(String chosen) {
            return CasesPage.StepForm.named(values(), chosen).orElse(ON);
        }
    }

    /// What a clerk typed.
    record NumberForm(String number, String evidence, What what) {

        static NumberForm of(Map<String, String> fields) {
            return new NumberForm(
                    fields.getOrDefault("number", "").strip(),
                    fields.getOrDefault("evidence", "").strip(),
                    What.of(fields.getOrDefault("what", "")));
        }
    }

    @GetMapping
    String ask(@PathVariable String token, HttpSession session, Model model) {
        Look.of(session, token);
        return form(token, new NumberForm("", "", What.ON), null, model);
    }

    @PostMapping
    String propose(
            @PathVariable String token,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            HttpSession session,
            Model model) {
        Look look = Look.of(session, token);
        NumberForm typed = NumberForm.of(fields);
        if (fields.containsKey(StepUp.FILES_GONE)) {
            return form(token, typed, CaseRefusal.PAPERS_GONE.of(), model);
        }
        if (typed.evidence().length() > LONGEST) {
            return form(token, typed, Refusal.of("number-link.evidence.long"), model);
        }
        return switch (PersonNumbers.read(typed.number())) {
            case Result.Refused<PersonNumber>(var refusals) ->
                    form(token, typed, refusals.getFirst(), model);
            case Result.Of<PersonNumber>(var read) -> {
                Result<CaseFile> proposed =
                        sent.of(papers).then(all -> proposed(typed, actor, look, read, all));
                yield switch (proposed) {
                    case Result.Refused<CaseFile>(var refusals) ->
                            form(token, typed, refusals.getFirst(), model);
                    case Result.Of<CaseFile>(var file) -> "redirect:/desk/cases/" + file.number();
                };
            }
        };
    }

    private Result<CaseFile> proposed(
            NumberForm typed, Actor actor, Look look, PersonNumber read, List<Paper> papers) {
        Person person = persons.byId(look.person());
        String evidence = typed.evidence();
        return switch (typed.what()) {
            case ON -> links.propose(actor, person, read, evidence, papers);
            case OFF -> links.proposeUnlink(actor, person, read, evidence, papers);
            case SAME ->
                    same.propose(actor, person.id(), read, look.caseNumber(), evidence, papers);
            case APART -> same.proposeApart(actor, person.id(), read, evidence, papers);
        };
    }

    private static String form(
            String token, NumberForm typed, @Nullable Refusal problem, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("whats", What.values());
        model.addAttribute("form", typed);
        model.addAttribute("problem", problem);
        return "portal/number-link";
    }
}
