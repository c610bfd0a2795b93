package org.quanyi.server.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.contribution.Amounts;

/// All rows of a city as texts, and one digest over them.
final class CityDigest {

    private static final Law LAW = Law.load();

    private CityDigest() {}

    static String of(City city) {
        List<String> rows = new ArrayList<>();
        city.workplaces().all().forEach(w -> rows.add(w.toString()));
        city.citizens().forEach(c -> rows.add(c.toString()));
        rows.addAll(happenings(city));
        return sha256(String.join("\n", rows));
    }

    /// One row per line, receipt, begin and end of an enrolment.
    private static List<String> happenings(City city) {
        List<String> rows = new ArrayList<>();
        Payroll payroll = new Payroll(city, LAW);
        for (Month month : payroll.months()) {
            payroll.month(
                    month,
                    m -> {
                        m.entries().forEach(e -> rows.add(line(m, e)));
                        m.corrections().forEach(c -> rows.add(c.toString()));
                        m.receipts().forEach(r -> rows.add(r.toString()));
                        m.joined().forEach(c -> rows.add("joined " + month + " " + c.index()));
                        m.left().forEach(c -> rows.add("left " + month + " " + c.index()));
                    });
        }
        return rows;
    }

    /// The month lines alone, as [DemoCityRoomTest] reads them from the ledger, in any order.
    static List<String> lines(City city) {
        List<String> rows = new ArrayList<>();
        Payroll payroll = new Payroll(city, LAW);
        payroll.months()
                .forEach(month ->
                        payroll.month(
                                month,
                                m -> {
                                    m.entries().forEach(e -> rows.add(line(m, e)));
                                    m.corrections().forEach(c -> rows.addAll(corrected(m, c)));
                                }));
        return rows;
    }

    /// The reversal and the new line.
    private static List<String> corrected(PayrollMonth m, PayrollMonth.Correction c) {
        PayrollMonth.Entry wrong = c.wrong();
        return List.of(
                line(c.month(), m.region(), wrong, wrong.amounts(), -1),
                line(c.month(), m.region(), wrong, c.right(), 1));
    }

    private static String line(PayrollMonth m, PayrollMonth.Entry e) {
        return line(m.month(), m.region(), e, e.amounts(), 1);
    }

    private static String line(
            Month month, Region region, PayrollMonth.Entry e, Amounts amounts, int sign) {
        return "%d %s %s %s %d %d %d"
                .formatted(
                        month.index(),
                        region,
                        e.citizen().number(),
                        e.workplace().code(),
                        sign * amounts.base(Insurance.PENSION),
                        sign * amounts.person(Insurance.PENSION),
                        sign * amounts.employer(Insurance.WORK_INJURY));
    }

    private static String sha256(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
