package org.quanyi.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.identity.CreditCode;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;

/// The city is the same whenever it is asked for, and has what real cities have.
class CityTest {

    private static final Month PRESENT = Month.parse("2026-11");

    private static CityPlan plan(long seed, int persons) {
        return new CityPlan(seed, persons, PRESENT);
    }

    private static City city(long seed, int persons) {
        return City.of(plan(seed, persons));
    }

    @Test
    void theSameSeedGivesTheSameRows() {
        String once = CityDigest.of(city(7, 150));
        assertThat(CityDigest.of(city(7, 150))).isEqualTo(once);
        assertThat(CityDigest.of(city(8, 150))).isNotEqualTo(once);
        assertThat(CityDigest.of(city(7, 151))).isNotEqualTo(once);
    }

    @Test
    void everyNumberIsReadAsItWasMadeAndBelongsToOne() {
        City city = city(CityPlan.DEFAULT_SEED, CityPlan.DEFAULT_PERSONS);
        assertThat(city.citizens())
                .allSatisfy(c ->
                        assertThat(PersonNumbers.read(c.number().normalised()).orThrow())
                                .isEqualTo(c.number()))
                .allSatisfy(c -> assertThat(c.number().synthetic()).isTrue())
                .extracting(c -> c.number().normalised())
                .doesNotHaveDuplicates();
        assertThat(city.workplaces().all())
                .allSatisfy(w ->
                        assertThat(CreditCode.read(w.code().normalised()).orThrow())
                                .isEqualTo(w.code()))
                .allSatisfy(w -> assertThat(w.code().synthetic()).isTrue())
                .extracting(w -> w.code().normalised())
                .doesNotHaveDuplicates()
                .doesNotContain("91990101MA0000015C", "91990102MA0000023M", "91990101MA00009999");
        assertThat(city.workplaces().all()).extracting(Workplace::name).doesNotHaveDuplicates();
    }

    @Test
    void noNumberIsOfAnAreaOfTheSampleFiles() {
        Set<String> areas =
                city(CityPlan.DEFAULT_SEED, CityPlan.DEFAULT_PERSONS).citizens().stream()
                        .filter(c -> c.number().kind() == PersonNumber.Kind.RESIDENT)
                        .map(c -> c.number().area())
                        .collect(Collectors.toSet());
        assertThat(areas)
                .containsExactlyInAnyOrder(
                        "990104", "990105", "990106", "990107", "990108", "990109");
    }

    @Test
    void thereArePeopleOfEveryKind() {
        City city = city(CityPlan.DEFAULT_SEED, CityPlan.DEFAULT_PERSONS);
        assertThat(city.citizens())
                .extracting(c -> c.number().kind())
                .contains(
                        PersonNumber.Kind.FOREIGNER,
                        PersonNumber.Kind.PERMANENT_RESIDENT,
                        PersonNumber.Kind.PERMANENT_RESIDENT_2017);
        assertThat(city.citizens()).anyMatch(c -> c.name().contains("·"));
        assertThat(city.citizens())
                .anyMatch(c -> c.name().codePoints().anyMatch(Character::isSupplementaryCodePoint));
        assertThat(city.citizens()).anyMatch(c -> c.stays().size() > 1);
        assertThat(city.citizens())
                .as("two employers at once")
                .anyMatch(c -> c.jobs().stream().anyMatch(a -> overlaps(a, c.jobs())));
    }

    private static boolean overlaps(Job job, List<Job> all) {
        return all.stream().anyMatch(b -> b != job && b.covers(job.from()));
    }

    @Test
    void nobodyIsInTwoCitiesAtOnce() {
        assertThat(city(CityPlan.DEFAULT_SEED, CityPlan.DEFAULT_PERSONS).citizens())
                .allSatisfy(c -> {
                    List<Stay> stays = c.stays();
                    for (int i = 1; i < stays.size(); i++) {
                        assertThat(stays.get(i).from()).isGreaterThan(stays.get(i - 1).to());
                    }
                });
    }

    @Test
    void employersAreFewLargeAndManySmall() {
        City city = city(CityPlan.DEFAULT_SEED, CityPlan.DEFAULT_PERSONS);
        List<Long> sizes =
                city.citizens().stream()
                        .flatMap(c -> c.jobs().stream())
                        .filter(j -> j.covers(PRESENT))
                        .collect(
                                Collectors.groupingBy(
                                        j -> j.workplace().index(), Collectors.counting()))
                        .values()
                        .stream()
                        .sorted()
                        .toList();
        assertThat(sizes.getLast()).isGreaterThan(10 * sizes.get(sizes.size() / 2));
    }

    /// Each person's chance is their own, so only what everybody shares may change with the size.
    @Test
    void aLargerCityKeepsItsFirstNames() {
        assertThat(names(city(7, 60))).isEqualTo(names(city(7, 600)).subList(0, 60));
    }

    private static List<String> names(City city) {
        return city.citizens().stream().map(Citizen::name).toList();
    }

    @Test
    void historyEndsWhereTheLawIsNotKnownYet() {
        City late = City.of(new CityPlan(7, 3, Month.parse("2028-01")));
        assertThat(new Payroll(late, Law.load()).months().getLast()).hasToString("2027-06");
    }
}
