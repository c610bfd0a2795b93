package org.quanyi.server.casework;

import java.time.Instant;

/// A paper of a case (附件), without its content.
///
/// @param place in its case, counted from 1
/// @param step the step that it came with
/// @param duty of whoever handed it in
/// @param bytes how long it is
/// @param digest of what is kept, as its step names it
public record Attachment(
        int place,
        int step,
        Duty duty,
        PaperKind kind,
        int bytes,
        String digest,
        Instant addedAt) {}
