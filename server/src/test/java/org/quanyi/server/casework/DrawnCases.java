package org.quanyi.server.casework;

import java.util.Objects;
import org.quanyi.server.TestServer;
import org.springframework.transaction.support.TransactionOperations;

/// Cases as if they had been drawn, for tests that cannot wait until a month is over.
public final class DrawnCases {

    private DrawnCases() {}

    /// The number of the examination of a case.
    public static String draw(TestServer server, String examined) {
        CaseFile file = server.get(CaseTable.class).byNumber(examined).orElseThrow();
        return Objects.requireNonNull(
                        server.get(TransactionOperations.class)
                                .execute(_ -> server.get(ReExaminations.class).open(file)))
                .number();
    }
}
