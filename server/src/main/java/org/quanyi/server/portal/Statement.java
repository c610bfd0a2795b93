package org.quanyi.server.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.server.account.AccountView;
import org.quanyi.server.contribution.LineState;
import org.quanyi.server.contribution.MonthEntry;
import org.quanyi.server.contribution.Share;

/// A statement of a person's record (个人权益记录单): what fits on one page, up to a day.
///
/// Basis: Social Insurance Law art. 74; Order 14 of 2011 art. 14.
///
/// @param number empty for a preview
/// @param checkCode empty for a preview
/// @param reads how often others read the record in the year before
public record Statement(
        String number,
        String checkCode,
        Language language,
        PersonRecord record,
        Overview overview,
        int reads) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// So that it stays one page.
    private static final int MOST_RECREDITED = 4;

    /// What came in for one insurance in the year of the statement.
    ///
    /// @param months how many months are paid
    /// @param insideMedical whether it is carried inside medical; then its money stands there
    public record Line(
            Insurance insurance, int months, Money employer, Money person, boolean insideMedical) {}

    /// When it was or would be issued.
    public Instant issuedAt() {
        return record.asOf();
    }

    /// The day it speaks of.
    public LocalDate asOf() {
        return LocalDate.ofInstant(record.asOf(), ZONE);
    }

    /// The last month that is complete in it.
    public Month completeTo() {
        return overview.completeTo();
    }

    /// Whether it was issued.
    public boolean isIssued() {
        return !number.isEmpty();
    }

    /// The last four characters of the person's number.
    public String tail() {
        return record.person().currentNumber().tail();
    }

    /// Months paid for the pension.
    public int monthsPaid() {
        return overview.timeline(Insurance.PENSION).monthsPaid();
    }

    /// What came into the personal account for months of this year.
    public Money addedThisYear() {
        return record.account().credits().stream()
                .filter(c -> c.month().year() == year())
                .map(c -> c.amount())
                .reduce(Money.ZERO, Money::plus);
    }

    /// The years whose interest was credited anew, the newest times; the account's page has all.
    public List<AccountView.Recredited> recredited() {
        List<AccountView.Recredited> all =
                record.account().recredited().stream()
                        .sorted(Comparator.comparing(AccountView.Recredited::recordedAt))
                        .toList();
        return all.subList(Math.max(0, all.size() - MOST_RECREDITED), all.size());
    }

    /// The year whose amounts it lists: that of the last complete month.
    public int year() {
        return completeTo().year();
    }

    /// Months of the record that were filed and wait for their money.
    public int monthsOnTheirWay() {
        Timeline pension = overview.timeline(Insurance.PENSION);
        int count = 0;
        for (Month month = pension.first(); !month.isAfter(completeTo()); month = month.next()) {
            MonthState state = pension.state(month);
            count += state == MonthState.DUE || state == MonthState.IN_SUSPENSE ? 1 : 0;
        }
        return count;
    }

    /// The five insurances in the year of the statement.
    public List<Line> lines() {
        Map<Insurance, Line> lines = new EnumMap<>(Insurance.class);
        for (Insurance insurance : Insurance.values()) {
            lines.put(insurance, line(overview.timeline(insurance)));
        }
        return List.copyOf(lines.values());
    }

    private Line line(Timeline timeline) {
        Money employer = Money.ZERO;
        Money person = Money.ZERO;
        int months = 0;
        for (int month = 1; month <= 12; month++) {
            boolean paid = false;
            for (MonthEntry entry : timeline.lines(Month.of(year(), month))) {
                Share share = timeline.share(entry);
                if (share != null && share.state() == LineState.PAID) {
                    employer = employer.plus(share.employer());
                    person = person.plus(share.person());
                    paid = true;
                }
            }
            months += paid ? 1 : 0;
        }
        boolean carried = timeline.isCarried(completeTo());
        return new Line(
                timeline.insurance(),
                months,
                carried ? Money.ZERO : employer,
                carried ? Money.ZERO : person,
                carried);
    }

    /// The gaps that the reader should check, newest first; more than three are counted, not
    /// listed.
    public List<Gap> gapsToCheck() {
        return overview.gapsToLookAt().stream().limit(3).toList();
    }

    /// How many gaps are not listed.
    public int gapsNotListed() {
        return Math.max(0, overview.gapsToLookAt().size() - 3);
    }

    /// The same statement with number and check code.
    Statement issued(String newNumber, String newCheckCode) {
        return new Statement(newNumber, newCheckCode, language, record, overview, reads);
    }

    /// Months of the last three years by state, for the digest.
    List<String> months() {
        Timeline pension = overview.timeline(Insurance.PENSION);
        List<String> months = new ArrayList<>();
        for (int i = 35; i >= 0; i--) {
            Month month = record.current().plus(-i);
            months.add(month + " " + pension.state(month).key());
        }
        return months;
    }
}
