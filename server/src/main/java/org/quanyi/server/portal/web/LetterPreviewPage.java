package org.quanyi.server.portal.web;

import java.util.Locale;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The letter that goes out when a second officer accepts an answer, before they do: the template
/// that it is sent by.
@Controller
class LetterPreviewPage {

    private final Cases cases;
    private final Letters letters;
    private final LetterPdf paper;
    private final Words words;

    LetterPreviewPage(Cases cases, Letters letters, LetterPdf paper, Words words) {
        this.cases = cases;
        this.letters = letters;
        this.paper = paper;
        this.words = words;
    }

    @GetMapping("/desk/review/{caseNumber}/letter")
    String preview(
            @PathVariable String caseNumber,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        Letters.Printed printed =
                cases.open(actor, caseNumber)
                        .flatMap(file -> letters.preview(actor, file))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAllAttributes(paper.model(printed, words.in(Language.of(locale))));
        return "portal/letter-preview";
    }
}
