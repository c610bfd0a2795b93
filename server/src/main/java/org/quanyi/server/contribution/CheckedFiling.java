package org.quanyi.server.contribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.quanyi.rules.Money;
import org.quanyi.rules.contribution.Amounts;
import org.quanyi.rules.contribution.ContributionTerms;

/// A filing with every row checked (检查过的申报): which rows are ready, which have to be changed, what
/// somebody has to confirm, and what the ready rows add up to.
///
/// Rows are told by their place, counted from 0. Per row only the row itself, the person's id and a
/// byte are kept; amounts are assessed again where they are needed.
public final class CheckedFiling {
    /// What booking a ready row does to the month (入账效果).
    public enum Effect {
        /// Nothing is booked for the person yet.
        NEW,
        /// Another base is booked: reversal and new line.
        CHANGED,
        /// The same is booked: nothing to do.
        UNCHANGED
    }

    /// How the ready rows differ from last month (与上月比较).
    ///
    /// @param added persons who were not there
    /// @param gone persons who are there no more
    /// @param changed persons with another base
    public record Comparison(int added, int gone, int changed) {}

    private final FilingSheet sheet;
    private final ContributionTerms terms;
    private final List<Finding> findings;
    private final BitSet blocked;
    private final BitSet stoodLastMonth;
    private final long[] persons;
    private final Effect[] effects;
    private final DueTotals due;
    private final Comparison comparison;

    CheckedFiling(FilingSheet sheet, ContributionTerms terms, FilingCheck.Outcome outcome) {
        this.sheet = sheet;
        this.terms = terms;
        this.findings = sorted(outcome.findings());
        this.blocked = outcome.blocked();
        this.stoodLastMonth = outcome.stoodLastMonth();
        this.persons = outcome.persons();
        this.effects = outcome.effects();
        this.due = outcome.due();
        this.comparison = outcome.comparison();
    }

    /// To change before to confirm, this file before last month, each in the order of the file.
    private static List<Finding> sorted(List<Finding> findings) {
        var sorted = new ArrayList<>(findings);
        sorted.sort(
                Comparator.comparing(Finding::kind)
                        .thenComparing(finding -> finding.at().line() == 0)
                        .thenComparingInt(finding -> finding.at().line())
                        .thenComparingInt(finding -> finding.at().row()));
        return List.copyOf(sorted);
    }

    /// How the file was understood.
    public SourceFile source() {
        return sheet.source();
    }

    /// Who files, for which month.
    public FilingHead head() {
        return sheet.head();
    }

    /// The line of the file that the header is.
    public int headerLine() {
        return sheet.columns().line();
    }

    /// Headers of columns that were not read.
    public List<String> ignoredColumns() {
        return sheet.columns().ignored();
    }

    /// All rows in the order of the file.
    public List<FilingRow> rows() {
        return sheet.rows();
    }

    /// Everything found: to change first, then to confirm.
    public List<Finding> findings() {
        return findings;
    }

    /// What counts otherwise than it was filed.
    public List<FixedCell> fixed() {
        return sheet.fixed();
    }

    /// What has to be changed.
    public List<Finding> toChange() {
        return of(FindingCode.Kind.TO_CHANGE);
    }

    /// What has to be confirmed.
    public List<Finding> toConfirm() {
        return of(FindingCode.Kind.TO_CONFIRM);
    }

    private List<Finding> of(FindingCode.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    /// How many rows have to be changed.
    public int rowsToChange() {
        return blocked.cardinality();
    }

    /// How many rows are ready.
    public int ready() {
        return rows().size() - blocked.cardinality();
    }

    /// Whether the row at a place is ready.
    public boolean isReady(int place) {
        return !blocked.get(place);
    }

    /// Takes the place of each ready row, in the order of the file.
    public void eachReady(IntConsumer sink) {
        for (var place = blocked.nextClearBit(0);
                place < rows().size();
                place = blocked.nextClearBit(place + 1)) {
            sink.accept(place);
        }
    }

    /// The id of the person of the row at a place; 0 if the person is not registered yet or the row
    /// does not say who it is.
    public long person(int place) {
        return persons[place];
    }

    /// Whether the person of the ready row at a place was in last month's list.
    boolean stoodLastMonth(int place) {
        return stoodLastMonth.get(place);
    }

    /// What booking the ready row at a place does.
    public Effect effect(int place) {
        return effects[place];
    }

    /// What is due on the ready row at a place.
    public Amounts assess(int place) {
        return terms.assess(Money.fen(rows().get(place).base()));
    }

    /// The terms the rows were checked against.
    public ContributionTerms terms() {
        return terms;
    }

    /// What the ready rows add up to.
    public DueTotals due() {
        return due;
    }

    /// How the ready rows differ from last month.
    public Comparison comparison() {
        return comparison;
    }
}
