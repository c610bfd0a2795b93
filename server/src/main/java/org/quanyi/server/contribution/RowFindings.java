package org.quanyi.server.contribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the findings of a table (检查结果), each with the place it stands at.
final class RowFindings {
    private final Columns columns;
    private final List<Finding> findings = new ArrayList<>();

    RowFindings(Columns columns) {
        this.columns = columns;
    }

    List<Finding> all() {
        return findings;
    }

    int size() {
        return findings.size();
    }

    /// Whether one of the findings from a place on has to be changed.
    boolean blocksSince(int place) {
        for (var finding : findings.subList(place, findings.size())) {
            if (finding.kind() == FindingCode.Kind.TO_CHANGE) {
                return true;
            }
        }
        return false;
    }

    /// Notes a finding at a cell of the line being read.
    void add(FindingCode code, SheetRow row, int number, Column column, String... arguments) {
        suggest(code, at(row, number, column), null, arguments);
    }

    /// Notes a finding with a value that may be put there instead.
    void suggest(
            FindingCode code, CellReference at, @Nullable String suggestion, String... arguments) {
        findings.add(new Finding(code, at, List.of(arguments), suggestion, 0));
    }

    /// Notes a finding about a person of an earlier list.
    void absent(FindingCode code, Known.Line line) {
        CellReference at = at(line.row(), 0, Column.NAME, line.name());
        findings.add(new Finding(code, at, List.of(line.name()), null, line.person()));
    }

    /// A cell of the line being read.
    CellReference at(SheetRow row, int number, Column column) {
        return at(number, row.line(), column, row.typed(columns.place(column)));
    }

    /// A cell of a row read before.
    CellReference at(int number, int line, Column column, String value) {
        return new CellReference(
                number,
                line,
                columns.letter(column),
                columns.header(column),
                Characters.shown(value));
    }
}
