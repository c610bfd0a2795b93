package org.quanyi.server.portal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quanyi.proof.TlogProof;
import org.quanyi.server.access.AccessCheck;
import org.quanyi.server.access.AccessEvent;
import org.quanyi.server.access.ReadLine;
import org.quanyi.server.access.Reads;
import org.quanyi.server.log.LogProofs;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A person's own list of looks as a file (查询记录下载), each with the random bytes of its leaf and a
/// proof that needs nobody but the file and the policy in it.
@Component
public class AccessDownload {

    /// One event.
    ///
    /// @param revealOn for an event that is not shown yet, the day from which it is; then there is
    ///   only its number
    /// @param event the canonical bytes, base64
    /// @param salt the random bytes, base64; null for an event from before the log
    /// @param proof a `.tlog-proof`; null while the leaf waits, and without a leaf
    record Event(
            long number,
            String at,
            String purpose,
            String caseNumber,
            String organisation,
            String actor,
            String fields,
            boolean opened,
            @Nullable String revealOn,
            String event,
            @Nullable String salt,
            @Nullable String proof) {}

    /// The file.
    ///
    /// @param count how many events there are; they are numbered 1 to this
    /// @param policy whom the proofs are checked with, C2SP tlog-policy
    record Document(long count, AccessCheck.Figures checked, String policy, List<Event> events) {

        /// Without what the person is told of later, for other eyes than theirs.
        Document ofShown() {
            List<Event> shown = events.stream().filter(event -> event.revealOn() == null).toList();
            return new Document(shown.size(), checked, policy, shown);
        }
    }

    private final AccessCheck check;
    private final Reads reads;
    private final LogProofs proofs;
    private final JsonMapper json;

    AccessDownload(AccessCheck check, Reads reads, LogProofs proofs, JsonMapper json) {
        this.check = check;
        this.reads = reads;
        this.proofs = proofs;
        this.json = json;
    }

    /// The file of a person, for that person.
    public byte[] json(int person) {
        return json.writeValueAsString(document(person)).getBytes(StandardCharsets.UTF_8);
    }

    Document document(int person) {
        List<Event> events = check.proven(person).stream().map(this::event).toList();
        return new Document(events.size(), check.figures(person), proofs.policyFile(), events);
    }

    private Event event(AccessCheck.Proven proven) {
        AccessEvent event = proven.event();
        ReadLine line = event.line();
        Base64.Encoder base64 = Base64.getEncoder();
        if (reads.isHidden(line)) {
            String day = Objects.requireNonNull(line.revealOn()).toString();
            return new Event(event.number(), "", "", "", "", "", "", false, day, "", null, null);
        }
        return new Event(
                event.number(),
                line.happenedAt().toString(),
                line.purpose().name(),
                line.caseNumber(),
                line.organisation(),
                line.actor(),
                line.fields(),
                line.opened(),
                null,
                base64.encodeToString(event.canonical()),
                event.leaf() == null ? null : base64.encodeToString(event.leaf().salt()),
                proven.proof().map(TlogProof::toString).orElse(null));
    }
}
