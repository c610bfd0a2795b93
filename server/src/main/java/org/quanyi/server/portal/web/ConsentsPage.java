package org.quanyi.server.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.AccessEvent;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Reads;
import org.quanyi.server.exchange.Agreement;
import org.quanyi.server.exchange.Agreements;
import org.quanyi.server.exchange.Consent;
import org.quanyi.server.exchange.ConsentState;
import org.quanyi.server.exchange.Consents;
import org.quanyi.server.signin.AccountRegister;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/// What a person lets other agencies ask: given and taken back with one tap each, on the list
/// itself, so that neither takes more than the other.
@Controller
@RequestMapping("/me/consents")
class ConsentsPage {

    private final Consents consents;
    private final Agreements agreements;
    private final AccountRegister accounts;
    private final Reads reads;

    ConsentsPage(Consents consents, Agreements agreements, AccountRegister accounts, Reads reads) {
        this.consents = consents;
        this.agreements = agreements;
        this.accounts = accounts;
        this.reads = reads;
    }

    /// A consent as the page shows it.
    ///
    /// @param organisation whose program asks
    /// @param asked each try, answered or not, newest first
    record Shown(Consent consent, String organisation, List<AccessEvent> asked) {

        public Shown {
            asked = List.copyOf(asked);
        }

        /// How many of them were answered.
        public long answered() {
            return asked.stream().filter(e -> e.line().opened()).count();
        }
    }

    /// What is asked because an act says so.
    record ByLaw(Agreement agreement, String organisation) {}

    @GetMapping
    String all(@AuthenticationPrincipal Actor actor, Model model) {
        List<Shown> all = consents.of(actor).stream().map(c -> shown(actor, c)).toList();
        model.addAttribute("given", all.stream().filter(s -> isInForce(s.consent())).toList());
        model.addAttribute("open", all.stream().filter(s -> !isInForce(s.consent())).toList());
        model.addAttribute(
                "byLaw",
                agreements.byLaw().stream().map(a -> new ByLaw(a, organisation(a))).toList());
        return "portal/consents";
    }

    private static boolean isInForce(Consent consent) {
        return consent.state() == ConsentState.IN_FORCE;
    }

    private Shown shown(Actor actor, Consent consent) {
        Agreement agreement = consent.agreement();
        return new Shown(
                consent,
                organisation(agreement),
                reads.byAgreement(actor.requirePerson(), agreement.id()));
    }

    /// Its name; of an account that ended, the account.
    private String organisation(Agreement agreement) {
        return accounts.named(agreement.partner())
                .map(Actor::organisation)
                .orElse(agreement.partner());
    }

    @GetMapping("/{agreement}")
    String one(@PathVariable String agreement, @AuthenticationPrincipal Actor actor, Model model) {
        return page(actor, agreement, null, model);
    }

    private String page(Actor actor, String agreement, @Nullable Refusal problem, Model model) {
        Consent consent =
                consents.of(actor, agreement)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("shown", shown(actor, consent));
        model.addAttribute("problem", problem);
        return "portal/consent";
    }

    @PostMapping("/{agreement}/give")
    String give(@PathVariable String agreement, @AuthenticationPrincipal Actor actor, Model model) {
        return said(actor, agreement, consents.give(actor, agreement), model);
    }

    @PostMapping("/{agreement}/withdraw")
    String withdraw(
            @PathVariable String agreement, @AuthenticationPrincipal Actor actor, Model model) {
        return said(actor, agreement, consents.withdraw(actor, agreement), model);
    }

    @PostMapping("/{agreement}/undo")
    String undo(@PathVariable String agreement, @AuthenticationPrincipal Actor actor, Model model) {
        return said(actor, agreement, consents.undo(actor, agreement), model);
    }

    private String said(Actor actor, String agreement, Result<Consent> result, Model model) {
        return switch (result) {
            case Result.Of<Consent> _ -> "redirect:/me/consents/" + agreement;
            case Result.Refused<Consent>(var refusals) ->
                    page(actor, agreement, refusals.getFirst(), model);
        };
    }
}
