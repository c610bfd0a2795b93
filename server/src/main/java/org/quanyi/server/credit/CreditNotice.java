package org.quanyi.server.credit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an authority is told of an entry (事实告知), and what became of it: that it was really sent,
/// what ended it, that the end was really sent, and what the authority said.
///
/// @param document the number of the letter
/// @param until the last day on which it may be used: whoever was told knows it from the beginning
/// @param toldAt when it was written down that it is to be told
/// @param sent how the notice left; null while it did not
/// @param received how the recipient said that it has it; null while it did not
/// @param recall why and since when it counts no more; null while it counts
/// @param recallSent how its withdrawal left; null while it did not
/// @param dropped how the recipient said that it uses it no more; null while it did not
/// @param unanswered why nobody waits for that any longer; null while somebody does
public record CreditNotice(
        long id,
        long entry,
        Recipient recipient,
        String office,
        String document,
        LocalDate until,
        String officer,
        Instant toldAt,
        @Nullable Mail sent,
        @Nullable Mail received,
        @Nullable Recall recall,
        @Nullable Mail recallSent,
        @Nullable Mail dropped,
        @Nullable String unanswered) {

    /// What every recipient is told, and nothing else.
    static final String FIELDS = "name code document decided until";

    /// What of it is sent and answered (函件).
    public enum Part {
        /// The notice (告知函).
        NOTICE,
        /// Its withdrawal (撤回函).
        RECALL
    }

    /// How something goes out or comes in (送出方式).
    public enum Way {
        /// By a letter with a number.
        LETTER,
        /// Between the programs, under an agreement.
        PROGRAM
    }

    /// That something went out or came in (往来记录).
    ///
    /// @param document the number of the letter, or the agreement
    public record Mail(Way way, String document, LocalDate on) {}

    /// That what was told counts no more (撤回).
    public record Recall(Why why, LocalDate on) {}

    /// Why it counts no more (撤回原因).
    public enum Why {
        /// The entry has to wait.
        STAYED,
        /// Another entry stands in its place.
        CORRECTED,
        /// It was lifted.
        LIFTED,
        /// It was annulled.
        ANNULLED,
        /// A complaint about what this recipient does was right.
        COMPLAINT,
        /// An objection to it could not be decided in time.
        UNVERIFIED,
        /// Its time is over.
        EXPIRED
    }

    /// The day from which it counts no more; null while it counts.
    public @Nullable LocalDate recalledOn() {
        return recall == null ? null : recall.on();
    }

    /// Whether it is still to be sent. What ended before it left is never sent.
    public boolean isToTell() {
        return sent == null && recall == null;
    }

    /// Whether an answer to its withdrawal is still owed. Whoever was never sent the notice knows
    /// of nothing that could be withdrawn.
    public boolean isOwed() {
        return sent != null && recall != null && dropped == null && unanswered == null;
    }

    /// Whether its withdrawal is still to be sent.
    public boolean isToWithdraw() {
        return isOwed() && recallSent == null;
    }

    /// The same where its entry ended by itself.
    CreditNotice ended(Why why, LocalDate on) {
        return new CreditNotice(
                id,
                entry,
                recipient,
                office,
                document,
                until,
                officer,
                toldAt,
                sent,
                received,
                new Recall(why, on),
                recallSent,
                dropped,
                unanswered);
    }
}
