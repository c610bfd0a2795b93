package org.quanyi.server.portal.web;

import java.util.Locale;
import org.quanyi.server.access.Actor;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.OwnCopies;
import org.quanyi.server.portal.OwnCopy;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The copy of all that is held about a person, printed at the desk for whoever does not take it
/// online.
@Controller
class CopyPrintPage {

    private final OwnCopies copies;

    CopyPrintPage(OwnCopies copies) {
        this.copies = copies;
    }

    @GetMapping("/desk/cases/{caseNumber}/copy.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable String caseNumber, @AuthenticationPrincipal Actor actor, Locale locale) {
        OwnCopy copy =
                copies.print(actor, caseNumber)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return StatementPage.download(
                copies.pdf(copy, Language.of(locale)),
                MediaType.APPLICATION_PDF,
                caseNumber + ".pdf");
    }
}
