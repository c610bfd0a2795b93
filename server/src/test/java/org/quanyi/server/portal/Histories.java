package org.quanyi.server.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.server.account.AccountView;
import org.quanyi.server.account.Credit;
import org.quanyi.server.contribution.BenefitRecord;
import org.quanyi.server.contribution.LineState;
import org.quanyi.server.contribution.MonthEntry;
import org.quanyi.server.contribution.Share;
import org.quanyi.server.person.NumberOnRecord;
import org.quanyi.server.person.Person;
import org.quanyi.server.person.Spell;

/// Builds records in memory, as a person's story is told: enrolled from, filed by, missing, moved.
final class Histories {

    static final Region HERE = new Region("990100");
    static final Region THERE = new Region("990200");
    static final Set<Insurance> FOUR = EnumSet.complementOf(EnumSet.of(Insurance.MATERNITY));
    private static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Spell> spells = new ArrayList<>();
    private final List<MonthEntry> entries = new ArrayList<>();
    private final List<Credit> credits = new ArrayList<>();
    private String name = "王小兰";
    private Set<Insurance> insurances = FOUR;

    Histories named(String newName) {
        name = newName;
        return this;
    }

    Histories insured(Set<Insurance> carried) {
        insurances = carried;
        return this;
    }

    Histories enrolled(Region region, String from, @Nullable String to) {
        for (Insurance insurance : insurances) {
            spells.add(
                    new Spell(
                            insurance,
                            region,
                            Month.parse(from),
                            to == null ? null : Month.parse(to)));
        }
        return this;
    }

    Histories filed(int employer, Region region, String from, String to, LineState state) {
        for (Month month = Month.parse(from);
                !month.isAfter(Month.parse(to));
                month = month.next()) {
            entries.add(entry(employer, region, month, 0, null, state));
            if (state == LineState.PAID) {
                credits.add(new Credit(month, month, Money.yuan("688.00"), RECORDED, ""));
            }
        }
        return this;
    }

    /// Takes a month back without writing it anew.
    Histories takenBack(int employer, Region region, String month) {
        entries.add(entry(employer, region, Month.parse(month), 1, 0, LineState.REVERSED));
        return this;
    }

    private MonthEntry entry(
            int employer,
            Region region,
            Month month,
            int sequence,
            @Nullable Integer reverses,
            LineState state) {
        Map<Insurance, Share> shares = new EnumMap<>(Insurance.class);
        for (Insurance insurance : insurances) {
            shares.put(
                    insurance,
                    new Share(
                            Money.yuan("8600.00"),
                            Money.yuan("1376.00"),
                            Money.yuan("688.00"),
                            state));
        }
        return new MonthEntry(1, month, region, employer, sequence, reverses, 1, RECORDED, shares);
    }

    /// The record as it stands in the middle of a month.
    PersonRecord in(String current) {
        Month month = Month.parse(current);
        Person person =
                new Person(
                        1,
                        name,
                        null,
                        true,
                        List.of(
                                new NumberOnRecord(
                                        "990102198405120021", "RESIDENT", month.firstDay(), null)),
                        null,
                        null);
        Money balance = credits.stream().map(Credit::amount).reduce(Money.ZERO, Money::plus);
        return new PersonRecord(
                person,
                spells,
                new BenefitRecord(1, entries),
                new AccountView(balance, credits, List.of(), List.of(), false),
                Map.of(1, "示例一厂", 2, "示例二厂"),
                Instant.parse(month + "-15T04:00:00Z"),
                month);
    }
}
