package org.quanyi.server.contribution;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Month;

/// The lines of a list of persons below its header (人员名单正文).
final class PersonBody implements TableReader.Body {
    static final TableReader.Shape SHAPE =
            TableReader.Shape.of(
                    EnumSet.of(Column.NAME, Column.NUMBER),
                    EnumSet.of(Column.SEQUENCE, Column.DOCUMENT_TYPE, Column.START_MONTH),
                    EnumSet.noneOf(Column.class));

    private final Columns columns;
    private final RowFindings findings;
    private final PersonCells persons;
    private final RowNumbers numbers;
    private final List<PersonList.Row> rows = new ArrayList<>();
    private final Map<String, PersonList.Row> byNumber = new HashMap<>();
    private int size;

    PersonBody(Columns columns, TableReader.Intake intake) {
        this.columns = columns;
        this.findings = new RowFindings(columns);
        this.persons = new PersonCells(columns, intake.profile(), findings, intake.today());
        this.numbers = new RowNumbers(columns);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void add(SheetRow row) {
        size++;
        var place = numbers.next(row);
        var before = findings.size();
        var name = persons.name(row, place);
        var number = persons.number(row, place);
        var from = from(row, place);
        if (number == null || findings.blocksSince(before)) {
            return;
        }
        var person = new PersonList.Row(place, row.line(), name, number, from);
        var first = byNumber.putIfAbsent(number.normalised(), person);
        if (first == null) {
            rows.add(person);
        } else {
            findings.add(
                    FindingCode.SAME_PERSON,
                    row,
                    place,
                    Column.NUMBER,
                    "" + first.row(),
                    "" + first.line());
        }
    }

    private @Nullable Month from(SheetRow row, int number) {
        var typed = row.text(columns.place(Column.START_MONTH));
        if (Characters.isBlank(typed)) {
            return null;
        }
        var month = MonthText.month(typed);
        if (month == null) {
            findings.add(FindingCode.START_MONTH_UNREADABLE, row, number, Column.START_MONTH);
        }
        return month;
    }

    PersonList list(SourceFile source) {
        return new PersonList(source, columns.line(), size, rows, findings.all());
    }
}
