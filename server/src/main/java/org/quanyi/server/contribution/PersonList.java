package org.quanyi.server.contribution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;

/// A list of persons to register (人员登记名单): name, kind of document, number, perhaps the month they
/// take part from.
///
/// @param source how the file was understood
/// @param headerLine the line of the file that the header is
/// @param size how many rows the file has
/// @param rows those that are ready, each person once
/// @param findings what has to be changed in the others
public record PersonList(
        SourceFile source, int headerLine, int size, List<Row> rows, List<Finding> findings) {
    /// A person to register (待登记人员).
    ///
    /// @param row the number the list gives the row
    /// @param line of the file
    /// @param name in the form to keep
    /// @param number of the person
    /// @param from the first month, null if the list has none
    public record Row(int row, int line, String name, PersonNumber number, @Nullable Month from) {}

    /// Copies the lists.
    public PersonList {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /// Reads a file with the default profile and limits. A refusal is about the file as a whole.
    ///
    /// @param today for births that lie in the future
    public static Result<PersonList> read(Upload upload, LocalDate today) {
        return read(upload, TableReader.Intake.on(today));
    }

    static Result<PersonList> read(Upload upload, TableReader.Intake intake) {
        return TableReader.read(
                        upload,
                        PersonBody.SHAPE,
                        intake,
                        (_, columns) -> new PersonBody(columns, intake))
                .map(table -> table.body().list(table.source()));
    }
}
