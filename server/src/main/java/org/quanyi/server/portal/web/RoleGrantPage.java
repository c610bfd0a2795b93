package org.quanyi.server.portal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.signin.RoleGrants;
import org.quanyi.server.signin.SignInAccount;
import org.quanyi.server.signin.StaffProviders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a security administrator asks for an account of staff: another one has to accept it.
@Controller
@RequestMapping("/security/grant")
class RoleGrantPage {

    private static final int LONGEST_EVIDENCE = 200;

    /// Whose field a refusal is shown at.
    private static final Map<String, String> PLACES =
            Map.of(
                    "CAS-008", "account",
                    "CAS-009", "evidence",
                    "CAS-020", "account",
                    "CAS-021", "account",
                    "CAS-022", "role",
                    "CAS-023", "name",
                    "CAS-024", "subject",
                    "grant.evidence.long", "evidence");

    private final RoleGrants grants;
    private final StaffProviders providers;

    RoleGrantPage(RoleGrants grants, StaffProviders providers) {
        this.grants = grants;
        this.providers = providers;
    }

    /// What an administrator typed.
    record GrantForm(
            String account,
            String role,
            String name,
            String organisation,
            String issuer,
            String subject,
            String evidence) {

        static GrantForm of(Map<String, String> fields) {
            return new GrantForm(
                    text(fields, "account"),
                    text(fields, "role"),
                    text(fields, "name"),
                    text(fields, "organisation"),
                    text(fields, "issuer"),
                    text(fields, "subject"),
                    text(fields, "evidence"));
        }

        private static String text(Map<String, String> fields, String name) {
            return fields.getOrDefault(name, "").strip();
        }

        /// A role that there is not becomes one that is none of staff's, and is refused as such.
        SignInAccount asked() {
            Role wanted =
                    staff().stream()
                            .filter(r -> r.name().equals(role))
                            .findFirst()
                            .orElse(Role.PERSON);
            return new SignInAccount(
                    new Actor(account, wanted, name, organisation, null, null),
                    null,
                    new SignInAccount.Subject(issuer, subject));
        }
    }

    private static List<Role> staff() {
        return Arrays.stream(Role.values()).filter(Role::isStaff).toList();
    }

    @GetMapping
    String ask(@AuthenticationPrincipal Actor actor, Model model) {
        return form(GrantForm.of(Map.of("organisation", actor.organisation())), null, model);
    }

    @PostMapping
    String propose(
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        GrantForm typed = GrantForm.of(fields);
        if (typed.evidence().length() > LONGEST_EVIDENCE) {
            return form(typed, Refusal.of("grant.evidence.long"), model);
        }
        return switch (grants.propose(actor, typed.asked(), typed.evidence())) {
            case Result.Refused<CaseFile>(var refusals) -> form(typed, refusals.getFirst(), model);
            case Result.Of<CaseFile>(var file) -> "redirect:/security/cases/" + file.number();
        };
    }

    private String form(GrantForm typed, @Nullable Refusal problem, Model model) {
        model.addAttribute("form", typed);
        model.addAttribute("roles", staff());
        model.addAttribute("issuers", providers.issuers());
        model.addAttribute("problem", problem);
        model.addAttribute(
                "place", problem == null ? "" : PLACES.getOrDefault(problem.code(), "account"));
        return "portal/role-grant";
    }
}
