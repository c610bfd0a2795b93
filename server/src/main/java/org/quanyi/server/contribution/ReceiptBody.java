package org.quanyi.server.contribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.CreditCode;

/// The lines of a file of receipts below its header (到账文件正文).
final class ReceiptBody implements TableReader.Body {
    static final TableReader.Shape SHAPE =
            TableReader.Shape.of(
                    EnumSet.of(
                            Column.SERIAL,
                            Column.RECEIVED_ON,
                            Column.CREDIT_CODE,
                            Column.MONTH,
                            Column.INSURANCE,
                            Column.AMOUNT),
                    EnumSet.of(Column.SEQUENCE),
                    EnumSet.of(Column.CREDIT_CODE, Column.MONTH, Column.EMPLOYER_NAME));

    private static final int LONGEST_SERIAL = 40;
    private static final int CODE_LENGTH = 18;

    private final Columns columns;
    private final ImportProfile profile;
    private final LocalDate today;
    private final RowFindings findings;
    private final RowNumbers numbers;
    private final List<ReceiptRow> rows = new ArrayList<>();
    private final Map<String, ReceiptRow> bySerial = new HashMap<>();
    private int size;

    ReceiptBody(Columns columns, TableReader.Intake intake) {
        this.columns = columns;
        this.profile = intake.profile();
        this.today = intake.today();
        this.findings = new RowFindings(columns);
        this.numbers = new RowNumbers(columns);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void add(SheetRow row) {
        if (isTotal(row)) {
            return;
        }
        size++;
        var number = numbers.next(row);
        var before = findings.size();
        var receipt = receipt(row, number);
        if (receipt == null || findings.size() > before) {
            return;
        }
        var own = new ReceiptRow(number, row.line(), receipt);
        var first = bySerial.putIfAbsent(receipt.serial(), own);
        if (first != null && !first.receipt().equals(receipt)) {
            findings.add(
                    FindingCode.RECEIPT_SERIAL_DIFFERS,
                    row,
                    number,
                    Column.SERIAL,
                    "" + first.row(),
                    "" + first.line());
        } else {
            rows.add(own);
        }
    }

    private boolean isTotal(SheetRow row) {
        for (var place = 0; place < row.size(); place++) {
            if (!Characters.isBlank(row.text(place))) {
                return profile.isTotal(row.text(place));
            }
        }
        return false;
    }

    /// The receipt of a line, or null with findings.
    private @Nullable Receipt receipt(SheetRow row, int number) {
        var serial = serial(row, number);
        var day = day(row, number);
        var code = code(row, number);
        var month = month(row, number);
        var insurance = insurance(row, number);
        var amount = amount(row, number);
        var name = text(row, number, Column.EMPLOYER_NAME);
        return serial == null
                        || day == null
                        || code == null
                        || month == null
                        || insurance == null
                        || amount == null
                        || name == null
                ? null
                : new Receipt(serial, day, name, code, month, insurance, amount);
    }

    /// The text of a cell, or null with a finding if a spreadsheet would run it or the eye not see
    /// it.
    private @Nullable String text(SheetRow row, int number, Column column) {
        var place = columns.place(column);
        var kind = row.kind(place);
        var text = row.text(place);
        var problem = kind == CellKind.DATE ? null : TextCells.problem(kind, text);
        if (problem == null) {
            return Characters.trim(text);
        }
        var arguments = TextCells.arguments(problem, kind, text);
        var named = arguments.length == 0 ? "U+FFFD" : arguments[0];
        findings.add(FindingCode.RECEIPT_TEXT, row, number, column, named);
        return null;
    }

    private @Nullable String serial(SheetRow row, int number) {
        var text = text(row, number, Column.SERIAL);
        if (text == null) {
            return null;
        }
        if (text.isEmpty()) {
            findings.add(FindingCode.RECEIPT_SERIAL_MISSING, row, number, Column.SERIAL);
            return null;
        }
        var serial = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            serial.append(Characters.halfWidth(text.charAt(i)));
        }
        var rounded = row.kind(columns.place(Column.SERIAL)) == CellKind.ROUNDED_NUMBER;
        if (rounded || !isSerial(serial)) {
            findings.add(FindingCode.RECEIPT_SERIAL, row, number, Column.SERIAL);
            return null;
        }
        return serial.toString();
    }

    private static boolean isSerial(CharSequence text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var isLetter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!isLetter && !(c >= '0' && c <= '9') && c != '-' && c != '_' && c != '/') {
                return false;
            }
        }
        return text.length() <= LONGEST_SERIAL;
    }

    private @Nullable LocalDate day(SheetRow row, int number) {
        var text = text(row, number, Column.RECEIVED_ON);
        if (text == null) {
            return null;
        }
        var day = MonthText.day(text);
        if (day == null) {
            findings.add(FindingCode.RECEIPT_DAY, row, number, Column.RECEIVED_ON);
        } else if (day.isAfter(today)) {
            findings.add(
                    FindingCode.RECEIPT_DAY_TO_COME, row, number, Column.RECEIVED_ON, "" + today);
        }
        return day;
    }

    /// A code with a wrong check character stays as it is: no employer has it, and the money waits.
    private @Nullable String code(SheetRow row, int number) {
        var text = text(row, number, Column.CREDIT_CODE);
        if (text == null) {
            return null;
        }
        return switch (CreditCode.read(text)) {
            case Result.Of<CreditCode>(var read) -> read.normalised();
            case Result.Refused<CreditCode> _ -> {
                var plain = new StringBuilder(CODE_LENGTH);
                for (var i = 0; i < text.length(); i++) {
                    plain.append(Character.toUpperCase(Characters.halfWidth(text.charAt(i))));
                }
                if (plain.length() == CODE_LENGTH && isSerial(plain)) {
                    yield plain.toString();
                }
                findings.add(
                        text.isEmpty()
                                ? FindingCode.RECEIPT_EMPLOYER_MISSING
                                : FindingCode.RECEIPT_EMPLOYER,
                        row,
                        number,
                        Column.CREDIT_CODE);
                yield null;
            }
        };
    }

    private @Nullable Month month(SheetRow row, int number) {
        var text = text(row, number, Column.MONTH);
        var month = text == null ? null : MonthText.month(text);
        if (text != null && month == null) {
            findings.add(FindingCode.RECEIPT_MONTH, row, number, Column.MONTH);
        }
        return month;
    }

    private @Nullable Insurance insurance(SheetRow row, int number) {
        var text = text(row, number, Column.INSURANCE);
        var insurance = text == null ? null : profile.insurance(text);
        if (text != null && insurance == null) {
            findings.add(FindingCode.RECEIPT_INSURANCE, row, number, Column.INSURANCE);
        }
        return insurance;
    }

    private @Nullable Money amount(SheetRow row, int number) {
        var place = columns.place(Column.AMOUNT);
        var fen =
                switch (row.kind(place)) {
                    case TEXT, NUMBER, ROUNDED_NUMBER -> YuanText.fen(row.text(place));
                    case DATE, BOOLEAN, FORMULA, ERROR -> YuanText.NOT_A_NUMBER;
                };
        if (fen > 0) {
            return Money.fen(fen);
        }
        var before = findings.size();
        if (fen == YuanText.NOT_A_NUMBER) {
            text(row, number, Column.AMOUNT);
        }
        if (findings.size() == before) {
            findings.add(AmountFinding.ofReceipt(fen), row, number, Column.AMOUNT);
        }
        return null;
    }

    ReceiptSheet sheet(SourceFile source) {
        return new ReceiptSheet(source, columns.line(), size, rows, findings.all());
    }
}
