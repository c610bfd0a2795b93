package org.quanyi.server.casework;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.quanyi.rules.Refusal;

/// Where no scanner is configured: finds the one pattern that every scanner knows (EICAR), so that
/// somebody can see that files are looked through. It finds no real virus.
final class TestPattern implements PaperScan {

    /// Cut in two, or scanners would find this program.
    private static final byte[] PATTERN =
            ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
                    .getBytes(StandardCharsets.US_ASCII);

    @Override
    public Optional<Refusal> find(byte[] file) {
        return Bytes.contains(file, 0, PATTERN)
                ? Optional.of(CaseRefusal.HARMFUL_PAPER.of())
                : Optional.empty();
    }
}
