package org.quanyi.server.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.server.contribution.MonthEntry;
import org.quanyi.server.contribution.Share;

/// The answer to "how do I stand" (参保概况): what a person sees first.
public final class Overview {

    private final PersonRecord record;
    private final Map<Insurance, Timeline> timelines = new LinkedHashMap<>();
    private final List<Gap> gaps;

    private Overview(PersonRecord record) {
        this.record = record;
        Arrays.stream(Insurance.values()).forEach(i -> timelines.put(i, Timeline.of(record, i)));
        this.gaps = merged(timelines.values());
    }

    /// The overview of a record.
    public static Overview of(PersonRecord record) {
        return new Overview(record);
    }

    /// How a person or one insurance stands.
    public enum Standing {
        /// Nothing was ever filed.
        NOTHING_YET("nothing"),
        /// Paid up to the month that can be expected.
        PAID("paid"),
        /// Filed up to that month, the money is on its way.
        ON_ITS_WAY("due"),
        /// Money came in that does not fit what was filed.
        ON_HOLD("suspense"),
        /// Enrolled, but nobody has filed lately.
        NOT_FILED("missing"),
        /// The enrolment has ended.
        ENDED("ended");

        private final String key;

        Standing(String key) {
            this.key = key;
        }

        /// The name in message keys.
        public String key() {
            return key;
        }
    }

    /// One insurance in the table of five.
    ///
    /// @param lastPaid null when nothing was ever paid
    /// @param share of the last line that was filed; null when there is none
    /// @param insideMedical whether it is carried inside medical
    public record Line(
            Insurance insurance,
            Standing standing,
            @Nullable Month lastPaid,
            @Nullable Share share,
            boolean insideMedical) {}

    /// The months of an insurance.
    public Timeline timeline(Insurance insurance) {
        Timeline timeline = timelines.get(insurance);
        if (timeline == null) {
            throw new IllegalStateException("all five are there");
        }
        return timeline;
    }

    /// How the person stands: as their pension insurance does, it being the one that all other
    /// lines come with.
    public Standing standing() {
        return standing(timeline(Insurance.PENSION));
    }

    private Standing standing(Timeline timeline) {
        Optional<Month> filed = timeline.lastFiled();
        if (filed.isEmpty()) {
            return Standing.NOTHING_YET;
        }
        Month expected = record.expectedTo();
        if (filed.get().isBefore(expected)) {
            return timeline.isEnrolled(expected) ? Standing.NOT_FILED : Standing.ENDED;
        }
        // The current month is usually still on its way: the one before it tells how things stand.
        return switch (timeline.state(expected)) {
            case PAID, PAID_ELSEWHERE -> Standing.PAID;
            case IN_SUSPENSE -> Standing.ON_HOLD;
            case DUE -> Standing.ON_ITS_WAY;
            case MISSING, OUTSIDE, NOT_YET ->
                    timeline.state(filed.get()).isPaid() ? Standing.PAID : Standing.ON_ITS_WAY;
        };
    }

    /// The five insurances.
    public List<Line> lines() {
        return timelines.values().stream().map(this::line).toList();
    }

    private Line line(Timeline timeline) {
        MonthEntry last =
                timeline.lastPaid()
                        .or(timeline::lastFiled)
                        .map(month -> timeline.lines(month).getLast())
                        .orElse(null);
        Share share = last == null ? null : timeline.share(last);
        boolean inside = last != null && !last.shares().containsKey(timeline.insurance());
        return new Line(
                timeline.insurance(),
                standing(timeline),
                timeline.lastPaid().orElse(null),
                share,
                inside);
    }

    /// All gaps, newest first; the same gap of several insurances is one.
    public List<Gap> gaps() {
        return gaps;
    }

    /// The gaps that the person should have a look at.
    public List<Gap> gapsToLookAt() {
        return gaps.stream().filter(Gap::needsLook).toList();
    }

    private record Span(Month first, Month last, Gap.Reason reason) {}

    private static List<Gap> merged(Iterable<Timeline> timelines) {
        Map<Span, List<Insurance>> spans = new LinkedHashMap<>();
        for (Timeline timeline : timelines) {
            for (Gap gap : timeline.gaps()) {
                if (timeline.isCarried(gap.first())) {
                    continue;
                }
                spans.computeIfAbsent(
                                new Span(gap.first(), gap.last(), gap.reason()),
                                s -> new ArrayList<>())
                        .add(timeline.insurance());
            }
        }
        return spans.entrySet().stream()
                .map(e ->
                        new Gap(
                                e.getKey().first(),
                                e.getKey().last(),
                                e.getKey().reason(),
                                e.getValue()))
                .sorted(Comparator.comparing(Gap::first).reversed())
                .toList();
    }

    /// The month up to which the record is complete: the last one that was filed and is over.
    public Month completeTo() {
        return timeline(Insurance.PENSION)
                .lastFiled()
                .filter(m -> m.isBefore(record.expectedTo()))
                .orElse(record.expectedTo());
    }
}
