package org.quanyi.server.portal.web;

import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/// What every page of one case shows, an officer's and the concerned person's.
final class ShownCase {

    private ShownCase() {}

    /// Opens the case for the actor and puts it on the page; a case that is not theirs is a page
    /// that does not exist.
    ///
    /// @param note what was typed, so that it is not lost
    /// @param problem why the last step was not taken; null when none was refused
    static CaseFile put(
            Cases cases,
            Actor actor,
            String number,
            String note,
            @Nullable Refusal problem,
            Model model) {
        CaseFile file =
                cases.open(actor, number)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("file", file);
        model.addAttribute("steps", cases.steps(file));
        model.addAttribute("acts", file.kind().lifeCycle().acts(file.state(), actor.role()));
        model.addAttribute("note", note);
        model.addAttribute("problem", problem);
        return file;
    }
}
