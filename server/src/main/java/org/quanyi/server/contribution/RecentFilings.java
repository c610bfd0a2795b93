package org.quanyi.server.contribution;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;
import org.quanyi.server.employer.Employer;
import org.springframework.stereotype.Component;

/// Filings read a moment ago (最近读过的申报), so that one that is sent, looked at and submitted is read
/// and compared once.
///
/// It only saves work: whatever is not here is read and compared again, with the same outcome. Few,
/// and not for long, because they hold names and numbers. Safe for all threads.
@Component
class RecentFilings {

    private static final int MOST_ROWS = 100_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<Key, Recent> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int rows;

    RecentFilings(Clock clock) {
        this.clock = clock;
    }

    /// All that the reading of a file depends on.
    record Key(ByteBuffer digest, String fileName, Fixes fixes, LocalDate day) {}

    /// What a comparison with the record rests on. Ledgers only grow, so the same batches are the
    /// same lines, and the same newest fact about anybody says the same of everybody.
    record Basis(
            Employer employer,
            LocalDate day,
            Set<Integer> batchesBefore,
            Set<Integer> batchesBooked,
            long newestFact) {}

    /// A file as it was read, and the last comparison made with it.
    static final class Recent {
        private final FilingSheet sheet;
        private final Instant readAt;
        private volatile @Nullable Compared last;

        private Recent(FilingSheet sheet, Instant readAt) {
            this.sheet = sheet;
            this.readAt = readAt;
        }

        private record Compared(Basis basis, CheckedFiling checked) {}

        FilingSheet sheet() {
            return sheet;
        }

        void compared(Basis basis, CheckedFiling checked) {
            last = new Compared(basis, checked);
        }

        /// The last comparison, if it rested on the same.
        @Nullable CheckedFiling on(Basis basis) {
            Compared compared = last;
            return compared != null && compared.basis().equals(basis) ? compared.checked() : null;
        }
    }

    /// Reads a file of a day, its rows as they were changed on the page, unless it was read a
    /// moment ago.
    Result<Recent> read(Upload upload, Fixes fixes, LocalDate day) {
        Key key = new Key(ByteBuffer.wrap(digest(upload.bytes())), upload.fileName(), fixes, day);
        Recent known = find(key);
        return known != null
                ? Result.of(known)
                : FilingSheet.read(upload, fixes, day).map(sheet -> keep(key, sheet));
    }

    private synchronized @Nullable Recent find(Key key) {
        forgetOld();
        return kept.get(key);
    }

    private synchronized Recent keep(Key key, FilingSheet sheet) {
        Recent recent = new Recent(sheet, clock.instant());
        if (sheet.rows().size() <= MOST_ROWS) {
            forget(kept.put(key, recent));
            rows += sheet.rows().size();
            var eldest = kept.values().iterator();
            while (rows > MOST_ROWS) {
                forget(eldest.next());
                eldest.remove();
            }
        }
        return recent;
    }

    private void forgetOld() {
        Instant limit = clock.instant().minus(LONGEST);
        kept.values()
                .removeIf(recent -> {
                    boolean old = recent.readAt.isBefore(limit);
                    if (old) {
                        forget(recent);
                    }
                    return old;
                });
    }

    private void forget(@Nullable Recent recent) {
        if (recent != null) {
            rows -= recent.sheet.rows().size();
        }
    }

    /// What names a file: the SHA-256 of its bytes.
    static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
