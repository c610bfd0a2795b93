package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Authority;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Representatives;
import org.quanyi.server.person.Persons;
import org.quanyi.server.portal.AccessEntry;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.Words;
import org.quanyi.server.signin.Acting;
import org.quanyi.server.signin.OneTimeCodes;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Acting for somebody: for whom one may, who may for oneself, and the code by which somebody
/// agrees. What was done by an authority stands there for both.
@Controller
class ActingPage {

    /// In the session: for which code this browser waits, and what it will allow.
    private static final String ASKED = "acting.asked";

    private final Representatives representatives;
    private final OneTimeCodes codes;
    private final Acting acting;
    private final Persons persons;
    private final Reads reads;
    private final Words words;
    private final Clock clock;

    ActingPage(
            Representatives representatives,
            OneTimeCodes codes,
            Acting acting,
            Persons persons,
            Reads reads,
            Words words,
            Clock clock) {
        this.representatives = representatives;
        this.codes = codes;
        this.acting = acting;
        this.persons = persons;
        this.reads = reads;
        this.words = words;
        this.clock = clock;
    }

    /// What was asked for and waits for its code.
    private record Asked(UUID id, AuthorityForm form) implements Serializable {}

    /// An authority as the page shows it.
    ///
    /// @param name of the other person
    record Shown(Authority authority, String name, boolean counts) {}

    @GetMapping("/me/acting")
    String all(
            @AuthenticationPrincipal Actor actor,
            @RequestParam @Nullable String over,
            HttpSession session,
            Model model) {
        model.addAttribute("over", over != null);
        return page(actor, AuthorityForm.EMPTY, null, session, model);
    }

    /// Sends a code to the person, if there is one: the page says the same in either case.
    @PostMapping("/me/acting")
    String ask(
            AuthorityForm form,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        HttpSession session = request.getSession();
        Language language = Language.of(locale);
        Result<UUID> asked =
                form.terms(Authority.Basis.CONSENT, clock)
                        .then(terms ->
                                PersonNumbers.read(form.number())
                                        .then(number ->
                                                codes.askToAgree(
                                                        number,
                                                        request.getRemoteAddr(),
                                                        actor.name(),
                                                        words.in(language).deadline(terms.until()),
                                                        locale)));
        return switch (asked) {
            case Result.Of<UUID>(var id) -> {
                session.setAttribute(ASKED, new Asked(id, form));
                yield "redirect:/me/acting#code";
            }
            case Result.Refused<UUID>(var refusals) ->
                    page(actor, form, refusals.getFirst(), session, model);
        };
    }

    /// Takes the code that the person told. With it the authority stands.
    @PostMapping("/me/acting/code")
    String code(
            @RequestParam(defaultValue = "") String code,
            @AuthenticationPrincipal Actor actor,
            HttpSession session,
            Model model) {
        if (!(session.getAttribute(ASKED) instanceof Asked asked)) {
            return "redirect:/me/acting";
        }
        Result<Authority> given =
                codes.agree(asked.id(), code)
                        .then(person ->
                                asked.form()
                                        .terms(Authority.Basis.CONSENT, clock)
                                        .then(terms ->
                                                representatives.give(
                                                        person.requirePerson(),
                                                        actor.requirePerson(),
                                                        terms,
                                                        "",
                                                        person.account())));
        return switch (given) {
            case Result.Of<Authority> _ -> {
                session.removeAttribute(ASKED);
                yield "redirect:/me/acting";
            }
            case Result.Refused<Authority>(var refusals) ->
                    page(actor, AuthorityForm.EMPTY, refusals.getFirst(), session, model);
        };
    }

    /// What was done by an authority, for the two whom it concerns.
    @GetMapping("/me/acting/{authority}")
    String one(@PathVariable String authority, @AuthenticationPrincipal Actor actor, Model model) {
        int self = actor.requirePerson();
        List<Authority> all =
                Stream.concat(
                                representatives.given(self).stream(),
                                representatives.held(self).stream())
                        .toList();
        Authority one =
                all.stream()
                        .filter(a -> Long.toString(a.id()).equals(authority))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("shown", shown(one, self));
        model.addAttribute("mine", representatives.isGivenBy(self, one));
        model.addAttribute("entries", AccessEntry.of(reads.by(one)));
        return "portal/acting-one";
    }

    @PostMapping("/me/acting/{authority}/begin")
    String begin(
            @PathVariable String authority,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Authority held =
                representatives
                        .holding(actor, id(authority))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        acting.begin(actor, held, persons.byId(held.person()).name(), request, response);
        return "redirect:/me";
    }

    /// Ends an authority. Whoever sends it twice reads that it is over.
    @PostMapping("/me/acting/{authority}/end")
    String end(@PathVariable String authority, @AuthenticationPrincipal Actor actor) {
        if (!representatives.end(id(authority), actor).refusals().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/me/acting?over";
    }

    /// Back to oneself.
    @PostMapping("/acting/leave")
    String leave(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        acting.leave(actor, request, response);
        return "redirect:/me/acting";
    }

    /// Why a form was not sent: the authority is to look only.
    @GetMapping("/acting/limit")
    String limit() {
        return "portal/acting-limit";
    }

    private static long id(String authority) {
        return authority.matches("\\d{1,15}") ? Long.parseLong(authority) : 0;
    }

    private String page(
            Actor actor,
            AuthorityForm form,
            @Nullable Refusal problem,
            HttpSession session,
            Model model) {
        int self = actor.requirePerson();
        model.addAttribute("held", shown(representatives.held(self), self));
        model.addAttribute("given", shown(representatives.given(self), self));
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        model.addAttribute("place", problem == null ? "" : place(problem));
        model.addAttribute(
                "again", problem == null ? null : OneTimeCodes.again(problem).orElse(null));
        model.addAttribute("waits", session.getAttribute(ASKED) instanceof Asked);
        model.addAttribute("minutes", OneTimeCodes.LIFE.toMinutes());
        return "portal/acting";
    }

    /// Which field a refusal is about.
    private static String place(Refusal problem) {
        return switch (problem.code()) {
            case "ACT-002", "ACT-006" -> "choice";
            case "SIG-001", "SIG-002", "SIG-004" -> "code";
            default -> "number";
        };
    }

    private List<Shown> shown(List<Authority> all, int self) {
        return all.stream().map(a -> shown(a, self)).toList();
    }

    private Shown shown(Authority one, int self) {
        int other = representatives.isGivenBy(self, one) ? one.representative() : one.person();
        return new Shown(one, persons.byId(other).name(), representatives.counts(one));
    }
}
