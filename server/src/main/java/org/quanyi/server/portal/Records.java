package org.quanyi.server.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.quanyi.rules.Month;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.Reads;
import org.quanyi.server.account.Accounts;
import org.quanyi.server.contribution.BenefitRecord;
import org.quanyi.server.contribution.BenefitRecords;
import org.quanyi.server.contribution.MonthEntry;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.person.Persons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Persons' records as pages, statements and exports show them. Every way through here leaves the
/// line of the read first, so that no page can forget it.
@Component
public class Records {

    private final Persons persons;
    private final BenefitRecords benefits;
    private final Accounts accounts;
    private final Employers employers;
    private final Reads reads;
    private final Clock clock;

    Records(
            Persons persons,
            BenefitRecords benefits,
            Accounts accounts,
            Employers employers,
            Reads reads,
            Clock clock) {
        this.persons = persons;
        this.benefits = benefits;
        this.accounts = accounts;
        this.employers = employers;
        this.reads = reads;
        this.clock = clock;
    }

    /// Who reads, and why.
    ///
    /// @param caseNumber empty when the purpose needs none
    /// @param fields what is read: keys of the field list, with spaces between
    public record Reader(Actor actor, Purpose purpose, String caseNumber, String fields) {

        /// Somebody who reads their own record, or that of whom they act for.
        public static Reader own(Actor actor, String fields) {
            return new Reader(actor, Purpose.theirs(actor.role(), Purpose.OWN_RECORD), "", fields);
        }
    }

    /// The record of a person as it stood at a moment.
    ///
    /// @throws IllegalArgumentException when the purpose needs a case number and none is given
    @Transactional
    public PersonRecord read(Reader reader, int person, Instant asOf) {
        reads.record(
                reader.actor(), reader.purpose(), reader.caseNumber(), person, reader.fields());
        BenefitRecord record = benefits.of(person, asOf);
        Set<Integer> named =
                record.entries().stream().map(MonthEntry::employer).collect(Collectors.toSet());
        return new PersonRecord(
                persons.byId(person),
                persons.spells(person),
                record,
                accounts.of(person, asOf),
                employers.names(named),
                asOf,
                Month.of(LocalDate.ofInstant(asOf, clock.getZone())));
    }

    /// The record of a person as it stands now.
    @Transactional
    public PersonRecord read(Reader reader, int person) {
        return read(reader, person, clock.instant());
    }

    /// The last moment of a day; now, when the day is not over.
    public Instant endOf(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusNanos(1000);
        Instant now = clock.instant();
        return end.isAfter(now) ? now : end;
    }

    /// This moment.
    public Instant now() {
        return clock.instant();
    }

    /// Today, in the law's zone.
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
