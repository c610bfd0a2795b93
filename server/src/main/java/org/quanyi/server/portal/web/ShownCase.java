package org.quanyi.server.portal.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.Attachments;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseDeadlines;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Reversals;
import org.quanyi.server.casework.Reviews;
import org.quanyi.server.casework.Ruling;
import org.quanyi.server.contribution.Backdatings;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/// What every page of one case shows, an officer's and the concerned person's.
@Component
class ShownCase {

    private final Cases cases;
    private final CaseDeadlines deadlines;
    private final Backdatings backdatings;
    private final Attachments attachments;
    private final Reversals reversals;
    private final Reviews reviews;
    private final Words words;

    ShownCase(
            Cases cases,
            CaseDeadlines deadlines,
            Backdatings backdatings,
            Attachments attachments,
            Reversals reversals,
            Reviews reviews,
            Words words) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.backdatings = backdatings;
        this.attachments = attachments;
        this.reversals = reversals;
        this.reviews = reviews;
        this.words = words;
    }

    /// Opens the case for the actor and puts it on the page; a case that is not theirs is a page
    /// that does not exist.
    ///
    /// @param note what was typed, so that it is not lost
    /// @param problem why the last step was not taken; null when none was refused
    CaseFile put(
            Actor actor,
            String number,
            String note,
            @Nullable Refusal problem,
            Locale locale,
            Model model) {
        CaseFile file =
                cases.open(actor, number)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("file", file);
        model.addAttribute("asked", AskedRows.of(file, words.in(Language.of(locale))));
        model.addAttribute("backdated", backdatings.lines(file, actor));
        model.addAttribute("deadline", deadlines.of(file).orElse(null));
        model.addAttribute("papers", attachments.of(file, actor));
        List<CaseStep> steps = cases.steps(file);
        model.addAttribute("steps", steps);
        model.addAttribute("handed", file.state().isOver() ? null : handed(steps));
        List<CaseAct> acts = cases.acts(file, actor);
        // a notice and an order are written down on pages of their own
        model.addAttribute(
                "acts",
                acts.stream()
                        .filter(act -> act != CaseAct.RECORD_NOTICE && !ListingDesk.isOnForm(act))
                        .toList());
        model.addAttribute("awaited", acts.contains(CaseAct.RECORD_NOTICE));
        model.addAttribute(
                "orderable", acts.contains(CaseAct.DRAW_UP) && file.kind().isInspection());
        model.addAttribute("ends", reversals.of(file, actor));
        model.addAttribute("earlier", earlier(actor, file));
        model.addAttribute(
                "earlierBase",
                actor.role() == Role.EMPLOYER
                        ? reviews.earlier(file).map(EmployerLetters::base).orElse(null)
                        : null);
        model.addAttribute("later", reviews.later(actor, file));
        model.addAttribute("stayed", reviews.isStayed(file));
        List<CaseKind> ways = Reviews.instances(actor, file);
        model.addAttribute("ways", ways);
        model.addAttribute("reviewable", !ways.isEmpty() && Reviews.isReviewable(file));
        model.addAttribute("ruling", Ruling.of(file).orElse(null));
        model.addAttribute("note", note);
        model.addAttribute("problem", problem);
        return file;
    }

    /// What the last officer who gave it away wrote for the next one; null when nobody did.
    private static @Nullable CaseStep handed(List<CaseStep> steps) {
        return steps.reversed().stream()
                .filter(step -> step.act().isForTheNext())
                .findFirst()
                .orElse(null);
    }

    /// The number of the case that this one came of, if the actor may know of it; null for none.
    private @Nullable String earlier(Actor actor, CaseFile file) {
        return reviews.earlier(file)
                .map(CaseFile::number)
                .filter(number -> cases.isKnown(actor, number))
                .orElse(null);
    }

    /// The answer that was written last; null when none was.
    @Nullable CaseStep answer(CaseFile file) {
        return cases.answer(file).orElse(null);
    }
}
