package org.quanyi.server.portal.web;

import java.util.List;
import java.util.stream.Stream;
import org.quanyi.server.access.AccessCheck;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.BreakGlasses;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.portal.AccessDownload;
import org.quanyi.server.portal.AccessEntry;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Who looked at one's record, and why. The heading of an entry is the reason, from the closed
/// catalogue.
@Controller
class AccessPage {

    private static final int DAYS = 30;

    private final Reads reads;
    private final BreakGlasses glasses;
    private final AccessCheck check;
    private final AccessDownload download;

    AccessPage(Reads reads, BreakGlasses glasses, AccessCheck check, AccessDownload download) {
        this.reads = reads;
        this.glasses = glasses;
        this.check = check;
        this.download = download;
    }

    @GetMapping("/me/access")
    String access(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "") String own,
            @RequestParam(defaultValue = "1") String of,
            Model model) {
        int person = key(actor, of);
        var events = reads.events(person);
        List<AccessEntry> entries = AccessEntry.of(events);
        List<AccessEntry> opened = entries.stream().filter(e -> e.line().opened()).toList();
        boolean showOwn = own.equals("1");
        List<AccessEntry> refused =
                showOwn ? List.of() : entries.stream().filter(e -> !e.line().opened()).toList();
        model.addAttribute(
                "entries", opened.stream().filter(entry -> isOwn(entry) == showOwn).toList());
        model.addAttribute("refused", refused);
        model.addAttribute("refusedLooks", looks(refused.stream()));
        model.addAttribute("shortened", events.size() == Reads.MOST_LINES);
        model.addAttribute("glasses", showOwn ? List.of() : glasses.of(person));
        model.addAttribute("showOwn", showOwn);
        model.addAttribute("others", looks(opened.stream().filter(entry -> !isOwn(entry))));
        model.addAttribute("mine", looks(opened.stream().filter(AccessPage::isOwn)));
        model.addAttribute("recent", reads.countByOthers(person, DAYS));
        model.addAttribute("all", reads.count(person));
        model.addAttribute("hidden", reads.hidden(person));
        model.addAttribute("of", of);
        model.addAttribute("keys", reads.keys(actor.requirePerson()));
        return "portal/access";
    }

    /// Whoever is on record under two keys has a numbered list with each.
    private int key(Actor actor, String of) {
        return reads.key(actor.requirePerson(), of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static long looks(Stream<AccessEntry> entries) {
        return entries.mapToLong(AccessEntry::looks).sum();
    }

    private static boolean isOwn(AccessEntry entry) {
        return entry.line().role() == Role.PERSON;
    }

    /// Whether nothing is missing, checked now from the leaves, as figures.
    @GetMapping("/me/access/check")
    String check(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "1") String of,
            Model model) {
        model.addAttribute("figures", check.figures(key(actor, of)));
        return "portal/access-check";
    }

    /// Every event with what its leaf was made from and its proof, to be checked elsewhere.
    @GetMapping("/me/access.json")
    ResponseEntity<byte[]> download(
            @AuthenticationPrincipal Actor actor, @RequestParam(defaultValue = "1") String of) {
        return StatementPage.download(
                download.json(key(actor, of)), MediaType.APPLICATION_JSON, "access.json");
    }
}
