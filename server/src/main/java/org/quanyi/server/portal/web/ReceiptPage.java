package org.quanyi.server.portal.web;

import java.util.Locale;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The receipt that a person takes home from the window, or has sent to them: the number, what they
/// said, and the last day of the answer.
@Controller
class ReceiptPage {

    private final ShownCase shown;

    ReceiptPage(ShownCase shown) {
        this.shown = shown;
    }

    @GetMapping("/desk/cases/{caseNumber}/receipt")
    String receipt(
            @PathVariable String caseNumber,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        CaseFile file = shown.put(actor, caseNumber, "", null, locale, model);
        if (file.intake() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "portal/case-receipt";
    }
}
