package org.quanyi.server.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quanyi.rules.identity.PersonNumber;

/// An invented city (示例市): its employers, its people, who they work for and who pays.
record City(CityPlan plan, Workplaces workplaces, List<Citizen> citizens, Habits habits) {

    City {
        citizens = List.copyOf(citizens);
    }

    static City of(CityPlan plan) {
        Workplaces workplaces = Workplaces.of(plan);
        Stories stories = new Stories(plan, workplaces);
        List<Citizen> citizens = new ArrayList<>(stories.all());
        Numbers numbers = new Numbers();
        Careers careers = new Careers(plan, workplaces);
        while (citizens.size() < plan.persons()) {
            citizens.add(citizen(plan, citizens.size(), numbers, careers));
        }
        return new City(plan, workplaces, citizens, new Habits(plan, stories));
    }

    /// Ages are spread evenly from 19 to 64; 20 of 1,000 persons are foreigners, half of them with
    /// a residence card.
    private static Citizen citizen(CityPlan plan, int index, Numbers numbers, Careers careers) {
        Chance chance = Chance.of(plan.seed(), "citizen", index);
        LocalDate birth =
                plan.present()
                        .plus(-12 * chance.between(19, 64))
                        .firstDay()
                        .minusDays(chance.between(0, 364));
        boolean foreign = chance.perMille(20);
        String name = foreign ? Names.foreigner(chance) : Names.citizen(chance);
        PersonNumber number =
                foreign ? foreign(chance, numbers, birth) : numbers.citizen(chance, birth);
        return new Citizen(index, name, number, careers.of(chance, birth, number.sex()));
    }

    private static PersonNumber foreign(Chance chance, Numbers numbers, LocalDate birth) {
        return chance.perMille(500)
                ? numbers.foreigner()
                : numbers.residentCard(birth, chance.perMille(500));
    }
}
