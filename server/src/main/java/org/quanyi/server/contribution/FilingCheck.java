package org.quanyi.server.contribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.contribution.ContributionTerms;

/// Compares a filing with what is known (核对申报): persons, limits, last month. Pure.
///
/// Law: Social Insurance Law art. 58 and 60 (the employer registers and declares), Order 765 art.
/// 13 to 15; a question to confirm never stops a row, and nothing is booked by this class.
final class FilingCheck {
    /// From this change on, in percent, a base is asked about.
    private static final int NOTABLE_PERCENT = 30;

    private final FilingSheet sheet;
    private final Known known;
    private final ContributionTerms terms;
    private final RowFindings findings;
    private final BitSet blocked = new BitSet();
    private final BitSet stoodLastMonth = new BitSet();
    private final long[] persons;
    private final CheckedFiling.Effect[] effects;
    private final Map<Long, Known.Line> lastMonth = new HashMap<>();
    private final Map<Long, Known.Line> booked = new HashMap<>();
    private final DueTotals due;
    private int added;
    private int changed;

    /// What a check comes to (核对结果), for [CheckedFiling] to keep.
    record Outcome(
            List<Finding> findings,
            BitSet blocked,
            BitSet stoodLastMonth,
            long[] persons,
            CheckedFiling.Effect[] effects,
            DueTotals due,
            CheckedFiling.Comparison comparison) {}

    private FilingCheck(FilingSheet sheet, Known known, ContributionTerms terms) {
        this.sheet = sheet;
        this.known = known;
        this.terms = terms;
        this.findings = new RowFindings(sheet.columns());
        this.persons = new long[sheet.rows().size()];
        this.effects = new CheckedFiling.Effect[sheet.rows().size()];
        this.due = new DueTotals(terms);
        known.lastMonth().forEach(line -> lastMonth.put(line.person(), line));
        known.booked().forEach(line -> booked.put(line.person(), line));
    }

    /// Checks every row, unless the file as a whole is not this employer's or month's.
    ///
    /// @param terms of the employer's area and the month of the filing
    static Result<CheckedFiling> check(
            FilingSheet sheet, Known known, ContributionTerms terms, LocalDate today) {
        var refusals = head(sheet.head(), known, today);
        if (!refusals.isEmpty()) {
            return Result.refused(refusals);
        }
        return Result.of(
                new CheckedFiling(sheet, terms, new FilingCheck(sheet, known, terms).run()));
    }

    /// Why the file as a whole cannot be taken; to be asked before the terms are looked up.
    static List<Refusal> head(FilingHead head, Known known, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (!head.creditCode().equals(known.employer())) {
            refusals.add(FindingCode.EMPLOYER_DIFFERS.refusal(head.creditCode(), known.employer()));
        }
        var present = Month.of(today);
        if (head.month().isAfter(present)) {
            refusals.add(FindingCode.MONTH_TO_COME.refusal("" + head.month(), "" + present));
        } else if (head.month().isBefore(known.since())) {
            refusals.add(
                    FindingCode.MONTH_TOO_EARLY.refusal("" + head.month(), "" + known.since()));
        }
        return refusals;
    }

    private Outcome run() {
        blockUnreadable();
        identify();
        var rows = sheet.rows();
        for (var place = 0; place < rows.size(); place++) {
            checkLimits(rows.get(place), place);
            if (!blocked.get(place)) {
                askOfNumber(rows.get(place), place);
                compare(rows.get(place), place);
            }
        }
        var gone = new AbsentPersons(sheet, persons).find(known, findings);
        var all = new ArrayList<>(sheet.findings());
        all.addAll(findings.all());
        return new Outcome(
                all,
                blocked,
                stoodLastMonth,
                persons,
                effects,
                due,
                new CheckedFiling.Comparison(added, gone, changed));
    }

    private void blockUnreadable() {
        var lines = new HashSet<Integer>();
        for (var finding : sheet.findings()) {
            if (finding.kind() == FindingCode.Kind.TO_CHANGE) {
                lines.add(finding.at().line());
            }
        }
        var rows = sheet.rows();
        for (var place = 0; place < rows.size(); place++) {
            var row = rows.get(place);
            if (!row.isReadable() || (!lines.isEmpty() && lines.contains(row.line()))) {
                blocked.set(place);
            }
        }
    }

    /// Finds who each row is, and rows that are somebody else or somebody again. A row whose name
    /// does not fit its number is not held against the row that does.
    private void identify() {
        var rows = sheet.rows();
        var first = HashMap.<Object, Integer>newHashMap(rows.size());
        for (var place = 0; place < rows.size(); place++) {
            var row = rows.get(place);
            if (row.number() == null) {
                continue;
            }
            var person = known.persons().get(row.number().normalised());
            if (person != null) {
                persons[place] = booked.containsKey(person.id()) ? person.id() : person.booked();
                if (!isNamed(row, person)) {
                    nameDiffers(row, place);
                    continue;
                }
                afterDeath(row, place, person);
            }
            var earlier =
                    first.putIfAbsent(
                            person == null ? row.number().normalised() : person.first(), place);
            if (earlier != null) {
                samePerson(row, place, rows.get(earlier));
            }
        }
    }

