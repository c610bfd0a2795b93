package org.quanyi.server.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.quanyi.server.access.Actor;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.OwnCopies;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What is held about who a person is, with source and date, and a copy of everything to take along
/// at once.
@Controller
class ProfilePage {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final OwnCopies copies;

    ProfilePage(OwnCopies copies) {
        this.copies = copies;
    }

    @GetMapping("/me/profile")
    String profile(@AuthenticationPrincipal Actor actor, Locale locale, Model model) {
        model.addAttribute("rows", copies.profile(actor, Language.of(locale)));
        return "portal/profile";
    }

    @GetMapping("/me/profile.json")
    ResponseEntity<byte[]> json(@AuthenticationPrincipal Actor actor) {
        return StatementPage.download(
                copies.json(copies.take(actor)), MediaType.APPLICATION_JSON, "my-data.json");
    }

    @GetMapping("/me/profile.csv")
    ResponseEntity<byte[]> csv(@AuthenticationPrincipal Actor actor, Locale locale) {
        return StatementPage.download(
                copies.csv(copies.take(actor), Language.of(locale)), CSV, "my-data.csv");
    }

    @GetMapping("/me/profile.pdf")
    ResponseEntity<byte[]> pdf(@AuthenticationPrincipal Actor actor, Locale locale) {
        return StatementPage.download(
                copies.pdf(copies.take(actor), Language.of(locale)),
                MediaType.APPLICATION_PDF,
                "my-data.pdf");
    }
}
