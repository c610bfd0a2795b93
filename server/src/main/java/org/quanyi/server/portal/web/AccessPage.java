package org.quanyi.server.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.quanyi.server.access.AccessCheck;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.BreakGlasses;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.portal.AccessDownload;
import org.quanyi.server.portal.AccessEntry;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who looked at one's record, and why. The heading of an entry is the reason, from the closed
/// catalogue.
@Controller
class AccessPage {

    private static final int DAYS = 30;

    private final Reads reads;
    private final BreakGlasses glasses;
    private final AccessCheck check;
    private final AccessDownload download;
    private final MessageSource messages;

    AccessPage(
            Reads reads,
            BreakGlasses glasses,
            AccessCheck check,
            AccessDownload download,
            MessageSource messages) {
        this.reads = reads;
        this.glasses = glasses;
        this.check = check;
        this.download = download;
        this.messages = messages;
    }

    /// An entry as the page shows it.
    ///
    /// @param fields what was seen, in words
    record Shown(AccessEntry entry, String fields) {}

    @GetMapping("/me/access")
    String access(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "") String own,
            Locale locale,
            Model model) {
        int person = actor.requirePerson();
        var events = reads.events(person);
        List<AccessEntry> entries = AccessEntry.of(events);
        List<AccessEntry> opened = entries.stream().filter(e -> e.line().opened()).toList();
        boolean showOwn = own.equals("1");
        List<AccessEntry> refused =
                showOwn ? List.of() : entries.stream().filter(e -> !e.line().opened()).toList();
        model.addAttribute(
                "entries",
                opened.stream()
                        .filter(entry -> isOwn(entry) == showOwn)
                        .map(entry -> new Shown(entry, fields(entry, locale)))
                        .toList());
        model.addAttribute("refused", refused);
        model.addAttribute("refusedLooks", looks(refused.stream()));
        model.addAttribute("shortened", events.size() == Reads.MOST_LINES);
        model.addAttribute("glasses", showOwn ? List.of() : glasses.of(person));
        model.addAttribute("showOwn", showOwn);
        model.addAttribute("others", looks(opened.stream().filter(entry -> !isOwn(entry))));
        model.addAttribute("mine", looks(opened.stream().filter(AccessPage::isOwn)));
        model.addAttribute("recent", reads.countByOthers(person, DAYS));
        model.addAttribute("all", reads.count(person));
        return "portal/access";
    }

    private static long looks(Stream<AccessEntry> entries) {
        return entries.mapToLong(AccessEntry::looks).sum();
    }

    private static boolean isOwn(AccessEntry entry) {
        return entry.line().role() == Role.PERSON;
    }

    /// Whether nothing is missing, checked now from the leaves, as figures.
    @GetMapping("/me/access/check")
    String check(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("figures", check.figures(actor.requirePerson()));
        return "portal/access-check";
    }

    /// Every event with what its leaf was made from and its proof, to be checked elsewhere.
    @GetMapping("/me/access.json")
    ResponseEntity<byte[]> download(@AuthenticationPrincipal Actor actor) {
        return StatementPage.download(
                download.json(actor.requirePerson()), MediaType.APPLICATION_JSON, "access.json");
    }

    /// Rooms write keys of the field list; a word that is no key stands as it is.
    private String fields(AccessEntry entry, Locale locale) {
        String comma = messages.getMessage("list.comma", null, locale);
        return String.join(
                comma,
                entry.fields().stream()
                        .map(key ->
                                String.valueOf(
                                        messages.getMessage("field." + key, null, key, locale)))
                        .toList());
    }
}
