package org.quanyi.server.portal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Certainty;
import org.quanyi.rules.Money;
import org.quanyi.server.contribution.MonthEntry;
import org.quanyi.server.contribution.Share;
import org.quanyi.server.contribution.SuspenseReason;

/// One month of one insurance (某月缴费明细): what counts, every version, and where the figures come
/// from.
///
/// @param lines what counts now; several when several employers filed
/// @param versions every line of the month in the order it was recorded, corrections included
/// @param waiting money that came in for a line and does not fit
/// @param gap the gap that the month lies in; null when a line counts or nothing is missing
public record MonthView(
        MonthState state,
        List<Line> lines,
        List<Version> versions,
        List<Waiting> waiting,
        @Nullable Gap gap,
        boolean insideMedical) {

    public MonthView {
        lines = List.copyOf(lines);
        versions = List.copyOf(versions);
        waiting = List.copyOf(waiting);
    }

    /// A line that counts.
    public record Line(MonthEntry entry, Share share, String employer, Origin origin) {}

    /// Money of an employer that waits (暂存款). How much it is, is the employer's own.
    ///
    /// @param person the person's own share of what it was paid for
    public record Waiting(
            String employer, LocalDate arrivedOn, SuspenseReason reason, Money person) {}

    /// A line as it was recorded at some time.
    ///
    /// @param kind what it did: `first`, `reversal` or `correction`
    /// @param inForce whether it counts
    public record Version(
            MonthEntry entry, Share share, String employer, String kind, boolean inForce) {}

    /// Where the figures of a line come from.
    ///
    /// @param steps sentences, each with the law it rests on; empty when the law of that month is
    ///   not on file
    /// @param agrees whether the law on file gives exactly what is on record
    /// @param certainty the weakest of all figures; null without steps
    public record Origin(List<Step> steps, boolean agrees, @Nullable Certainty certainty) {

        public Origin {
            steps = List.copyOf(steps);
        }
    }

    /// A step of the computation.
    public record Step(String sentence, List<Basis> bases) {

        public Step {
            bases = List.copyOf(bases);
        }
    }

    /// A figure of the law.
    ///
    /// @param page where the parameter is shown with its whole life and its document
    public record Basis(
            String title, String value, String citation, String page, Certainty certainty) {}
}
