package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.server.SampleCity;
import org.quanyi.server.SamplePapers;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;

/// Wages over HTTP, from a worker's complaint to the employer's answer: who complained is nowhere
/// where the employer or the public looks.
class WagesJourneyTest {

    private static final String NAME = "孔密名";
    private static final String WORDS = "只有我知道的那句话";
    private static final String OWED = "23456.78";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.fresh("wages");
        SampleCity.open(server);
        int worker =
                server.get(Persons.class)
                        .register(
                                List.of(
                                        new NewPerson(
                                                NAME, SampleCity.number("99010119850505111"))))
                        .getFirst();
        DemoAccounts accounts = server.get(DemoAccounts.class);
        accounts.add(new Actor("kong-9", Role.PERSON, NAME, "", worker, null));
        accounts.add(new Actor("clerk2", Role.CLERK, "第二人", "示例", null, null));
        accounts.add(new Actor("officer", Role.SECOND_OFFICER, "复核", "示例", null, null));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String version(Visitor visitor, String page) {
        return Objects.requireNonNull(visitor.page(page).selectFirst("input[name=version]")).val();
    }

    private static String step(Visitor visitor, String page, String act, Map<String, String> more) {
        Map<String, String> fields = new java.util.HashMap<>(more);
        fields.put("version", version(visitor, page));
        fields.put("act", act);
        return visitor.path(visitor.post(page, page, fields));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(server.get(Clock.class).instant(), ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void anEmployerIsOrderedToPayAndNeverLearnsWhoComplained() {
        Visitor worker = Visitor.as(server, "kong-9");
        String asked = complains(worker);
        String complaint = asked.substring(asked.lastIndexOf('/') + 1);
        assertThat(complaint).startsWith("B");
        assertThat(worker.page(asked).text()).contains("单位看不到是谁投诉的", OWED.substring(0, 2));
        String inspected = inspects(complaint);
        String number = inspected.substring(inspected.lastIndexOf('/') + 1);
        assertThat(worker.page(asked).text()).contains("两名监察员在查");
        orders(inspected);
        Visitor employer = Visitor.as(server, "jiangcheng");
        assertThat(employer.get("/employer/notices/" + number).statusCode()).isEqualTo(404);
        step(Visitor.as(server, "officer"), "/desk/review/" + number, "ACCEPT", Map.of());
        answers(employer, Visitor.as(server, "clerk"), number, inspected);
        assertThat(worker.page(asked).text()).contains("责令单位限期支付");
        for (String page : seenByTheEmployer(number)) {
            hides(employer.get(page), page, complaint);
            hides(employer.get("/en" + page), page, complaint);
        }
        for (String page :
                List.of(
                        "/employer/payments/claims/" + number,
                        "/employer/notices/" + complaint,
                        "/desk/cases/" + complaint,
                        "/me/cases/" + complaint,
                        "/employer/notices/" + complaint + "/papers/1")) {
            Connection.Response tried = employer.get(page);
            assertThat(tried.statusCode()).as(page).isIn(403, 404);
            hides(tried, page, "");
        }
        Visitor nobody = new Visitor(server);
        for (String page : List.of("/", "/figures", "/log/decision/checkpoint")) {
            hides(nobody.get(page), page, complaint);
        }
    }

    /// The worker complains, after a form that lacked its employer; the answer is the page of the
    /// complaint.
    private static String complains(Visitor worker) {
        assertThat(worker.page("/me").select("a[href$='/me/requests/wage-complaint']")).hasSize(1);
        String form = "/me/requests/wage-complaint";
        Connection.Response refused =
                worker.post(form, form, Map.of("act", "send", "against", "", "said", WORDS));
        assertThat(refused.body()).as("nothing typed is lost").contains(WORDS);
        Map<String, String> typed =
                Map.of(
                        "act",
                        "send",
                        "against",
                        SampleCity.JIANGCHENG,
                        "owed-from",
                        "2026-01",
                        "owed-to",
                        "",
                        "owed",
                        OWED,
                        "said",
                        WORDS);
        assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text()).contains("单位");
        return worker.path(worker.post(form, form, typed));
    }

    /// Two officers accept the complaint, and one of them files an investigation, which another
    /// joins; the answer is the page of the investigation.
    private static String inspects(String complaint) {
        Visitor clerk = Visitor.as(server, "clerk");
        String desk = "/desk/cases/" + complaint;
        step(clerk, desk, "TAKE_UP", Map.of());
        step(clerk, desk, "ANSWER", Map.of("outcome", "UPHELD", "note", "属于我们管，已经受理"));
        step(Visitor.as(server, "officer"), "/desk/review/" + complaint, "ACCEPT", Map.of());
        assertThat(clerk.page(desk).select("a[href*='/desk/inspections/new']")).hasSize(1);
        String open = "/desk/inspections/new";
        Map<String, String> typed =
                Map.of(
                        "code",
                        SampleCity.JIANGCHENG,
                        "source",
                        "COMPLAINT",
                        "complaint",
                        complaint,
                        "grounds",
                        "投诉受理单上写着名字");
        String inspected = clerk.path(clerk.post(open, open, typed));
        step(Visitor.as(server, "clerk2"), inspected, "JOIN", Map.of());
        return inspected;
    }

    private static void orders(String inspected) {
        Visitor clerk = Visitor.as(server, "clerk");
        String order = inspected + "/order";
        clerk.post(
                order,
                order,
                Map.of(
                        "version", version(clerk, order),
                        "number", "示监令〔2026〕7号",
                        "from", "2026-01",
                        "to", "",
                        "amount", "86000",
                        "workers", "12",
                        "by", today().plusDays(20).toString(),
                        "note", "工资表为证，投诉人已询问"));
    }

    private static List<String> seenByTheEmployer(String number) {
        return List.of(
                "/employer",
                "/employer/filings",
                "/employer/payments",
                "/employer/wages",
                "/employer/notices",
                "/employer/notices/" + number);
    }

    private static void hides(Connection.Response answer, String page, String complaint) {
        String body = answer.body();
        assertThat(body)
                .as(page)
                .doesNotContain(NAME, WORDS, OWED, "23,456.78", "投诉人已询问", "投诉受理单", "kong-9");
        if (!complaint.isEmpty()) {
            assertThat(body).as(page).doesNotContain(complaint);
        }
    }

    private static void answers(Visitor employer, Visitor clerk, String number, String inspected) {
        assertThat(clerk.page(inspected).text()).contains("还没有证明送到");
        assertThat(employer.page("/employer/notices").text()).contains("没看过");
        String notice = "/employer/notices/" + number;
        Document page = employer.page(notice);
        assertThat(page.text()).contains("86,000.00", "12 人", "不留任何记录", "行政复议");
        assertThat(page.select("input[type=radio][checked]")).as("no admission").isEmpty();
        assertThat(clerk.page(inspected).text()).contains("最晚哪天支付");
        Connection.Response none = employer.post(notice, notice, Map.of("note", "发了"));
        assertThat(Visitor.parse(none).select("[role=alert]")).hasSize(1);
        employer.handIn(
                notice,
                notice,
                Map.of("act", "SAY_PAID", "note", "银行代发，12 人都到账"),
                Map.of("slip.pdf", SamplePapers.pdf()));
        assertThat(employer.page(notice).text()).contains("银行代发");
        assertThat(employer.get(notice + "/papers/1").contentType()).isEqualTo("application/pdf");
        assertThat(clerk.page(inspected).text()).contains("3 个工作日内核实");
    }

    @Test
    void anEmployerReportsItsLedgerAndSeesWhatHasToBeChanged() {
        Visitor employer = Visitor.as(server, "mingyuan");
        String file =
                "项目,月份,人数,应发,实发,姓名\n一号楼,2026-01,12,\"86,000.00\",80000,孔密名\n二号楼,2026-14,3,1,1,\n";
        byte[] gbk = file.getBytes(Charset.forName("GB18030"));
        Document done = Visitor.parse(employer.upload("/employer/wages", "/employer/wages", gbk));
        assertThat(done.select("[role=status]").text())
                .contains("新增 1", "第 3 行 B 列", "2026-14", "没有读的列：姓名");
        assertThat(done.select("tbody").text()).contains("一号楼", "86,000.00", "6,000.00");
        Document again =
                Visitor.parse(
                        employer.upload(
                                "/employer/wages",
                                "/employer/wages",
                                file.getBytes(StandardCharsets.UTF_8)));
        assertThat(again.select("[role=status]").text()).contains("新增 0", "和原来一样 1");
        Connection.Response refused =
                employer.upload("/employer/wages", "/employer/wages", new byte[0]);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Visitor.as(server, "jiangcheng").page("/employer/wages").text())
                .doesNotContain("一号楼");
    }
}
