package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.rules.credit.Area;
import org.quanyi.rules.credit.Gravity;
import org.quanyi.server.ProgramClient;
import org.quanyi.server.SampleCity;
import org.quanyi.server.SampleList;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.credit.CreditEntry;
import org.quanyi.server.credit.CreditRegister;
import org.quanyi.server.credit.NewEntry;
import org.quanyi.server.credit.RegisterWorld;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.person.Persons;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.Copies;
import org.quanyi.server.rights.CopyWish;
import org.quanyi.server.rights.MonthHappened;
import org.quanyi.server.rights.MonthObjection;
import org.quanyi.server.rights.Objections;

/// The absolute floor: with every measure there is on an employer, everything its workers and it
/// for them need goes on as for an employer without any.
class CreditFloorTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final LocalDate TODAY = LocalDate.now(SERVER.get(Clock.class));
    private static final RegisterWorld WORLD = new RegisterWorld(SERVER, TODAY.minusMonths(2));
    private static final LocalDate DECIDED = TODAY.minusMonths(2);
    private static final List<String> PAGES =
            List.of(
                    "/me",
                    "/me/record",
                    "/me/account",
                    "/me/estimate",
                    "/me/access",
                    "/me/cases",
                    "/me/statement",
                    "/me/certificate",
                    "/me/consents",
                    "/me/profile",
                    "/me/acting",
                    "/me/credit",
                    "/me/deletion",
                    "/me/complaint",
                    "/me/requests/copy",
                    "/me/requests/complaint",
                    "/me/requests/wage-complaint");

    private static NewEntry with(int employer, NewEntry.What what, NewEntry.Chosen... measures) {
        NewEntry base = WORLD.listed(employer);
        return new NewEntry(
                employer,
                what,
                base.paper(),
                base.grounds(),
                NewEntry.Publicity.none("不公开"),
                List.of(measures));
    }

    private static NewEntry.Chosen months(String code, int months) {
        return new NewEntry.Chosen(code, DECIDED, DECIDED.plusMonths(months), RegisterWorld.MEMO);
    }

    private static NewEntry.Chosen today(String code) {
        return new NewEntry.Chosen(code, TODAY, TODAY, RegisterWorld.MEMO);
    }

    /// Every measure of the list, each on an entry that bears it.
    private static Set<String> everything(int employer) {
        NewEntry.What wages = WORLD.what("R07", Area.WAGES, Gravity.SERIOUS);
        NewEntry.What labour = WORLD.what("R03", Area.LABOUR, Gravity.GENERAL);
        NewEntry.What insurance = WORLD.what("R02c", Area.INSURANCE, Gravity.SERIOUS);
        for (NewEntry entry :
                List.of(
                        WORLD.listed(employer),
                        with(
                                employer,
                                labour,
                                today("M00"),
                                months("M01", 12),
                                months("M02", 12),
                                today("M03")),
                        with(employer, wages, months("M04", 12), months("M05", 3)),
                        with(employer, wages, months("M07", 36), months("M08", 36)),
                        with(employer, wages, months("M06", 36)),
                        with(employer, wages, months("M09", 36)),
                        with(employer, wages, months("M11", 36)),
                        with(employer, insurance, months("M12", 12)))) {
            WORLD.enter(entry).orThrow();
        }
        CreditRegister register = SERVER.get(CreditRegister.class);
        Set<String> codes = new TreeSet<>();
        for (CreditEntry entry : register.of(employer)) {
            register.measures(entry, TODAY).forEach(m -> codes.add(m.code()));
        }
        return codes;
    }

    /// What a worker and the employer for them can do, and how it was answered.
    private static Map<String, String> services(int number, int order) {
        int employer = WORLD.organisation(number);
        Map<String, String> answers = new LinkedHashMap<>();
        String hr = "floor-hr-" + number;
        SampleCity.account(SERVER, hr, Role.EMPLOYER, employer);
        String id = SampleList.number("19790208", order);
        String code = SERVER.get(Employers.class).byId(employer).code();
        byte[] list = new SampleList(code, "2025-10").row("楼底线", id, "8000").bytes();
        var filed =
                new ProgramClient(SERVER, hr)
                        .file("/api/v1/filings?confirm=all&name=floor.csv", list);
        answers.put("filing", filed.status() + " " + !filed.at("/receipt").isEmpty());
        int person = SERVER.get(Persons.class).byNumber(id).orElseThrow().id();
        String account = "floor-" + order;
        Actor worker = new Actor(account, Role.PERSON, "楼底线", "", person, null);
        SERVER.get(DemoAccounts.class).add(worker);
        Visitor visitor = Visitor.as(SERVER, account);
        for (String page : PAGES) {
            answers.put(page, Integer.toString(visitor.get(page).statusCode()));
        }
        answers.put(
                "statement",
                visitor.post("/me/statement", "/me/statement", Map.of()).statusCode() + "");
        answers.put(
                "objection",
                RegisterWorld.code(
                        SERVER.get(Objections.class)
                                .object(
                                        Asker.of(worker),
                                        new MonthObjection(
                                                Insurance.PENSION,
                                                Month.parse("2025-10"),
                                                "due",
                                                MonthHappened.WRONG_FIGURE,
                                                ""))));
        answers.put(
                "copy",
                RegisterWorld.code(
                        SERVER.get(Copies.class)
                                .ask(Asker.of(worker), new CopyWish(CopyWish.Way.WINDOW, ""))));
        Visitor office = Visitor.as(SERVER, hr);
        for (String page :
                List.of(
                        "/employer",
                        "/employer/filings",
                        "/employer/payments",
                        "/employer/wages")) {
            answers.put(page, Integer.toString(office.get(page).statusCode()));
        }
        return answers;
    }

    @Test
    void everyServiceOfItsWorkersGoesOnWithEveryMeasure() {
        assertThat(everything(WORLD.organisation(701)))
                .containsExactly(
                        "M00", "M01", "M02", "M03", "M04", "M05", "M06", "M07", "M08", "M09", "M10",
                        "M11", "M12");
        Map<String, String> burdened = services(701, 701);
        assertThat(burdened).isEqualTo(services(702, 702));
        assertThat(burdened).containsEntry("objection", "").containsEntry("copy", "");
        PAGES.forEach(page -> assertThat(burdened).containsEntry(page, "200"));
        assertThat(burdened.get("filing")).endsWith(" true");
    }
}
