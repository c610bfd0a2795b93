package org.quanyi.server.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.NoticeChannel;
import org.quanyi.server.casework.Notices;
import org.quanyi.server.person.LifeEvent;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.LifeWords;
import org.quanyi.server.portal.OwnCopies;
import org.quanyi.server.portal.Wording;
import org.quanyi.server.portal.Words;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.LifeDoubt;
import org.quanyi.server.rights.Objections;
import org.quanyi.server.rights.RightRefusal;
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
    private final Objections objections;
    private final Words words;

    ProfilePage(OwnCopies copies, Notices notices, Objections objections, Words words) {
        this.copies = copies;
        this.notices = notices;
        this.objections = objections;
        this.words = words;
    }

    @GetMapping("/me/profile")
    String profile(@AuthenticationPrincipal Actor actor, Locale locale, Model model) {
        return page(actor, Map.of(), null, locale, model);
    }

    /// Objects to a fact of their life that is recorded.
    @PostMapping("/me/profile/life")
    String object(
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        Result<CaseFile> asked =
                CasesPage.StepForm.named(LifeDoubt.values(), fields.getOrDefault("doubt", ""))
                        .map(doubt ->
                                objections.object(
                                        Asker.of(actor),
                                        fields.getOrDefault("event", ""),
                                        doubt,
                                        fields.getOrDefault("said", "")))
                        .orElseGet(() -> Result.refused(RightRefusal.NO_CHOICE.of()));
        return switch (asked) {
            case Result.Of<CaseFile>(var file) -> "redirect:/me/cases/" + file.number();
            case Result.Refused<CaseFile>(var refusals) ->
                    page(actor, fields, refusals.getFirst(), locale, model);
        };
    }

    private String page(
            Actor actor,
            Map<String, String> sent,
            @Nullable Refusal problem,
            Locale locale,
            Model model) {
        Wording w = words.in(Language.of(locale));
        OwnCopies.Profile profile = copies.profile(actor, Language.of(locale));
        model.addAttribute("rows", profile.rows());
        model.addAttribute(
                "life",
                profile.life().reversed().stream().map(e -> LifeWords.event(e, w)).toList());
        model.addAttribute("open", open(actor, profile));
        model.addAttribute("doubts", LifeDoubt.values());
        model.addAttribute("sent", sent);
        model.addAttribute("problem", problem);
        model.addAttribute("channels", NoticeChannel.values());
        model.addAttribute("chosen", notices.chosen(actor));
        return "portal/profile";
    }

    /// The numbers of open objections by the facts that they are about.
    private Map<String, String> open(Actor actor, OwnCopies.Profile profile) {
        Map<String, String> open = new HashMap<>();
        for (LifeEvent event : profile.life()) {
            objections
                    .open(actor.requirePerson(), event.number())
                    .ifPresent(file -> open.put(event.number(), file.number()));
        }
        return open;
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
