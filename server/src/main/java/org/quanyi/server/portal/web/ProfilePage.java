package org.quanyi.server.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.NoticeChannel;
import org.quanyi.server.casework.Notices;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.OwnCopies;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is held about who a person is, with source and date, and a copy of everything to take along
/// at once.
@Controller
class ProfilePage {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final OwnCopies copies;
    private final Notices notices;

    ProfilePage(OwnCopies copies, Notices notices) {
        this.copies = copies;
        this.notices = notices;
    }

    @GetMapping("/me/profile")
    String profile(@AuthenticationPrincipal Actor actor, Locale locale, Model model) {
        model.addAttribute("rows", copies.profile(actor, Language.of(locale)));
        model.addAttribute("channels", NoticeChannel.values());
        model.addAttribute("chosen", notices.chosen(actor));
        return "portal/profile";
    }

    /// Keeps how the person wants to be told of letters; what is not ticked is not wanted.
    @PostMapping("/me/profile/notices")
    String choose(
            @RequestParam(name = "by", defaultValue = "") List<String> by,
            @AuthenticationPrincipal Actor actor) {
        notices.choose(
                actor,
                Arrays.stream(NoticeChannel.values())
                        .filter(c -> by.contains(c.name()))
                        .collect(Collectors.toSet()));
        return "redirect:/me/profile#notices";
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
