package org.quanyi.server.command;

import java.util.List;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.identity.CreditCode;
import org.quanyi.server.employer.Employers;

/// The two invented employers of the sample files, registered on an embedded store that knows
/// nobody yet.
///
/// The embedded store is for trial, and whoever tries Quanyi begins with exactly these files. A
/// store of the operator's own is never touched.
final class TrialEmployers {

    private static final Region DEMONSTRATION_CITY = new Region("990100");
    private static final int WORK_INJURY_CLASS = 2;
    private static final Month SINCE = Month.of(2011, 1);

    private record Trial(String code, String name) {}

    private static final List<Trial> BOTH =
            List.of(
                    new Trial("91990101MA0000015C", "示例明远电子有限公司"),
                    new Trial("91990102MA0000023M", "示例江城建筑工程有限公司"));

    private TrialEmployers() {}

    static void registerIfNobodyIs(OpenRooms rooms, Terminal terminal) {
        Employers employers = rooms.door(Employers.class);
        if (!rooms.store().isEmbedded() || !employers.isEmpty()) {
            return;
        }
        for (Trial trial : BOTH) {
            employers.register(
                    CreditCode.read(trial.code()).orThrow(),
                    trial.name(),
                    DEMONSTRATION_CITY,
                    WORK_INJURY_CLASS,
                    SINCE);
            terminal.note("import.trial", trial.name(), trial.code());
        }
    }
}
