package org.quanyi.server.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.Reads;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Ruling;
import org.quanyi.server.casework.Step;
import org.quanyi.server.contribution.ClaimedPart;
import org.quanyi.server.contribution.Correction;
import org.quanyi.server.contribution.CorrectionPreview;
import org.quanyi.server.contribution.CorrectionRefusal;
import org.quanyi.server.contribution.Corrections;
import org.quanyi.server.contribution.ReceiptClaims;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a correction, or money that is claimed, would change, for the officers who answer and check
/// it. A correction shows the month and the account, so that every look leaves its line with the
/// person; money of an employer is nobody's record.
@Component
class CorrectionDesk {

    private static final String FIELDS = "months amounts account";

    private final Corrections corrections;
    private final ReceiptClaims claims;
    private final Reads reads;

    CorrectionDesk(Corrections corrections, ReceiptClaims claims, Reads reads) {
        this.corrections = corrections;
        this.claims = claims;
        this.reads = reads;
    }

    /// What a clerk typed.
    record ChangeForm(String month, String employer, String base, String evidence) {

        Result<Correction> read() {
            return Corrections.read(month, employer, base);
        }
    }

    /// A correction that a case asks for.
    ///
    /// @param preview worked out now; null once the case is over, or where it cannot be done
    /// @param problem why it cannot be done any more; null where it can
    record Asked(
            Correction wanted, @Nullable CorrectionPreview preview, @Nullable Refusal problem) {}

    /// Writes an answer, without or with the decision of the next instance.
    ///
    /// @param ruling null where nobody above decided
    Result<CaseFile> answer(Actor officer, Step step, @Nullable Ruling ruling) {
        return ruling == null
                ? corrections.answer(officer, step)
                : corrections.rule(officer, step, ruling);
    }

    /// What a correction would change, for a look that is under way.
    @Transactional
    public Result<CorrectionPreview> work(
            Actor officer, Purpose purpose, String caseNumber, int person, Correction wanted) {
        reads.record(officer, purpose, caseNumber, person, FIELDS);
        return corrections.preview(person, wanted);
    }

    /// The correction that a case asks for; null when it asks for none.
    @Transactional
    public @Nullable Asked of(Actor officer, CaseFile file) {
        Correction wanted = Correction.of(file).orElse(null);
        if (wanted == null || file.state().isOver()) {
            return wanted == null ? null : new Asked(wanted, null, null);
        }
        return switch (work(
                officer, purpose(file), file.number(), file.persons().getFirst(), wanted)) {
            case Result.Refused<CorrectionPreview>(var refusals) ->
                    new Asked(wanted, null, refusals.getFirst());
            case Result.Of<CorrectionPreview>(var preview) ->
                    preview.wanted().version().equals(wanted.version())
                            ? new Asked(wanted, preview, null)
                            : new Asked(wanted, null, CorrectionRefusal.CHANGED_SINCE.of());
        };
    }

    /// Money that a case claims.
    ///
    /// @param parts what each would do now; none once the case is over, or where it cannot be done
    /// @param problem why it cannot be done any more; null where it can
    record Claimed(List<ClaimedPart> parts, @Nullable Refusal problem) {}

    /// The money that a case claims; null when it claims none.
    public @Nullable Claimed claimed(CaseFile file) {
        if (file.kind() != CaseKind.RECEIPT_CLAIM || file.state().isOver()) {
            return null;
        }
        return switch (claims.preview(file)) {
            case Result.Refused<List<ClaimedPart>>(var refusals) ->
                    new Claimed(List.of(), refusals.getFirst());
            case Result.Of<List<ClaimedPart>>(var parts) -> new Claimed(parts, null);
        };
    }

    static Purpose purpose(CaseFile file) {
        return file.kind() == CaseKind.MONTH_OBJECTION
                ? Purpose.OBJECTION_REVIEW
                : Purpose.CASE_HANDLING;
    }
}
