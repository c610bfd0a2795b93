package org.quanyi.server.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.portal.Wording;
import org.quanyi.server.portal.web.AskedRows.Row;
import org.quanyi.server.wage.Arrears;
import org.quanyi.server.wage.Inspections;
import org.quanyi.server.wage.OrderToPay;

/// What a case about wages is about, in words. An investigation never says whom it came of.
final class WageRows {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final List<String> CHOSEN = List.of("decision-form", "ended-how");

    private WageRows() {}

    static List<Row> complaint(Arrears asked, Wording w) {
        List<Row> rows = new ArrayList<>();
        rows.add(
                row(
                        w,
                        "against",
                        asked.code().isEmpty()
                                ? asked.employer()
                                : asked.employer() + " " + asked.code()));
        rows.add(row(w, "owed-months", w.months(asked.from(), asked.to())));
        rows.add(row(w, "owed", w.money(asked.amount())));
        if (!asked.words().isEmpty()) {
            rows.add(row(w, "words", asked.words()));
        }
        return rows;
    }

    static List<Row> inspection(CaseFile file, Wording w) {
        List<Row> rows = new ArrayList<>();
        rows.add(
                row(
                        w,
                        "against",
                        file.shallBe("inspected-name") + " " + file.shallBe("inspected")));
        rows.add(
                row(
                        w,
                        "inspected-by",
                        w.text("inspection.source." + file.shallBe("inspected-by"))));
        Inspections.mitigation(file)
                .ifPresent(document -> rows.add(row(w, "mitigation", document)));
        OrderToPay.of(file).ifPresent(order -> rows.addAll(order(order, w)));
        return rows;
    }

    /// An order as it is served: sums and counts, and nobody's name.
    static List<Row> order(OrderToPay order, Wording w) {
        return List.of(
                row(w, "order-number", order.number()),
                row(w, "owed-months", w.months(order.from(), order.to())),
                row(w, "order-amount", w.money(order.amount())),
                row(w, "order-workers", w.text("order.workers", order.workers())),
                row(w, "order-by", w.date(order.payBy())));
    }

    static List<Row> decision(CaseFile file, Wording w) {
        return file.items().stream()
                .filter(item -> !item.shallBe().isEmpty())
                .map(item -> row(w, item.name(), shown(item, w)))
                .toList();
    }

    /// Whose class of which year is found, and which one as it was drawn up last.
    static List<Row> classing(CaseFile file, Wording w) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(w, "against", file.shallBe("class-of-name") + " " + file.shallBe("class-of")));
        rows.add(row(w, "class-year", file.shallBe("class-year")));
        file.item("class-letter")
                .ifPresent(item -> rows.add(row(w, "class-letter", item.shallBe())));
        file.item("class-rule").ifPresent(item -> rows.add(row(w, "class-rule", item.shallBe())));
        return rows;
    }

    private static String shown(CaseItem item, Wording w) {
        if (CHOSEN.contains(item.name())) {
            return w.text("labour." + item.shallBe());
        }
        if (item.name().equals("decision-grounds")) {
            return List.of(item.shallBe().split(" ", -1)).stream()
                    .map(ground -> w.text("labour." + ground))
                    .reduce((a, b) -> a + w.text("list.comma") + b)
                    .orElse("");
        }
        return DAY.matcher(item.shallBe()).matches()
                ? w.date(LocalDate.parse(item.shallBe()))
                : item.shallBe();
    }

    private static Row row(Wording w, String key, String text) {
        return new Row(w.text("asked." + key), text);
    }
}
