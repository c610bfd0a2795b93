package org.quanyi.server.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.server.contribution.HistoryMonth;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.OnRecord;
import org.quanyi.server.person.Persons;
import org.quanyi.server.store.StoreFailure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The demonstration city (示例市) in the ledgers: loaded once, month by month, each month whole or
/// not at all.
///
/// A loading that was cut off goes on where it stopped. Its sign-ins are added last, so that nobody
/// sees half a city.
@Component
public class DemoCity {

    private static final int PERSONS_AT_ONCE = 20_000;

    private final Law law;
    private final Persons persons;
    private final Employers employers;
    private final CityBooks books;
    private final CityTable table;
    private final SignIns signIns;
    private final TransactionOperations transactions;

    DemoCity(
            Law law,
            Persons persons,
            Employers employers,
            CityBooks books,
            CityTable table,
            SignIns signIns,
            TransactionOperations transactions) {
        this.law = law;
        this.persons = persons;
        this.employers = employers;
        this.books = books;
        this.table = table;
        this.signIns = signIns;
        this.transactions = transactions;
    }

    /// How far a loading is.
    ///
    /// @param lines month lines written by this start
    public record Progress(CityPlan plan, int months, int ofMonths, long lines) {}

    /// Loads a city unless one is there already; then that one is kept, whatever is wanted.
    ///
    /// @return whether anything was loaded by this call
    /// @throws StoreFailure when the database holds real employers
    public boolean load(CityPlan wanted, Consumer<Progress> progress) {
        CityTable.Begun begun = table.begun().orElseGet(() -> begin(wanted));
        if (begun.complete()) {
            return false;
        }
        City city = City.of(begun.plan());
        Payroll payroll = new Payroll(city, law);
        People people = people(city);
        List<Month> months = payroll.months();
        long lines = 0;
        for (Month month : months) {
            List<PayrollMonth> both = new ArrayList<>();
            payroll.month(month, both::add);
            if (!month.isBefore(begun.next())) {
                transactions.executeWithoutResult(status -> book(month, both, people));
                lines +=
                        both.stream()
                                .mapToInt(m -> m.entries().size() + 2 * m.corrections().size())
                                .sum();
                progress.accept(
                        new Progress(
                                begun.plan(), months.indexOf(month) + 1, months.size(), lines));
            }
        }
        books.closeYears(begun.plan());
        transactions.executeWithoutResult(status -> finish(city, people));
        return true;
    }

    private CityTable.Begun begin(CityPlan plan) {
        if (employers.anyReal()) {
            throw new StoreFailure(
                    "This database holds real employers, so the invented city is not loaded into it."
                            + " Name another folder in QUANYI_DATA, or start with serve.");
        }
        transactions.executeWithoutResult(status -> register(City.of(plan)));
        return table.begun().orElseThrow();
    }

    private void register(City city) {
        Month since = city.plan().first();
        for (Workplace w : city.workplaces().all()) {
            employers.register(w.code(), w.name(), w.region(), w.workInjuryClass(), w.founded());
        }
        SampleEmployer.ALL.forEach(s ->
                employers.register(s.code(), s.name(), CityPlan.CITY, 2, SampleEmployer.SINCE));
        List<Citizen> all = city.citizens();
        for (int from = 0; from < all.size(); from += PERSONS_AT_ONCE) {
            List<Citizen> some = all.subList(from, Math.min(all.size(), from + PERSONS_AT_ONCE));
            persons.register(some.stream().map(c -> new NewPerson(c.name(), c.number())).toList());
        }
        table.begin(city.plan());
    }

    /// The keys of the city's persons and employers, by their place in its lists.
    private record People(int[] persons, int[] employers) {

        Set<Integer> of(List<Citizen> citizens) {
            return citizens.stream().map(c -> persons[c.index()]).collect(Collectors.toSet());
        }
    }

    private People people(City city) {
        int[] ofPersons = new int[city.citizens().size()];
        Map<String, Integer> places = new TreeMap<>();
        city.citizens().forEach(c -> places.put(c.number().normalised(), c.index()));
        Map<String, OnRecord> onRecord = persons.onRecord(places.keySet());
        places.forEach((number, index) ->
                ofPersons[index] = Objects.requireNonNull(onRecord.get(number)).person());
        List<Workplace> workplaces = city.workplaces().all();
        Map<String, Employer> byCode =
                employers.byCodes(workplaces.stream().map(w -> w.code().normalised()).toList());
        int[] ofEmployers =
                workplaces.stream()
                        .mapToInt(
                                w -> Objects.requireNonNull(byCode.get(w.code().normalised())).id())
                        .toArray();
        return new People(ofPersons, ofEmployers);
    }

    private void book(Month month, List<PayrollMonth> regions, People people) {
        for (PayrollMonth m : regions) {
            List<HistoryMonth.Line> lines =
                    m.entries().stream()
                            .map(e ->
                                    new HistoryMonth.Line(
                                            people.persons[e.citizen().index()],
                                            people.employers[e.workplace().index()],
                                            e.amounts()))
                            .toList();
            books.book(
                    new HistoryMonth(
                            m.region(),
                            month,
                            lines,
                            corrections(m, people),
                            m.receipts(),
                            people.of(m.joined()),
                            people.of(m.left())),
                    "demo " + m.region() + " " + month);
        }
        table.loaded(month);
    }

    private static List<HistoryMonth.Correction> corrections(PayrollMonth month, People people) {
        return month.corrections().stream()
                .map(c ->
                        new HistoryMonth.Correction(
                                c.month(),
                                new HistoryMonth.Line(
                                        people.persons[c.wrong().citizen().index()],
                                        people.employers[c.wrong().workplace().index()],
                                        c.wrong().amounts()),
                                c.right()))
                .toList();
    }

    private void finish(City city, People people) {
        Workplace big = city.workplaces().get(Workplaces.BIG);
        signIns.add(city, people.persons, people.employers[big.index()]);
        table.complete();
    }
}
