package org.quanyi.server.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.quanyi.server.access.Actor;
import org.quanyi.server.honour.Honour;
import org.quanyi.server.honour.Honours;
import org.quanyi.server.person.Persons;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.PdfPrint;
import org.quanyi.server.portal.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// To a person it says that nothing adverse about them exists; and here they answer whether they
/// want an honour that is offered, and delete one with one tap. Theirs alone: nobody who acts for
/// them says what they want of it.
@Controller
@RequestMapping("/me/credit")
class HonoursPage {

    private final Honours honours;
    private final Persons persons;
    private final PdfPrint print;
    private final Words words;

    HonoursPage(Honours honours, Persons persons, PdfPrint print, Words words) {
        this.honours = honours;
        this.persons = persons;
        this.print = print;
        this.words = words;
    }

    @GetMapping
    String credit(
            @RequestParam(defaultValue = "") String done,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        List<Honour> all = honours.of(actor.requirePerson());
        model.addAttribute("offered", all.stream().filter(h -> !h.isKept()).toList());
        model.addAttribute("kept", all.stream().filter(Honour::isKept).toList());
        model.addAttribute("done", done.matches("kept|declined|deleted|gone") ? done : "");
        return "portal/credit";
    }

    @PostMapping("/honours/{honour}/keep")
    String keep(@PathVariable String honour, @AuthenticationPrincipal Actor actor) {
        boolean isKept =
                honours.keep(actor, actor.requirePerson(), id(honour)).refusals().isEmpty();
        return "redirect:/me/credit?done=" + (isKept ? "kept" : "gone");
    }

    @PostMapping("/honours/{honour}/decline")
    String decline(@PathVariable String honour, @AuthenticationPrincipal Actor actor) {
        boolean isDeclined =
                honours.decline(actor.requirePerson(), id(honour)).refusals().isEmpty();
        return "redirect:/me/credit?done=" + (isDeclined ? "declined" : "gone");
    }

    @PostMapping("/honours/{honour}/delete")
    String delete(@PathVariable String honour, @AuthenticationPrincipal Actor actor) {
        honours.delete(actor.requirePerson(), id(honour));
        return "redirect:/me/credit?done=deleted";
    }

    /// The letter of thanks, written anew each time: none is kept.
    @GetMapping("/honours/{honour}/letter.pdf")
    ResponseEntity<byte[]> letter(
            @PathVariable String honour, @AuthenticationPrincipal Actor actor, Locale locale) {
        UUID id = id(honour);
        Honour kept =
                honours.of(actor.requirePerson()).stream()
                        .filter(h -> h.id().equals(id) && h.isKept())
                        .filter(h -> h.award().deed().isThanked())
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Language language = Language.of(locale);
        byte[] pdf =
                print.of(
                        "portal/thanks-pdf",
                        language,
                        Map.of(
                                "w", words.in(language),
                                "award", kept.award(),
                                "name", persons.byId(actor.requirePerson()).name()));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(pdf);
    }

    /// What is no name of any is as absent as none.
    static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
