package org.quanyi.server.portal.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.document.CredentialClaim;
import org.quanyi.server.document.DocumentKind;
import org.quanyi.server.portal.CertificateFacts;
import org.quanyi.server.portal.Certificates;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.Records;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// A contribution certificate: the person ticks what it shall say, and gets that and nothing else.
@Controller
class CertificatePage {

    private static final MediaType CREDENTIAL = MediaType.parseMediaType("application/dc+sd-jwt");
    private static final Set<CredentialClaim> USUAL =
            EnumSet.of(CredentialClaim.PERIOD, CredentialClaim.MONTHS_PENSION);

    private final Certificates certificates;

    CertificatePage(Certificates certificates) {
        this.certificates = certificates;
    }

    /// What was ticked.
    private record Ticked(Set<CredentialClaim> claims, String format, String holderKey) {}

    @GetMapping("/me/certificate")
    String offer(@AuthenticationPrincipal Actor actor, Model model) {
        return page(actor, new Ticked(USUAL, "pdf", ""), List.of(), model);
    }

    @PostMapping("/me/certificate")
    Object issue(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "") List<String> claim,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "") String holderKey,
            Locale locale,
            Model model) {
        Ticked ticked = new Ticked(read(claim), format, holderKey);
        Certificates.Wish wish =
                new Certificates.Wish(
                        format.equals("pdf") ? DocumentKind.CERTIFICATE : DocumentKind.CREDENTIAL,
                        ticked.claims(),
                        format.equals("pdf") ? "" : holderKey,
                        Language.of(locale));
        return switch (certificates.issue(reader(actor), actor.requirePerson(), wish)) {
            case Result.Of<Certificates.Handed>(var handed) -> download(handed);
            case Result.Refused<Certificates.Handed>(var refusals) ->
                    page(actor, ticked, refusals, model);
        };
    }

    private static Set<CredentialClaim> read(List<String> keys) {
        Set<CredentialClaim> claims = EnumSet.noneOf(CredentialClaim.class);
        Arrays.stream(CredentialClaim.values())
                .filter(claim -> keys.contains(claim.key()))
                .forEach(claims::add);
        return claims;
    }

    @GetMapping("/me/certificate/{number}.pdf")
    ResponseEntity<byte[]> again(
            @PathVariable String number, @AuthenticationPrincipal Actor actor) {
        return certificates
                .file(actor.requirePerson(), number)
                .map(file ->
                        download(new Certificates.Handed(number, DocumentKind.CERTIFICATE, file)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/me/certificate/{number}/take-back")
    String takeBack(@PathVariable String number, @AuthenticationPrincipal Actor actor) {
        if (!certificates.takeBack(actor.requirePerson(), number, actor.name())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/me/certificate";
    }

    private static ResponseEntity<byte[]> download(Certificates.Handed handed) {
        boolean paper = handed.kind() == DocumentKind.CERTIFICATE;
        return StatementPage.download(
                handed.file(),
                paper ? MediaType.APPLICATION_PDF : CREDENTIAL,
                "certificate-" + handed.number() + (paper ? ".pdf" : ".sd-jwt"));
    }

    private String page(Actor actor, Ticked ticked, List<Refusal> refusals, Model model) {
        int person = actor.requirePerson();
        CertificateFacts facts = certificates.offer(reader(actor), person);
        model.addAttribute("facts", facts);
        model.addAttribute("ticked", ticked.claims());
        model.addAttribute("format", ticked.format());
        model.addAttribute("holderKey", ticked.holderKey());
        model.addAttribute("refusals", refusals);
        model.addAttribute("issued", certificates.of(person));
        return "portal/certificate";
    }

    private static Records.Reader reader(Actor actor) {
        return new Records.Reader(
                actor, Purpose.theirs(actor.role(), Purpose.OWN_STATEMENT), "", "months");
    }
}
