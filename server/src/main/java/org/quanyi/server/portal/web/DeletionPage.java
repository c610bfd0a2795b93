package org.quanyi.server.portal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.Reads;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.SentPapers;
import org.quanyi.server.person.Contact;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.DeletionWish;
import org.quanyi.server.rights.Deletions;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// What can be deleted of what is held about a person and what the law keeps, said before they ask.
@Controller
@RequestMapping("/me/deletion")
class DeletionPage {

    private final Deletions deletions;
    private final SentPapers sent;
    private final Reads reads;

    DeletionPage(Deletions deletions, SentPapers sent, Reads reads) {
        this.deletions = deletions;
        this.sent = sent;
        this.reads = reads;
    }

    @GetMapping
    String ask(@AuthenticationPrincipal Actor actor, Model model) {
        return page(actor, Set.of(), "", null, model);
    }

    @PostMapping
    String send(
            @RequestParam(defaultValue = "") List<String> contact,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        Set<Contact.Kind> kinds =
                Arrays.stream(Contact.Kind.values())
                        .filter(kind -> contact.contains(kind.name()))
                        .collect(Collectors.toSet());
        DeletionWish wish = new DeletionWish(kinds, said);
        Result<CaseFile> asked =
                sent.of(papers).then(all -> deletions.ask(Asker.of(actor, all), wish));
        return switch (asked) {
            case Result.Of<CaseFile>(var file) -> "redirect:/me/cases/" + file.number();
            case Result.Refused<CaseFile>(var refusals) ->
                    page(actor, kinds, said, refusals.getFirst(), model);
        };
    }

    private String page(
            Actor actor,
            Set<Contact.Kind> kinds,
            String said,
            @Nullable Refusal problem,
            Model model) {
        reads.record(actor, Purpose.OWN_RECORD, "", actor.requirePerson(), "contacts");
        model.addAttribute("contacts", deletions.contacts(actor.requirePerson()));
        model.addAttribute("chosen", kinds);
        model.addAttribute("said", said);
        model.addAttribute("problem", problem);
        return "portal/deletion";
    }
}
