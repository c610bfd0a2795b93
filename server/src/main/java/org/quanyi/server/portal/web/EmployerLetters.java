package org.quanyi.server.portal.web;

import java.util.List;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.Attachment;
import org.quanyi.server.casework.Attachments;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Letter;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.casework.Reviews;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What an employer reads and sent in a case against it: opening a letter is its service; and who
/// else can look at it.
@Component
class EmployerLetters {

    private final Letters letters;
    private final Attachments attachments;
    private final Reviews reviews;

    EmployerLetters(Letters letters, Attachments attachments, Reviews reviews) {
        this.letters = letters;
        this.attachments = attachments;
        this.reviews = reviews;
    }

    /// All letters to an employer, newest first.
    List<Letter> all(Actor employer) {
        return letters.ofEmployer(employer);
    }

    /// All letters of a case that the employer has open, opened from now on.
    List<Letter> open(Actor employer, CaseFile file, List<CaseStep> steps) {
        return steps.stream()
                .flatMap(step -> letters.openAsEmployer(employer, file, step.place()).stream())
                .toList();
    }

    /// Puts on a page who else can look at a case, and what came of that.
    void putWays(Actor employer, CaseFile file, Model model) {
        model.addAttribute("ways", Reviews.instances(employer, file));
        model.addAttribute("reviewable", Reviews.isReviewable(file));
        model.addAttribute("later", reviews.later(employer, file));
        model.addAttribute("stayed", reviews.isStayed(file));
    }

    /// Below which address an employer reads a case of its own.
    static String base(CaseFile file) {
        if (file.kind().isListing()) {
            return "/employer/credit/proposed";
        }
        if (file.kind() == CaseKind.COMPENSATION) {
            return "/employer/credit/compensation";
        }
        if (file.kind().tellsEmployer()) {
            return "/employer/notices";
        }
        return file.kind().writesToEmployer()
                ? "/employer/credit/cases"
                : "/employer/payments/claims";
    }

    /// Its own papers.
    List<Attachment> papers(CaseFile file, Actor employer) {
        return attachments.of(file, employer);
    }
}
