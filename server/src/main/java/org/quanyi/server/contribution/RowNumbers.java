package org.quanyi.server.contribution;

/// Gives each row the number that the list itself gives it (序号), or its place among the rows.
final class RowNumbers {
    private final int place;
    private int rows;

    RowNumbers(Columns columns) {
        this.place = columns.place(Column.SEQUENCE);
    }

    /// The number of the next row.
    int next(SheetRow row) {
        rows++;
        var text = row.text(place);
        var number = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = Characters.halfWidth(text.charAt(i));
            if (c == ' ') {
                continue;
            }
            if (c < '0' || c > '9' || number > 9_999_999) {
                return rows;
            }
            number = number * 10 + (c - '0');
        }
        return number == 0 ? rows : number;
    }
}
