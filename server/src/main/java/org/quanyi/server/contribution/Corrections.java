package org.quanyi.server.contribution;

import java.util.List;
import java.util.Optional;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.Answers;
import org.quanyi.server.casework.CaseEffect;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.CaseReversal;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.Proposal;
import org.quanyi.server.casework.Reversals;
import org.quanyi.server.casework.Reviews;
import org.quanyi.server.casework.Ruling;
import org.quanyi.server.casework.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Corrections of one month of one person by the agency (更正缴费记录), on what shows it and by two
/// people: as the answer to an objection, or as a case of its own.
///
/// Until the case is decided nothing of it counts. Personal Information Protection Law art. 46;
/// Regulations on Social Insurance Agency Work arts 11 and 32.
@Component
public class Corrections {

    private final CorrectionBooking booking;
    private final Cases cases;
    private final Answers answers;
    private final Reviews reviews;
    private final LastMonths lasts;

    Corrections(
            CorrectionBooking booking,
            Cases cases,
            Answers answers,
            Reversals reversals,
            Reviews reviews,
            LastMonths lasts) {
        this.booking = booking;
        this.cases = cases;
        this.answers = answers;
        this.reviews = reviews;
        this.lasts = lasts;
        cases.carryOutBy(new CaseEffect(CaseKind.MONTH_CORRECTION, this::takeEffect));
        cases.carryOutBy(new CaseEffect(CaseKind.MONTH_OBJECTION, this::takeEffect));
        reversals.reverseBy(new CaseReversal(CaseKind.MONTH_CORRECTION, this::backwards));
        cases.carryOutBy(new CaseEffect(CaseKind.RECONSIDERATION, this::takeEffect));
        cases.carryOutBy(new CaseEffect(CaseKind.COURT, this::takeEffect));
    }

    /// Reads what a clerk typed.
    ///
    /// @param base in yuan; empty where the month is taken back
    public static Result<Correction> read(String month, String employerCode, String base) {
        Month read;
        try {
            read = Month.parse(month.strip());
        } catch (IllegalArgumentException unreadable) {
            return Result.refused(CorrectionRefusal.MONTH_UNREADABLE.of());
        }
        long fen = base.isBlank() ? 0 : YuanText.fen(base);
        return fen < 0
                ? Result.refused(CorrectionRefusal.BASE_UNREADABLE.of())
                : Result.of(
                        new Correction(read, employerCode.strip(), Money.fen(fen), Correction.NEW));
    }

    /// What a correction would change now. Writes nothing; the answer names the line that stands.
    @Transactional(readOnly = true)
    public Result<CorrectionPreview> preview(int person, Correction wanted) {
        return lasts.possible(person, wanted).then(w -> booking.preview(person, w));
    }

    /// Opens a case for a correction that an officer found necessary.
    ///
    /// @param evidence the document that shows it, by kind and number
    /// @param papers copies of it
    @Transactional
    public Result<CaseFile> propose(
            Actor maker, int person, Correction wanted, String evidence, List<Paper> papers) {
        return preview(person, wanted)
                .then(seen -> cases.propose(maker, asked(person, seen, evidence).with(papers)));
    }

    private static Proposal asked(int person, CorrectionPreview seen, String evidence) {
        return new Proposal(
                CaseKind.MONTH_CORRECTION, List.of(person), seen.wanted().items(seen), evidence);
    }

    /// The case in the other direction: the base that stood before.
    private Result<Proposal> backwards(CaseFile done) {
        return back(done).map(seen -> asked(done.persons().getFirst(), seen, ""));
    }

    /// What would take a correction back that a case made; refused where it made none.
    private Result<CorrectionPreview> back(CaseFile made) {
        boolean isDone = made.state() == CaseState.IN_EFFECT || made.state() == CaseState.ANSWERED;
        return Correction.of(made)
                .filter(_ -> isDone)
                .map(c ->
                        booking.back(
                                made.persons().getFirst(),
                                c,
                                Correction.baseBefore(made),
                                made.number()))
                .orElseGet(() -> Result.refused(CorrectionRefusal.NOTHING_THERE.of()))
                .then(seen ->
                        lasts.possible(made.persons().getFirst(), seen.wanted()).map(_ -> seen));
    }

    /// Writes an answer that corrects the month when it is accepted.
    @Transactional
    public Result<CaseFile> answer(Actor maker, CaseFile file, Step answer, Correction wanted) {
        if (answer.outcome() == Outcome.NOT_UPHELD) {
            return Result.refused(CorrectionRefusal.CONTRADICTS.of());
        }
        return preview(file.persons().getFirst(), wanted)
                .then(seen -> answers.write(maker, answer, _ -> seen.wanted().items(seen)));
    }

    /// Writes an answer that changes nothing, whatever one before it said.
    @Transactional
    public Result<CaseFile> answer(Actor maker, Step answer) {
        return answers.write(maker, answer, Corrections::unchanged);
    }

    /// Writes down what the next instance decided. Where it takes away a correction that stands in
    /// the record, the month goes back to what it was as soon as the second officer accepts; where
    /// something else was written there since, an officer has to see what is to be done.
    @Transactional
    public Result<CaseFile> rule(Actor maker, Step answer, Ruling ruling) {
        Outcome outcome = answer.outcome();
        return reviews.rule(
                maker,
                answer,
                ruling,
                review -> {
                    boolean undoes = outcome != null && outcome.undoes();
                    Optional<CaseFile> made = undoes ? reviews.earlier(review) : Optional.empty();
                    return made.map(this::back)
                            .filter(back -> back.refusals().isEmpty())
                            .map(Result::orThrow)
                            .map(seen -> seen.wanted().items(seen))
                            .orElseGet(() -> unchanged(review));
                });
    }

    private static List<CaseItem> unchanged(CaseFile file) {
        return Correction.of(file).isEmpty() ? List.of() : Correction.none();
    }

    private boolean takeEffect(CaseFile file) {
        Optional<Correction> wanted = Correction.of(file);
        // a review of an employer's case is about nobody's record
        if (wanted.isEmpty()) {
            return true;
        }
        int person = file.persons().getFirst();
        return lasts.possible(person, wanted.get()).refusals().isEmpty()
                && booking.book(person, wanted.get(), file.number());
    }
}
