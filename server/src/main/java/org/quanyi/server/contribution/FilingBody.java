package org.quanyi.server.contribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;

/// The lines of a filing below its header (申报表正文), each cell read once.
final class FilingBody implements TableReader.Body {
    /// Name, number and base are required; employer and month may stand in every row.
    static final TableReader.Shape SHAPE =
            TableReader.Shape.of(
                    EnumSet.of(Column.NAME, Column.NUMBER, Column.BASE),
                    EnumSet.of(
                            Column.SEQUENCE,
                            Column.DOCUMENT_TYPE,
                            Column.EMPLOYMENT_FORM,
                            Column.REMARK),
                    EnumSet.of(Column.EMPLOYER_NAME, Column.CREDIT_CODE, Column.MONTH));

    private static final FilingRow.Rest NO_REST = new FilingRow.Rest("", "", null, null);

    private final Columns columns;
    private final ImportProfile profile;
    private final RowFindings findings;
    private final PersonCells persons;
    private final TextCells texts;
    private final RowNumbers numbers;
    private final HeadCells head;
    private final FixedRows fixed;
    private final int basePlace;
    private final int formPlace;
    private final int remarkPlace;
    private final List<FilingRow> rows = new ArrayList<>();
    private FilingRow.Rest rest = NO_REST;
    private String form = "";
    private boolean formIsKnown = true;

    FilingBody(
            Columns columns,
            TableStart start,
            ImportProfile profile,
            LocalDate today,
            Fixes fixes) {
        this.columns = columns;
        this.profile = profile;
        this.findings = new RowFindings(columns);
        this.persons = new PersonCells(columns, profile, findings, today);
        this.texts = new TextCells(columns, findings);
        this.numbers = new RowNumbers(columns);
        this.head = new HeadCells(start, columns, findings);
        this.fixed = new FixedRows(fixes, columns);
        this.basePlace = columns.place(Column.BASE);
        this.formPlace = columns.place(Column.EMPLOYMENT_FORM);
        this.remarkPlace = columns.place(Column.REMARK);
    }

    @Override
    public int size() {
        return rows.size() + fixed.leftOut();
    }

    /// Takes a line; a last line that only sums up is passed over.
    @Override
    public void add(SheetRow filed) {
        if (isTotal(filed)) {
            return;
        }
        var place = numbers.next(filed);
        var row = fixed.of(filed, place);
        if (row == null) {
            return;
        }
        var name = persons.name(row, place);
        var number = persons.number(row, place);
        var base = base(row, place);
        head.check(row, place);
        rows.add(
                new FilingRow(
                        place, row.line(), name, number, base, rest(row, place, number, base)));
    }

    /// Whether the line holds a sum and no person.
    private boolean isTotal(SheetRow row) {
        if (!Characters.isBlank(row.text(columns.place(Column.NUMBER)))) {
            return false;
        }
        for (var place = 0; place < row.size(); place++) {
            if (!Characters.isBlank(row.text(place))) {
                return profile.isTotal(row.text(place));
            }
        }
        return false;
    }

    private long base(SheetRow row, int number) {
        return switch (row.kind(basePlace)) {
            case TEXT, NUMBER, ROUNDED_NUMBER -> {
                var fen = YuanText.fen(row.text(basePlace));
                var problem = AmountFinding.ofBase(fen);
                if (problem == null) {
                    yield fen;
                }
                noBase(problem, row, number);
                yield -1;
            }
            case DATE, BOOLEAN, FORMULA, ERROR -> {
                noBase(FindingCode.BASE_NOT_A_NUMBER, row, number);
                yield -1;
            }
        };
    }

    /// A cell that is no text at all says more about itself than that it is no number.
    private void noBase(FindingCode problem, SheetRow row, int number) {
        if (problem != FindingCode.BASE_NOT_A_NUMBER || texts.isSound(row, number, Column.BASE)) {
            findings.add(problem, row, number, Column.BASE, AmountFinding.arguments(problem));
        }
    }

    private FilingRow.Rest rest(
            SheetRow row, int rowNumber, @Nullable PersonNumber number, long base) {
        var typedForm = form(row, rowNumber);
        var remark = remark(row, rowNumber);
        var typedNumber = row.typed(columns.place(Column.NUMBER));
        var ownNumber =
                number != null && typedNumber.equals(number.normalised()) ? null : typedNumber;
        var ownBase = isPlain(base, row.typed(basePlace)) ? null : row.typed(basePlace);
        if (ownNumber == null
                && ownBase == null
                && rest.number() == null
                && rest.base() == null
                && rest.employmentForm().equals(typedForm)
                && rest.remark().equals(remark)) {
            return rest;
        }
        var own = new FilingRow.Rest(typedForm, remark, ownNumber, ownBase);
        if (ownNumber == null && ownBase == null) {
            rest = own;
        }
        return own;
    }

    /// Whether the typed base is the plain amount; asked without building the amount's text.
    private static boolean isPlain(long fen, String typed) {
        if (fen < 0 || fen % 100 != 0 || typed.isEmpty() || typed.charAt(0) == '0') {
            return fen >= 0 && typed.equals(FilingRow.plainBase(fen));
        }
        for (var i = 0; i < typed.length(); i++) {
            if (typed.charAt(i) < '0' || typed.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private String form(SheetRow row, int number) {
        var typed = row.text(formPlace);
        if (!typed.equals(form)) {
            form = typed;
            formIsKnown = Characters.isBlank(typed) || profile.knowsEmploymentForm(typed);
        }
        if (!formIsKnown && texts.isSound(row, number, Column.EMPLOYMENT_FORM)) {
            findings.add(FindingCode.EMPLOYMENT_FORM_UNKNOWN, row, number, Column.EMPLOYMENT_FORM);
        }
        return Characters.trim(typed);
    }

    private String remark(SheetRow row, int number) {
        var typed = row.text(remarkPlace);
        if (!typed.isEmpty()) {
            texts.isSound(row, number, Column.REMARK);
        }
        return Characters.trim(typed);
    }

    /// The sheet, if its head can be read.
    Result<FilingSheet> sheet(SourceFile source) {
        return head.head()
                .map(read ->
                        new FilingSheet(
                                source,
                                read,
                                columns,
                                List.copyOf(rows),
                                findings.all(),
                                fixed.told()));
    }
}
