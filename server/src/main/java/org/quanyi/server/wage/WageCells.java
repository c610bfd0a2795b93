package org.quanyi.server.wage;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;

/// Reads what people type into the cells of a payroll ledger (台账单元格), with digits of any width.
/// What cannot be read is none.
public final class WageCells {

    private static final Pattern MONTH =
            Pattern.compile(
                    "([12]\\d{3})\\s*[-./年]?\\s*(0?[1-9]|1[0-2])(?:\\s*月|[-./](?:0?[1-9]|[12]\\d|3[01])(?:[ T].*)?)?");
    private static final Pattern DAY =
            Pattern.compile(
                    "([12]\\d{3})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})日?(?:[ T].*)?");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}(?:\\.\\d{1,2}0*)?");
    private static final int MOST_COUNT = 1_000_000;

    private WageCells() {}

    static Optional<Month> month(String typed) {
        Matcher found = MONTH.matcher(narrow(typed));
        return found.matches()
                ? Optional.of(
                        Month.of(
                                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    static Optional<LocalDate> day(String typed) {
        Matcher found = DAY.matcher(narrow(typed));
        try {
            return found.matches()
                    ? Optional.of(
                            LocalDate.of(
                                    Integer.parseInt(found.group(1)),
                                    Integer.parseInt(found.group(2)),
                                    Integer.parseInt(found.group(3))))
                    : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /// A sum of money as typed; empty when it is none.
    public static Optional<Money> amount(String typed) {
        String plain = narrow(typed).replaceAll("[,\\s¥元]", "");
        return AMOUNT.matcher(plain).matches()
                ? Optional.of(Money.fen(new BigDecimal(plain).movePointRight(2).longValueExact()))
                : Optional.empty();
    }

    /// A count as typed; empty when it is none.
    public static Optional<Integer> count(String typed) {
        String plain = narrow(typed).replaceAll("[,\\s人个月]", "").replaceAll("\\.0+$", "");
        return plain.matches("\\d{1,7}")
                ? Optional.of(Integer.parseInt(plain)).filter(n -> n <= MOST_COUNT)
                : Optional.empty();
    }

    /// Full-width digits, points, commas and ￥ as the narrow ones.
    private static String narrow(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    static Optional<Boolean> yesNo(String typed) {
        return switch (typed.toLowerCase(java.util.Locale.ROOT)) {
            case "有", "是", "已开立", "yes", "y" -> Optional.of(true);
            case "无", "否", "没有", "未开立", "no", "n" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
