package org.quanyi.server.wage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;

/// A payroll ledger as it was read (已识别的工资台账): the lines that are ready, and what has to be changed
/// in the others. Workers' names and numbers are not read, whatever columns hold them.
///
/// @param rows how many lines the file has
/// @param ignored headers of columns that were not read
record WageSheet(
        int rows, List<WageMonth> months, List<WageFinding> findings, List<String> ignored) {

    static final int LONGEST_TEXT = 200;
    private static final int HEADER_LINES = 20;

    WageSheet {
        months = List.copyOf(months);
        findings = List.copyOf(findings);
        ignored = List.copyOf(ignored);
    }

    /// Reads the lines of a file. A refusal is about the file as a whole.
    ///
    /// @param today months after it are still to come
    static Result<WageSheet> read(List<SheetLine> lines, LocalDate today) {
        for (int i = 0; i < Math.min(lines.size(), HEADER_LINES); i++) {
            SheetLine head = lines.get(i);
            long known =
                    WageColumn.REQUIRED.stream()
                            .filter(c ->
                                    head.cells().stream()
                                            .anyMatch(h -> WageColumn.of(h).equals(Optional.of(c))))
                            .count();
            if (known == WageColumn.REQUIRED.size()) {
                return new Reading(head, today).read(lines.subList(i + 1, lines.size()));
            }
        }
        return Result.refused(
                WageRefusal.NO_HEADER.of(
                        WageColumn.REQUIRED.stream()
                                .map(WageColumn::title)
                                .collect(Collectors.joining("、"))));
    }

    /// The letter that spreadsheets give a place.
    static String letter(int place) {
        StringBuilder letters = new StringBuilder();
        for (int rest = place; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /// Lines below a header, on their way to be read.
    private static final class Reading {

        private final SheetLine head;
        private final Month now;
        private final LocalDate today;
        private final Map<WageColumn, Integer> places = new EnumMap<>(WageColumn.class);
        private final List<String> ignored = new ArrayList<>();
        private final List<Refusal> problems = new ArrayList<>();
        private final List<WageMonth> months = new ArrayList<>();
        private final List<WageFinding> findings = new ArrayList<>();
        private final Map<String, Integer> first = new HashMap<>();

        Reading(SheetLine head, LocalDate today) {
            this.head = head;
            this.today = today;
            this.now = Month.of(today);
            for (int place = 0; place < head.cells().size(); place++) {
                String header = head.cell(place);
                Optional<WageColumn> column = WageColumn.of(header);
                if (column.isEmpty()) {
                    if (!header.isEmpty()) {
                        ignored.add(header);
                    }
                } else if (places.putIfAbsent(column.get(), place) != null) {
                    problems.add(WageRefusal.DOUBLED.of(header));
                }
            }
        }

        Result<WageSheet> read(List<SheetLine> lines) {
            if (!problems.isEmpty()) {
                return Result.refused(problems);
            }
            lines.forEach(this::line);
            return Result.of(new WageSheet(lines.size(), months, findings, ignored));
        }

        private void line(SheetLine line) {
            int before = findings.size();
            Month month =
                    cell(line, WageColumn.MONTH, WageRefusal.ROW_MONTH.of(), WageCells::month);
            if (month != null && month.isAfter(now)) {
                find(line, WageColumn.MONTH, WageRefusal.ROW_FUTURE.of());
            }
            WageMonth.@Nullable Pay pay = pay(line);
            Integer registered = count(line, WageColumn.REGISTERED);
            Boolean account =
                    maybe(
                            line,
                            WageColumn.SPECIAL_ACCOUNT,
                            WageRefusal.ROW_YES_NO.of(),
                            WageCells::yesNo);
            Money deposit =
                    maybe(line, WageColumn.DEPOSIT, WageRefusal.ROW_AMOUNT.of(), WageCells::amount);
            String project = text(line, WageColumn.PROJECT);
            String document = text(line, WageColumn.DOCUMENT);
            if (findings.size() == before && month != null && pay != null) {
                keep(
                        line,
                        new WageMonth(project, month, pay, registered, account, deposit, document));
            }
        }

        private void keep(SheetLine line, WageMonth month) {
            Integer earlier = first.putIfAbsent(month.key(), line.line());
            if (earlier == null) {
                months.add(month);
            } else {
                find(line, WageColumn.MONTH, WageRefusal.ROW_TWICE.of(earlier.toString()));
            }
        }

        private WageMonth.@Nullable Pay pay(SheetLine line) {
            Refusal noCount = WageRefusal.ROW_COUNT.of();
            Refusal noAmount = WageRefusal.ROW_AMOUNT.of();
            Integer workers = cell(line, WageColumn.WORKERS, noCount, WageCells::count);
            Money due = cell(line, WageColumn.DUE, noAmount, WageCells::amount);
            Money paid = cell(line, WageColumn.PAID, noAmount, WageCells::amount);
            Integer overdue = count(line, WageColumn.MONTHS_OVERDUE);
            LocalDate paidOn =
                    maybe(line, WageColumn.PAID_ON, WageRefusal.ROW_DAY.of(), WageCells::day);
            if (paidOn != null && paidOn.isAfter(today)) {
                find(line, WageColumn.PAID_ON, WageRefusal.ROW_DAY.of());
            }
            if (workers == null || due == null || paid == null) {
                return null;
            }
            if (paid.compareTo(due) > 0) {
                find(line, WageColumn.PAID, WageRefusal.ROW_OVERPAID.of());
            }
            return new WageMonth.Pay(workers, due, paid, overdue == null ? 0 : overdue, paidOn);
        }

        private @Nullable Integer count(SheetLine line, WageColumn column) {
            return maybe(line, column, WageRefusal.ROW_COUNT.of(), WageCells::count);
        }

        private String text(SheetLine line, WageColumn column) {
            String typed = typed(line, column);
            if (typed.length() > LONGEST_TEXT) {
                find(line, column, WageRefusal.ROW_TEXT.of(Integer.toString(LONGEST_TEXT)));
            }
            return typed;
        }

        private <T> @Nullable T maybe(
                SheetLine line,
                WageColumn column,
                Refusal problem,
                Function<String, Optional<T>> read) {
            return typed(line, column).isEmpty() ? null : cell(line, column, problem, read);
        }

        private <T> @Nullable T cell(
                SheetLine line,
                WageColumn column,
                Refusal problem,
                Function<String, Optional<T>> read) {
            String typed = typed(line, column);
            Optional<T> value = read.apply(typed);
            if (value.isEmpty()) {
                find(line, column, typed.startsWith("=") ? WageRefusal.ROW_FORMULA.of() : problem);
            }
            return value.orElse(null);
        }

        private String typed(SheetLine line, WageColumn column) {
            return line.cell(places.getOrDefault(column, -1));
        }

        private void find(SheetLine line, WageColumn column, Refusal problem) {
            int place = places.getOrDefault(column, 0);
            findings.add(
                    new WageFinding(
                            line.line(),
                            letter(place),
                            head.cell(place),
                            line.cell(place),
                            problem));
        }
    }
}
