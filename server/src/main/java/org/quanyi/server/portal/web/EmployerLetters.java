package org.quanyi.server.portal.web;

import java.util.List;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.Attachment;
import org.quanyi.server.casework.Attachments;
import org.quanyi.server.casework.CaseAct;
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

    /// A letter in the list of all (通知目录).
    ///
    /// @param title the key of its title
    /// @param at where it is read
    record Listed(Letter letter, String title, String at) {}

    /// All letters to an employer, newest first.
    List<Listed> all(Actor employer) {
        return letters.ofEmployer(employer).stream()
                .map(l -> new Listed(l, title(l), base(l.head().kind()) + "/" + l.head().number()))
                .toList();
    }

    private static String title(Letter letter) {
        CaseKind kind = letter.head().kind();
        CaseStep step = letter.step();
        String act = step.act() == CaseAct.ACCEPT ? "ACCEPT." + step.state() : step.act().name();
        String answered = kind.tellsEmployer() ? "" : "." + kind;
        return "notice.title." + words(kind) + act + answered;
    }

    private static String words(CaseKind kind) {
        if (kind.isTold()) {
            return kind == CaseKind.COMPENSATION ? "compensation." : "hidden.";
        }
        return kind.isHeardFirst() ? kind.words() : "";
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
        return base(file.kind());
    }

    private static String base(CaseKind kind) {
        if (kind.isListing()) {
            return "/employer/credit/proposed";
        }
        if (kind == CaseKind.COMPENSATION) {
            return "/employer/credit/compensation";
        }
        if (kind.tellsEmployer()) {
            return "/employer/notices";
        }
        return kind.writesToEmployer() ? "/employer/credit/cases" : "/employer/payments/claims";
    }

    /// Its own papers.
    List<Attachment> papers(CaseFile file, Actor employer) {
        return attachments.of(file, employer);
    }
}
