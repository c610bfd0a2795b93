package org.quanyi.server.portal.web;

import java.util.List;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.Attachment;
import org.quanyi.server.casework.Attachments;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Letter;
import org.quanyi.server.casework.Letters;
import org.springframework.stereotype.Component;

/// What an employer reads and sent in a case against it: opening a letter is its service.
@Component
class EmployerLetters {

    private final Letters letters;
    private final Attachments attachments;

    EmployerLetters(Letters letters, Attachments attachments) {
        this.letters = letters;
        this.attachments = attachments;
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

    /// Its own papers.
    List<Attachment> papers(CaseFile file, Actor employer) {
        return attachments.of(file, employer);
    }
}
