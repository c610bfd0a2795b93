package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.server.SampleCity;
import org.quanyi.server.SamplePapers;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.Attachments;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.Papers;
import org.quanyi.server.contribution.Receipt;
import org.quanyi.server.contribution.Receipts;
import org.quanyi.server.keys.DataKeys;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.person.SamePersons;

/// Papers in the kinds of cases that had none: further rights, cases of two persons, cases of
/// employers, and what a clerk adds for a person who came to the window.
class PapersOfCasesTest {

    private static final String AGENCY = "示例附件中心";
    private static final Map<String, byte[]> ONE = Map.of("a.pdf", SamplePapers.pdf());
    private static TestServer server;
    private static int serial = 311;

    @BeforeAll
    static void start() {
        server = TestServer.fresh("papers-of-cases");
        SampleCity.open(server);
        account("kinds-clerk", Role.CLERK, null);
        account("kinds-other", Role.CLERK, null);
        account("kinds-officer", Role.SECOND_OFFICER, null);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Actor account(
            String name, Role role, @org.jspecify.annotations.Nullable Integer person) {
        Actor actor =
                new Actor(name, role, "附件" + name, role.isStaff() ? AGENCY : "", person, null);
        server.get(DemoAccounts.class).add(actor);
        return actor;
    }

    private static PersonNumber number() {
        return SampleCity.number("99010119810202" + serial++);
    }

    private static Actor person(PersonNumber number) {
        int key =
                server.get(Persons.class)
                        .register(List.of(new NewPerson("附件本人", number)))
                        .getFirst();
        return account("kinds-" + key, Role.PERSON, key);
    }

    private static Visitor as(Actor actor) {
        return Visitor.as(server, actor.account());
    }

    private static List<Paper> papers() {
        return server.get(Papers.class).check(List.of(SamplePapers.pdf())).orThrow();
    }

    private static int status(Visitor visitor, String path) {
        return visitor.get(path).statusCode();
    }

    @Test
    void theFurtherRightsTakePapers() {
        Visitor person = as(person(number()));
        for (String page : List.of("/me/deletion", "/me/explanation?about=account")) {
            Map<String, String> words = Map.of("said", "见附件里写的");
            String body = person.handIn(page, page, words, ONE).body();
            assertThat(body).as(page).contains("材料（1 份）");
            Map<String, byte[]> bad = Map.of("a.zip", SamplePapers.zip());
            Visitor another = as(person(number()));
            assertThat(another.handIn(page, page, words, bad).body())
                    .as(page)
                    .contains("压缩包", "见附件里写的", "papers-msg");
        }
    }

    @Test
    void aClerkAddsWhatAPersonBroughtWhoeverHasTheCase() {
        Actor person = person(number());
        Visitor visitor = as(person);
        String page =
                visitor.handIn("/me/deletion", "/me/deletion", Map.of("said", "删我的"), Map.of())
                        .url()
                        .getPath();
        String desk = page.replace("/me/", "/desk/");
        Visitor clerk = Visitor.as(server, "kinds-clerk");
        clerk.post(desk, desk, Map.of("act", "TAKE_UP", "version", "1"));
        Visitor window = Visitor.as(server, "kinds-other");
        Map<String, String> words = Map.of("act", "ATTACH", "version", "2", "note", "本人在窗口交的户口本");
        assertThat(window.handIn(desk, desk, words, Map.of()).body()).contains("还没有选材料");
        assertThat(
                        window.handIn(
                                        desk,
                                        desk,
                                        Map.of("act", "ATTACH", "version", "2", "note", ""),
                                        ONE)
                                .body())
                .contains("请写明");
        assertThat(window.handIn(desk, desk, words, ONE).body()).contains("材料（1 份）");
        assertThat(visitor.get(page).body()).contains("材料（1 份）", "本人在窗口交的户口本");
        assertThat(status(visitor, page + "/papers/1")).isEqualTo(200);
        assertThat(server.get(Letters.class).of(person))
                .extracting(letter -> letter.step().act().name())
                .contains("ATTACH");
        // who has the case goes on with it
        String number = page.replaceAll(".*/", "");
        CaseFile file = server.get(Cases.class).open(person, number).orElseThrow();
        assertThat(file.handler()).isEqualTo("kinds-clerk");
    }

    /// Two who may turn out to be strangers: the officers see the paper, and neither of them does;
    /// it goes with the first of both that goes.
    @Test
    void papersOfTwoPersonsAreTheOfficersAloneAndGoWithEither() {
        PersonNumber one = number();
        PersonNumber two = number();
        Actor first = person(one);
        Actor second = person(two);
        Actor clerk = server.get(DemoAccounts.class).named("kinds-clerk").orElseThrow();
        String number =
                server.get(SamePersons.class)
                        .propose(clerk, first.requirePerson(), two, "窗口 9", "公安身份核查 118", papers())
                        .orThrow()
                        .number();
        Visitor officer = Visitor.as(server, "kinds-officer");
        String paper = number + "/papers/1";
        assertThat(officer.get("/desk/review/" + paper).bodyAsBytes())
                .isEqualTo(SamplePapers.pdf());
        for (Actor each : List.of(first, second)) {
            assertThat(as(each).get("/me/cases/" + number).body()).doesNotContain("材料（");
            assertThat(status(as(each), "/me/cases/" + paper)).isEqualTo(404);
        }
        server.get(DataKeys.class).erase(second.requirePerson(), "测试");
        assertThat(server.get(Attachments.class).open(clerk, number, 1)).isEmpty();
    }

    @Test
    void anEmployerHandsInPapersAndSeesNoDraft() {
        Receipt receipt =
                new Receipt(
                        "KIND-1",
                        Month.parse("2024-03").lastDay(),
                        "示例",
                        SampleCity.MINGYUAN,
                        Month.parse("2024-03"),
                        Insurance.PENSION,
                        Money.yuan("77.00"));
        server.get(Receipts.class).book(List.of(receipt), "papers");
        Visitor employer = Visitor.as(server, "mingyuan");
        Map<String, String> words =
                Map.of(
                        "receipt",
                        "KIND-1",
                        "month-1",
                        "2024-04",
                        "amount-1",
                        "77.00",
                        "evidence",
                        "银行回单 118");
        String form = "/employer/payments/claims/new";
        String address = "/employer/payments/claims";
        assertThat(
                        employer.handIn(form, address, words, Map.of("a.zip", SamplePapers.zip()))
                                .body())
                .contains("压缩包", "银行回单 118", "2024-04");
        var opened = employer.handIn(form, address, words, ONE);
        assertThat(opened.body()).contains("材料（1 份）", "单位交的");
        String number = opened.url().getPath().replaceAll(".*/", "");
        String paper = "/employer/cases/" + number + "/papers/";
        assertThat(employer.get(paper + "1").bodyAsBytes()).isEqualTo(SamplePapers.pdf());
        assertThat(status(Visitor.as(server, "jiangcheng"), paper + "1")).isEqualTo(404);
        Visitor clerk = Visitor.as(server, "kinds-clerk");
        String desk = "/desk/cases/" + number;
        clerk.post(desk, desk, Map.of("act", "TAKE_UP", "version", "1"));
        Map<String, String> answer =
                Map.of("act", "ANSWER", "version", "2", "note", "回单对得上", "outcome", "UPHELD");
        assertThat(clerk.handIn(desk, desk, answer, ONE).body()).contains("材料（2 份）");
        assertThat(status(employer, paper + "2")).as("not decided yet").isEqualTo(404);
        String review = "/desk/review/" + number;
        Visitor.as(server, "kinds-officer")
                .post(review, review, Map.of("act", "ACCEPT", "version", "3"));
        assertThat(status(employer, paper + "2")).isEqualTo(200);
    }
}
