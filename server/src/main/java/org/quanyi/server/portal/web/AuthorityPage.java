package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Authority;
import org.quanyi.server.access.AuthorityRefusal;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.rights.WindowAuthorities;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where a clerk enters that somebody may act for a person: with the paper, and never done by the
/// clerk alone.
@Controller
@RequestMapping("/desk/people/{token}/authority")
class AuthorityPage {

    private static final int LONGEST = 200;

    private final WindowAuthorities authorities;
    private final SentPapers sent;
    private final Clock clock;

    AuthorityPage(WindowAuthorities authorities, SentPapers sent, Clock clock) {
        this.authorities = authorities;
        this.sent = sent;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable String token, HttpSession session, Model model) {
        Look.of(session, token);
        return page(token, AuthorityForm.EMPTY, "", "", null, model);
    }

    @PostMapping
    String propose(
            @PathVariable String token,
            AuthorityForm form,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            HttpSession session,
            Model model) {
        Look look = Look.of(session, token);
        String basis = fields.getOrDefault("basis", "");
        String paper = fields.getOrDefault("evidence", "").strip();
        if (paper.length() > LONGEST) {
            Refusal why = Refusal.of("number-link.evidence.long");
            return page(token, form, basis, paper, why, model);
        }
        Result<CaseFile> asked =
                terms(form, basis)
                        .then(terms ->
                                PersonNumbers.read(form.number())
                                        .then(number ->
                                                sent.of(papers)
                                                        .then(all ->
                                                                authorities.propose(
                                                                        actor,
                                                                        look.person(),
                                                                        number,
                                                                        terms,
                                                                        new WindowAuthorities
                                                                                .Evidence(
                                                                                paper, all)))));
        return switch (asked) {
            case Result.Refused<CaseFile>(var refusals) ->
                    page(token, form, basis, paper, refusals.getFirst(), model);
            case Result.Of<CaseFile>(var file) -> "redirect:/desk/cases/" + file.number();
        };
    }

    private Result<Authority.Terms> terms(AuthorityForm form, String basis) {
        return switch (basis) {
            case "WRITTEN" -> form.terms(Authority.Basis.WRITTEN, clock);
            case "GUARDIAN" -> form.terms(Authority.Basis.GUARDIAN, clock);
            default -> Result.refused(AuthorityRefusal.NO_CHOICE.of());
        };
    }

    private static String page(
            String token,
            AuthorityForm form,
            String basis,
            String evidence,
            @Nullable Refusal problem,
            Model model) {
        model.addAttribute("token", token);
        model.addAttribute("form", form);
        model.addAttribute("basis", basis);
        model.addAttribute("evidence", evidence);
        model.addAttribute("problem", problem);
        return "portal/authority";
    }
}
