package org.quanyi.server.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.server.contribution.LineState;
import org.quanyi.server.contribution.MonthEntry;
import org.quanyi.server.contribution.Payments;
import org.quanyi.server.contribution.Share;
import org.springframework.stereotype.Component;

/// Lays out one month of a record.
@Component
public class MonthViews {

    private final Origins origins;
    private final Payments payments;

    MonthViews(Origins origins, Payments payments) {
        this.origins = origins;
        this.payments = payments;
    }

    /// The month of an insurance in a record.
    public MonthView of(PersonRecord record, Insurance insurance, Month month, Wording wording) {
        Timeline timeline = Timeline.of(record, insurance);
        List<MonthView.Line> lines = new ArrayList<>();
        boolean inside = false;
        for (MonthEntry entry : timeline.lines(month)) {
            Share share = timeline.share(entry);
            if (share != null) {
                inside |= !entry.shares().containsKey(insurance);
                String employer = record.employer(entry.employer());
                lines.add(
                        new MonthView.Line(
                                entry, share, employer, origins.of(entry, insurance, wording)));
            }
        }
        Gap gap =
                timeline.gaps().stream()
                        .filter(g -> !month.isBefore(g.first()) && !month.isAfter(g.last()))
                        .findFirst()
                        .orElse(null);
        return new MonthView(
                timeline.state(month),
                lines,
                versions(record, timeline, month),
                waiting(lines, insurance),
                gap,
                inside);
    }

    private List<MonthView.Waiting> waiting(List<MonthView.Line> lines, Insurance insurance) {
        List<MonthView.Waiting> waiting = new ArrayList<>();
        for (MonthView.Line line : lines) {
            if (line.share().state() != LineState.IN_SUSPENSE) {
                continue;
            }
            MonthEntry entry = line.entry();
            // what is carried inside another insurance is paid with it
            Insurance paid = entry.shares().containsKey(insurance) ? insurance : Insurance.MEDICAL;
            payments.waiting(entry.employer(), entry.month(), paid).stream()
                    .map(r ->
                            new MonthView.Waiting(
                                    line.employer(),
                                    r.arrivedOn(),
                                    r.reason(),
                                    line.share().person()))
                    .forEach(waiting::add);
        }
        return waiting;
    }

    private static List<MonthView.Version> versions(
            PersonRecord record, Timeline timeline, Month month) {
        Set<MonthEntry> inForce = new HashSet<>(timeline.lines(month));
        List<MonthView.Version> versions = new ArrayList<>();
        for (MonthEntry entry : record.benefits().entries()) {
            Share share = entry.month().equals(month) ? timeline.share(entry) : null;
            if (share != null) {
                String kind =
                        entry.reverses() != null
                                ? "reversal"
                                : entry.sequence() == 0 ? "first" : "correction";
                String employer = record.employer(entry.employer());
                versions.add(
                        new MonthView.Version(
                                entry, share, employer, kind, inForce.contains(entry)));
            }
        }
        versions.sort(
                Comparator.comparing((MonthView.Version v) -> v.entry().recordedAt())
                        .thenComparing(v -> v.entry().sequence()));
        return versions;
    }
}
