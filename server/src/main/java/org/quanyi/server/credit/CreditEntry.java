package org.quanyi.server.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.credit.ListingTerm;
import org.quanyi.rules.credit.Measure;
import org.quanyi.rules.credit.ProportionalityMemo;

/// An entry of the register (登记事项), as it was entered and stays for ever. What it is today, its
/// [Standing] says.
///
/// @param code the unified code of the organisation on the day it was entered
/// @param term how long it lasts and is public
/// @param link the entry that it corrects or restores
public record CreditEntry(
        long id,
        int employer,
        String code,
        NewEntry.What what,
        NewEntry.Paper paper,
        NewEntry.Grounds grounds,
        ListingTerm term,
        String publishReason,
        List<Measured> measures,
        Link link,
        Instant enteredAt) {

    /// The item by which a case says which entry it is about.
    public static final String ITEM = "credit-entry";

    /// Copies the measures.
    public CreditEntry {
        measures = List.copyOf(measures);
    }

    /// The same with its measures, those that follow in the order of their codes.
    CreditEntry with(List<Measured> found) {
        return new CreditEntry(
                id,
                employer,
                code,
                what,
                paper,
                grounds,
                term,
                publishReason,
                found,
                link,
                enteredAt);
    }

    /// The same with another amount, for the two who say so.
    NewEntry withAmount(long fen, NewEvent event) {
        return right(fen, term.publicity(), "", event);
    }

    /// The same without one of its measures, publication with them.
    NewEntry without(String code, NewEvent event) {
        return right(
                what.fen(),
                code.equals(Measure.PUBLICATION) ? null : term.publicity(),
                code,
                event);
    }

    private NewEntry right(
            @Nullable Long fen,
            ListingTerm.@Nullable Publicity publicity,
            String dropped,
            NewEvent event) {
        NewEntry.What right =
                new NewEntry.What(
                        what.type(),
                        what.area(),
                        what.gravity(),
                        what.region(),
                        what.from(),
                        what.to(),
                        fen);
        NewEntry.Grounds by =
                new NewEntry.Grounds(
                        grounds.exclusions(),
                        grounds.memo(),
                        Objects.requireNonNull(event.rests().caseNumber()),
                        event.hands());
        return new NewEntry(
                employer,
                right,
                paper,
                by,
                publicity == null
                        ? NewEntry.Publicity.none(publishReason)
                        : new NewEntry.Publicity(publicity.from(), publishReason, memo()),
                measures.stream()
                        .filter(m -> !m.code().equals(Measure.PUBLICATION))
                        .filter(m -> !m.code().equals(dropped))
                        .map(m -> new NewEntry.Chosen(m.code(), m.from(), m.end(), m.memo()))
                        .toList());
    }

    private @Nullable ProportionalityMemo memo() {
        return measures.stream()
                .filter(m -> m.code().equals(Measure.PUBLICATION))
                .map(Measured::memo)
                .findFirst()
                .orElse(null);
    }

    /// A measure as it runs (采取的措施).
    ///
    /// @param end the day it no longer holds; of a single one the day it is done
    public record Measured(String code, LocalDate from, LocalDate end, ProportionalityMemo memo) {

        /// Whether it holds on no day from this one on.
        boolean isOver(LocalDate day) {
            return from.equals(end) ? day.isAfter(end) : !day.isBefore(end);
        }

        /// Whether it holds on a day.
        boolean holds(LocalDate day) {
            return !day.isBefore(from)
                    && (day.isBefore(end) || from.equals(end) && day.equals(from));
        }
    }

    /// The entry that this one stands in the place of (更正、恢复的对象).
    public record Link(@Nullable Long corrects, @Nullable Long restores) {
        static final Link NONE = new Link(null, null);

        /// The entry before; null where there is none.
        @Nullable Long before() {
            return corrects == null ? restores : corrects;
        }

        @Nullable String canonical() {
            if (corrects != null) {
                return "corrects " + corrects;
            }
            return restores == null ? null : "restores " + restores;
        }
    }
}
