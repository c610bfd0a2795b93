package org.quanyi.server.portal.web;

import java.util.Locale;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The whole file of a proposed listing, for the employer that it is about: from the notice on, and
/// before it answers.
@Controller
class ListingFilePage {

    private final Cases cases;
    private final ListingFile whole;
    private final Words words;

    ListingFilePage(Cases cases, ListingFile whole, Words words) {
        this.cases = cases;
        this.whole = whole;
        this.words = words;
    }

    @GetMapping("/employer/credit/proposed/{caseNumber}/file")
    String read(
            @PathVariable String caseNumber,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        CaseFile file =
                cases.open(actor, caseNumber)
                        .filter(f -> f.kind().isListing())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("file", file);
        model.addAttribute("parts", whole.of(file, words.in(Language.of(locale))));
        return "employer/listing-file";
    }
}
