package org.quanyi.server.wage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The payroll ledgers of employers (工资支付台账), as they report them: counts and sums of a month, of
/// the employer itself or of a construction project. The list of workers stays with the employer,
/// who keeps it and shows it; of a file that holds names the sealed bytes are kept, and nothing is
/// read.
///
/// Regulations on Guaranteeing Payment of Wages to Migrant Workers arts 15, 26, 28, 32 and 50.
@Component
public class WageLedgers {

    private static final int MOST = 240;

    private final WageLedger ledger;
    private final Clock clock;

    WageLedgers(WageLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Books what a file of the actor's employer says that is not booked yet. The same file again
    /// changes nothing. A refusal is about the file as a whole.
    ///
    /// @param content the bytes of the file, which are kept sealed
    /// @param lines the same file, read
    @Transactional
    public Result<WageReport> report(Actor employer, byte[] content, List<SheetLine> lines) {
        int id = employer.requireEmployer();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return WageSheet.read(lines, today).map(sheet -> book(employer, id, content, sheet));
    }

    private WageReport book(Actor by, int employer, byte[] content, WageSheet sheet) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (sheet.months().isEmpty()) {
            // nothing to prove, nothing to keep
            return new WageReport(sheet.rows(), 0, 0, 0, sheet.findings(), sheet.ignored());
        }
        ledger.takeTurn(employer);
        int upload = ledger.keep(employer, digest(content), content, by.account(), now);
        int booked = 0;
        int corrected = 0;
        int unchanged = 0;
        for (WageMonth month : sheet.months()) {
            Optional<WageLedger.Placed> stands = ledger.newest(employer, month);
            int place = stands.map(WageLedger.Placed::place).orElse(0);
            if (stands.isEmpty()) {
                booked++;
            } else if (stands.get().month().equals(month)) {
                unchanged++;
                continue;
            } else {
                WageMonth mirror = stands.get().month().mirrored();
                ledger.append(employer, upload, new WageLedger.Placed(mirror, ++place), now);
                corrected++;
            }
            ledger.append(employer, upload, new WageLedger.Placed(month, place + 1), now);
        }
        return new WageReport(
                sheet.rows(), booked, corrected, unchanged, sheet.findings(), sheet.ignored());
    }

    /// What an employer reported, as it stands, the newest month first.
    public List<WageMonth> of(int employer) {
        return ledger.standing(employer, MOST);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
