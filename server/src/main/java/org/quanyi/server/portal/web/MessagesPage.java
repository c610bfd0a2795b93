package org.quanyi.server.portal.web;

import java.util.Locale;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Letter;
import org.quanyi.server.casework.Letters;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The letters of a person. Opening one is kept, for no window of theirs runs before.
@Controller
class MessagesPage {

    private final Letters letters;
    private final ShownCase shown;
    private final Remedies remedies;

    MessagesPage(Letters letters, ShownCase shown, Remedies remedies) {
        this.letters = letters;
        this.shown = shown;
        this.remedies = remedies;
    }

    @GetMapping("/me/messages")
    String all(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("letters", letters.of(actor));
        model.addAttribute("unopened", letters.unopened(actor));
        return "portal/messages";
    }

    @GetMapping("/me/messages/{caseNumber}/{step}")
    String one(
            @PathVariable String caseNumber,
            @PathVariable String step,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        CaseFile file = shown.put(actor, caseNumber, "", null, locale, model);
        int place = step.matches("\\d{1,6}") ? Integer.parseInt(step) : 0;
        Letter letter =
                letters.open(actor, file, place)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("letter", letter);
        model.addAttribute("offices", remedies.offices(file));
        model.addAttribute("answer", shown.answer(file));
        return "portal/letter";
    }
}
