package org.quanyi.server.portal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.BreakGlasses;
import org.quanyi.server.access.ReadLine;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.springframework.context.MessageSource;
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
    private final MessageSource messages;

    AccessPage(Reads reads, BreakGlasses glasses, MessageSource messages) {
        this.reads = reads;
        this.glasses = glasses;
        this.messages = messages;
    }

    /// A read as the page shows it.
    ///
    /// @param fields what was read, in words
    record Shown(ReadLine line, String fields) {}

    @GetMapping("/me/access")
    String access(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "") String own,
            Locale locale,
            Model model) {
        int person = actor.requirePerson();
        List<ReadLine> lines = reads.of(person);
        List<ReadLine> all = lines.stream().filter(ReadLine::opened).toList();
        boolean showOwn = own.equals("1");
        List<Shown> shown =
                all.stream()
                        .filter(line -> (line.role() == Role.PERSON) == showOwn)
                        .map(line -> new Shown(line, fields(line, locale)))
                        .toList();
        model.addAttribute("lines", shown);
        model.addAttribute(
                "refused",
                showOwn ? List.of() : lines.stream().filter(line -> !line.opened()).toList());
        model.addAttribute("glasses", showOwn ? List.of() : glasses.of(person));
        model.addAttribute("shortened", lines.size() == Reads.MOST_LINES);
        model.addAttribute("showOwn", showOwn);
        model.addAttribute(
                "others", all.stream().filter(line -> line.role() != Role.PERSON).count());
        model.addAttribute("mine", all.stream().filter(line -> line.role() == Role.PERSON).count());
        model.addAttribute("recent", reads.countByOthers(person, DAYS));
        return "portal/access";
    }

    /// Rooms write keys of the field list; a word that is no key stands as it is.
    private String fields(ReadLine line, Locale locale) {
        String comma = messages.getMessage("list.comma", null, locale);
        return String.join(
                comma,
                Arrays.stream(line.fields().split(" "))
                        .map(key ->
                                String.valueOf(
                                        messages.getMessage("field." + key, null, key, locale)))
                        .toList());
    }
}
