package org.quanyi.server.contribution;

import java.time.LocalDate;
import java.util.List;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.CreditCode;

/// A list of employers to register (单位登记名单): code, name, pooling area, work injury class, first
/// month.
///
/// @param source how the file was understood
/// @param size how many rows the file has
/// @param rows those that are ready
/// @param findings what has to be changed in the others
public record EmployerList(SourceFile source, int size, List<Row> rows, List<Finding> findings) {
    /// An employer to register (待登记单位).
    public record Row(
            CreditCode code, String name, Region region, int workInjuryClass, Month from) {}

    /// Copies the lists.
    public EmployerList {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /// Reads a file with the default profile and limits. A refusal is about the file as a whole.
    public static Result<EmployerList> read(Upload upload, LocalDate today) {
        return TableReader.read(
                        upload,
                        EmployerBody.SHAPE,
                        TableReader.Intake.on(today),
                        (_, columns) -> new EmployerBody(columns))
                .map(table -> table.body().list(table.source()));
    }
}
