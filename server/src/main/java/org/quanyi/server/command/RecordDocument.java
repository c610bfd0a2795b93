package org.quanyi.server.command;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.server.account.Accounts;
import org.quanyi.server.contribution.BenefitRecord;
import org.quanyi.server.contribution.BenefitRecords;
import org.quanyi.server.contribution.MonthEntry;
import org.quanyi.server.contribution.Share;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.person.Person;
import org.quanyi.server.person.Persons;
import org.quanyi.server.person.Spell;

/// A person's benefit record as JSON and as lines of a table, every month line with its
/// corrections.
///
/// @param completeTo the last month that somebody declared
/// @param balance of the personal pension account
record RecordDocument(
        String name,
        String number,
        boolean synthetic,
        String asOf,
        String completeTo,
        String balance,
        List<Enrolled> enrolments,
        List<Line> lines) {

    /// A spell of enrolment.
    ///
    /// @param to null while it is open
    record Enrolled(String insurance, String region, String from, @Nullable String to) {}

    /// A month line.
    ///
    /// @param reverses the sequence that the line takes back, null for a line that adds
    record Line(
            String month,
            String region,
            String employer,
            int sequence,
            @Nullable Integer reverses,
            String recordedAt,
            Map<String, Part> insurances) {}

    /// One insurance of a month line.
    record Part(String base, String employer, String person, String state) {}

    static RecordDocument of(OpenRooms rooms, Person person, Instant asOf) {
        BenefitRecords records = rooms.door(BenefitRecords.class);
        BenefitRecord record = records.of(person.id(), asOf);
        Set<Integer> keys =
                record.entries().stream().map(MonthEntry::employer).collect(Collectors.toSet());
        Map<Integer, String> employers = rooms.door(Employers.class).names(keys);
        Month current = Month.of(asOf.atZone(rooms.door(Clock.class).getZone()).toLocalDate());
        return new RecordDocument(
                person.name(),
                person.currentNumber().number(),
                person.synthetic(),
                asOf.toString(),
                records.completeTo(record, current).toString(),
                rooms.door(Accounts.class).of(person.id(), asOf).balance().toString(),
                rooms.door(Persons.class).spells(person.id()).stream()
                        .map(RecordDocument::enrolled)
                        .toList(),
                record.entries().stream()
                        .map(e -> line(e, employers.getOrDefault(e.employer(), "")))
                        .toList());
    }

    private static Enrolled enrolled(Spell spell) {
        Month to = spell.to();
        return new Enrolled(
                spell.insurance().key(),
                spell.region().code(),
                spell.from().toString(),
                to == null ? null : to.toString());
    }

    private static Line line(MonthEntry entry, String employer) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Insurance insurance : Insurance.values()) {
            Share share = entry.shares().get(insurance);
            if (share != null) {
                parts.put(
                        insurance.key(),
                        new Part(
                                share.base().toString(),
                                share.employer().toString(),
                                share.person().toString(),
                                share.state().name()));
            }
        }
        return new Line(
                entry.month().toString(),
                entry.region().code(),
                employer,
                entry.sequence(),
                entry.reverses(),
                entry.recordedAt().toString(),
                parts);
    }

    /// One line per month line and insurance, for spreadsheets.
    List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "month",
                        "region",
                        "employer",
                        "sequence",
                        "reverses",
                        "recordedAt",
                        "insurance",
                        "base",
                        "employerAmount",
                        "personAmount",
                        "state"));
        for (Line line : lines) {
            Integer reverses = line.reverses();
            line.insurances()
                    .forEach((insurance, part) ->
                            rows.add(
                                    List.of(
                                            line.month(),
                                            line.region(),
                                            line.employer(),
                                            "" + line.sequence(),
                                            reverses == null ? "" : "" + reverses,
                                            line.recordedAt(),
                                            insurance,
                                            part.base(),
                                            part.employer(),
                                            part.person(),
                                            part.state())));
        }
        return rows;
    }
}
