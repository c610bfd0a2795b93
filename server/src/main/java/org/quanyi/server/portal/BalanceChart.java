package org.quanyi.server.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.quanyi.rules.Money;
import org.quanyi.server.account.AccountView;
import org.quanyi.server.account.Credit;
import org.quanyi.server.account.CreditedInterest;

/// A person's account balance at the end of each year (个人账户年末余额), and its drawing.
///
/// @param years oldest first, without a hole
public record BalanceChart(List<Year> years) {

    private static final int TOP = 40;
    private static final int BOTTOM = 200;
    private static final int LEFT = 8;

    public BalanceChart {
        years = List.copyOf(years);
    }

    /// A year: what came in, interest included, and what there was at its end.
    public record Year(int year, Money added, Money balance) {}

    /// The years of an account, up to a year.
    public static BalanceChart of(AccountView account, int upTo) {
        TreeMap<Integer, Money> added = new TreeMap<>();
        for (Credit credit : account.credits()) {
            added.merge(credit.earnsFrom().year(), credit.amount(), Money::plus);
        }
        for (CreditedInterest closed : account.interest()) {
            added.merge(closed.year(), closed.interest(), Money::plus);
        }
        List<Year> years = new ArrayList<>();
        if (!added.isEmpty()) {
            Money balance = Money.ZERO;
            for (int year = added.firstKey(); year <= Math.max(upTo, added.lastKey()); year++) {
                Money in = added.getOrDefault(year, Money.ZERO);
                balance = balance.plus(in);
                years.add(new Year(year, in, balance));
            }
        }
        return new BalanceChart(years);
    }

    /// Whether there is anything to draw: one point is no line.
    public boolean isDrawable() {
        return years.size() > 1 && highest() > 0;
    }

    private long highest() {
        return years.stream().mapToLong(y -> y.balance().fen()).max().orElse(0);
    }

    /// A mark on an axis.
    ///
    /// @param anchor where its text begins: start, middle or end
    public record Mark(String text, String x, String y, String anchor) {}

    /// The drawing in so many units of width, 230 high.
    ///
    /// @param line points of the upper edge
    /// @param right where the drawing ends and the amounts begin
    public record Drawing(
            int width,
            String line,
            String area,
            List<Mark> amounts,
            List<Mark> ends,
            int right,
            Mark now) {}

    /// Draws for a width; the type stays the same size, so a phone gets a drawing of its own.
    public Drawing drawing(int width, int labels, Wording wording) {
        int right = width - (wording.language() == Language.ZH ? 86 : 70);
        long step = step(highest());
        long top = (highest() + step - 1) / step * step;
        List<String> points = new ArrayList<>();
        List<Mark> ends = new ArrayList<>();
        int last = years.size() - 1;
        int every = Math.max(1, (last + labels - 2) / Math.max(1, labels - 1));
        for (int i = 0; i <= last; i++) {
            double x = LEFT + (double) (right - LEFT) * i / last;
            points.add(number(x) + "," + number(height(years.get(i).balance().fen(), top)));
            if ((last - i) % every == 0) {
                String anchor = i == last ? "end" : i == 0 ? "start" : "middle";
                ends.add(new Mark(Integer.toString(years.get(i).year()), number(x), "222", anchor));
            }
        }
        List<Mark> amounts = new ArrayList<>();
        for (long value = step; value <= top; value += step) {
            amounts.add(
                    new Mark(
                            rounded(value, wording),
                            Integer.toString(right + 8),
                            number(height(value, top)),
                            "start"));
        }
        Money balance = years.getLast().balance();
        String line = String.join(" ", points);
        return new Drawing(
                width,
                line,
                LEFT + "," + BOTTOM + " " + line + " " + right + "," + BOTTOM,
                amounts,
                ends,
                right,
                new Mark(
                        wording.money(balance),
                        Integer.toString(right),
                        number(height(balance.fen(), top)),
                        "end"));
    }

    private static double height(long fen, long top) {
        return BOTTOM - (double) (BOTTOM - TOP) * fen / top;
    }

    /// One, two, two and a half or five times a power of ten, so that at most five lines are drawn.
    private static long step(long highest) {
        long power = 100_000;
        while (true) {
            for (long times : new long[] {10, 20, 25, 50}) {
                if (highest <= 4 * power * times / 10) {
                    return power * times / 10;
                }
            }
            power *= 10;
        }
    }

    private static String rounded(long fen, Wording wording) {
        boolean zh = wording.language() == Language.ZH;
        long unit = zh && fen >= 1_000_000 ? 1_000_000 : !zh && fen >= 100_000 ? 100_000 : 100;
        String digits =
                fen % unit == 0
                        ? Long.toString(fen / unit)
                        : String.format(Locale.ROOT, "%.1f", (double) fen / unit);
        return unit == 100 ? digits : wording.text("chart.unit", digits);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