    /// A former name is taken: the number says who it is, and an employer may not have heard. From
    /// the month after the change on it is asked about.
    private boolean isNamed(FilingRow row, Known.Person person) {
        if (NameText.same(row.name(), person.name())) {
            return true;
        }
        var until = person.heldUntil(row.name());
        if (until != null && sheet.head().month().isAfter(until)) {
            findings.suggest(
                    FindingCode.FORMER_NAME,
                    findings.at(row.row(), row.line(), Column.NAME, row.name()),
                    null,
                    until.toString());
        }
        return until != null;
    }

    private void afterDeath(FilingRow row, int place, Known.Person person) {
        var last = person.last();
        if (last != null && sheet.head().month().isAfter(last)) {
            block(place, FindingCode.AFTER_DEATH, row, Column.NUMBER, null, last.toString());
        }
    }

    /// A month that is booked under another number of the person is that line again, and no second
    /// one: somebody says whether it is the same person.
    private void askOfNumber(FilingRow row, int place) {
        var number = row.number();
        var person = number == null ? null : known.persons().get(number.normalised());
        if (person != null && persons[place] != person.id()) {
            findings.suggest(
                    FindingCode.BOOKED_UNDER_OTHER_NUMBER,
                    findings.at(row.row(), row.line(), Column.NUMBER, row.typedNumber()),
                    null);
        }
    }

    private void nameDiffers(FilingRow row, int place) {
        if (!row.name().isEmpty()) {
            block(place, FindingCode.NAME_DIFFERS, row, Column.NAME, null);
        }
    }

    private void samePerson(FilingRow row, int place, FilingRow earlier) {
        var code =
                Objects.equals(row.number(), earlier.number())
                        ? FindingCode.SAME_PERSON
                        : FindingCode.SAME_PERSON_OTHER_NUMBER;
        block(place, code, row, Column.NUMBER, null, "" + earlier.row(), "" + earlier.line());
    }

    private void checkLimits(FilingRow row, int place) {
        if (row.base() <= 0) {
            return;
        }
        if (row.base() < terms.floor().fen()) {
            limit(row, place, FindingCode.BASE_BELOW_FLOOR, terms.floor());
        } else if (row.base() > terms.ceiling().fen()) {
            limit(row, place, FindingCode.BASE_ABOVE_CEILING, terms.ceiling());
        }
    }

    private void limit(FilingRow row, int place, FindingCode code, Money limit) {
        block(
                place,
                code,
                row,
                Column.BASE,
                FilingRow.plainBase(limit.fen()),
                AmountFinding.grouped(limit),
                known.place().nameZh(),
                known.place().nameEn(),
                sheet.head().month().toString());
    }

    private void block(
            int place,
            FindingCode code,
            FilingRow row,
            Column column,
            @Nullable String suggestion,
            String... arguments) {
        blocked.set(place);
        var value =
                column == Column.NAME
                        ? row.name()
                        : column == Column.BASE ? row.typedBase() : row.typedNumber();
        findings.suggest(
                code, findings.at(row.row(), row.line(), column, value), suggestion, arguments);
    }

    /// Compares a ready row with this month and the last, and adds it up.
    private void compare(FilingRow row, int place) {
        var person = persons[place];
        var now = booked.get(person);
        effects[place] = effect(row, now);
        var before = lastMonth.get(person);
        if (before == null) {
            added++;
        } else {
            stoodLastMonth.set(place);
            changed += before.base() != row.base() ? 1 : 0;
        }
        if (effects[place] != CheckedFiling.Effect.UNCHANGED) {
            ask(row, before, person);
        }
        due.add(row.base(), terms.assess(Money.fen(row.base())));
    }

    private static CheckedFiling.Effect effect(FilingRow row, Known.@Nullable Line booked) {
        if (booked == null) {
            return CheckedFiling.Effect.NEW;
        }
        return booked.base() == row.base()
                ? CheckedFiling.Effect.UNCHANGED
                : CheckedFiling.Effect.CHANGED;
    }

    private void ask(FilingRow row, Known.@Nullable Line before, long person) {
        if (before != null && isNotable(before.base(), row.base())) {
            findings.suggest(
                    FindingCode.BASE_CHANGED,
                    findings.at(row.row(), row.line(), Column.BASE, row.typedBase()),
                    null,
                    AmountFinding.grouped(Money.fen(before.base())),
                    AmountFinding.grouped(Money.fen(row.base())),
                    percent(before.base(), row.base()));
        }
        if (person != 0 && known.elsewhere().contains(person)) {
            findings.suggest(
                    FindingCode.ALSO_ELSEWHERE,
                    findings.at(row.row(), row.line(), Column.NAME, row.name()),
                    null,
                    sheet.head().month().toString());
        }
    }

    private static boolean isNotable(long from, long to) {
        return Math.abs(to - from) * 100 >= from * NOTABLE_PERCENT;
    }

    private static String percent(long from, long to) {
        var percent = Math.round((to - from) * 100.0 / from);
        return percent > 0 ? "+" + percent : "" + percent;
    }
}
