package org.quanyi.server.portal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;

/// The months of one insurance as a table, a year per row, newest first (缴费月历).
///
/// @param rows one per year
public record HeatMap(Insurance insurance, List<Row> rows) {

    public HeatMap {
        rows = List.copyOf(rows);
    }

    /// A year.
    public record Row(int year, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// A month.
    ///
    /// @param place where it was paid, for months paid elsewhere; empty otherwise
    public record Cell(Month month, MonthState state, String place) {}

    /// The last years of a timeline, the current one included.
    ///
    /// @param years at most so many
    public static HeatMap of(Timeline timeline, Month current, int years, Wording wording) {
        int first = Math.max(timeline.first().year(), current.year() - years + 1);
        int last = Math.max(current.year(), timeline.lastFiled().map(Month::year).orElse(0));
        List<Row> rows = new ArrayList<>();
        for (int year = last; year >= Math.min(first, current.year()); year--) {
            List<Cell> cells = new ArrayList<>();
            for (int month = 1; month <= 12; month++) {
                cells.add(cell(timeline, Month.of(year, month), wording));
            }
            rows.add(new Row(year, cells));
        }
        return new HeatMap(timeline.insurance(), rows);
    }

    private static Cell cell(Timeline timeline, Month month, Wording wording) {
        MonthState state = timeline.state(month);
        String place =
                state == MonthState.PAID_ELSEWHERE
                        ? wording.region(timeline.lines(month).getLast().region())
                        : "";
        return new Cell(month, state, place);
    }

    /// The states that occur, for the legend, in their usual order.
    public Set<MonthState> states() {
        Set<MonthState> states = EnumSet.noneOf(MonthState.class);
        rows.forEach(row -> row.cells().forEach(cell -> states.add(cell.state())));
        return states;
    }
}
