package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Connection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Month;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.keys.DataKey;
import org.quanyi.server.keys.DataKeys;
import org.quanyi.server.keys.Field;
import org.quanyi.server.store.OwnerConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A statement from the person who asks for it to the stranger who is handed it.
class StatementJourneyTest {

    private static final Pattern CODE = Pattern.compile("校验码 ([0-9A-Z]{6})");
    private static final TestServer SERVER = TestServer.shared();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static int wang;
    private static Careers careers = new Careers(SERVER);
    private static Careers.Job job = new Careers.Job("", "", new Careers.Worker("", ""));

    @BeforeAll
    static void lives() {
        wang = Careers.wang(SERVER, "990102198405120021");
        Careers.Worker li = new Careers.Worker("李小明", "990102199001010031");
        job = careers.employer("91990101MAPRTA0375", "示例三厂", "990100", li);
        careers.paid(job, "2026-01", "2026-03", "8600");
        careers.account("li", li);
    }

    private record Issued(String number, String code) {}

    private static Issued issue(Visitor visitor) {
        Connection.Response issued = visitor.post("/me/statement", "/me/statement", Map.of());
        String number = visitor.path(issued).substring("/me/statement/".length());
        Matcher code = CODE.matcher(Visitor.parse(issued).text());
        assertThat(code.find()).isTrue();
        return new Issued(number, code.group(1));
    }

    private static String verdict(Issued issued) {
        return new Visitor(SERVER)
                .page("/verify/" + issued.number() + "?code=" + issued.code())
                .select("h1")
                .text();
    }

    @Test
    void aStrangerLearnsThatItIsGenuineAndNothingElse() {
        Issued issued = issue(Visitor.as(SERVER, "wang"));
        var page =
                new Visitor(SERVER).page("/verify/" + issued.number() + "?code=" + issued.code());
        assertThat(page.select("h1").text()).isEqualTo("是真的");
        assertThat(page.text()).doesNotContain("王小兰", "48,112", "0021", "明远");
        assertThat(verdict(new Issued(issued.number(), "222222"))).isEqualTo("没有找到这份单据");
        assertThat(verdict(new Issued("2222-2222-2222", issued.code()))).isEqualTo("没有找到这份单据");
        assertThat(new Visitor(SERVER).page("/verify?number=&code=").select("h1").text())
                .isEqualTo("这份单据是真的吗");
    }

    @Test
    void theSquareCodeAndTheButtonGiveTheSameDocument() throws IOException {
        Visitor visitor = Visitor.as(SERVER, "wang");
        Issued issued = issue(visitor);
        Connection.Response pdf = visitor.get("/me/statement/" + issued.number() + ".pdf");
        assertThat(pdf.contentType()).isEqualTo("application/pdf");
        assertThat(pdf.header("Cache-Control")).contains("no-store");
        try (PDDocument document = Loader.loadPDF(pdf.bodyAsBytes())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "王小兰",
                            "单号 " + issued.number(),
                            "校验码 " + issued.code(),
                            "78 个月",
                            "¥48,112.00");
        }
    }

    @Test
    void theFigureOnPaperIsTheLedgersToTheFen() {
        Visitor visitor = Visitor.as(SERVER, "wang");
        JsonNode record = JSON.readTree(visitor.get("/me/record.json").body());
        long fen = 0;
        for (JsonNode line : record.get("lines")) {
            JsonNode pension = line.get("insurances").get("pension");
            if (pension.get("state").asString().equals("PAID")) {
                fen += Math.round(Double.parseDouble(pension.get("person").asString()) * 100);
            }
        }
        assertThat(record.get("account").get("balance").asString()).isEqualTo("48112.00");
        // The corrected August waits for the difference; what came in for it before is still
        // credited.
        assertThat(fen + 65_600).isEqualTo(4_811_200);
        JsonNode statement =
                JSON.readTree(
                        visitor.get("/me/statement/" + issue(visitor).number() + ".json").body());
        assertThat(statement.get("accountBalance").asString()).isEqualTo("48112.00");
        assertThat(statement.get("pensionMonthsPaid").asInt()).isEqualTo(78);
    }

    @Test
    void nobodyElseOpensIt() {
        Issued issued = issue(Visitor.as(SERVER, "wang"));
        assertThat(Visitor.as(SERVER, "li").get("/me/statement/" + issued.number()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsRecordedLaterDoesNotChangeIt() {
        Visitor li = Visitor.as(SERVER, "li");
        Issued issued = issue(li);
        String before = li.get("/me/statement/" + issued.number() + ".json").body();
        careers.paid(job, "2026-04", "2026-04", "8600");
        assertThat(li.get("/me/statement/" + issued.number() + ".json").body()).isEqualTo(before);
        assertThat(li.page("/me").select(".facts dd.num").first())
                .hasToString("<dd class=\"num\">4 个月</dd>");
    }

    @Test
    void oneWhoseHolderIsNamedOtherwiseNowStaysGenuine() {
        Careers.Worker zhao = new Careers.Worker("赵一", "990102199202020033");
        Careers.Job own = careers.employer("91990101MAPRTA0375", "示例三厂", "990100", zhao);
        careers.paid(own, "2026-02", "2026-02", "8600");
        careers.account("zhao", zhao);
        Visitor holder = Visitor.as(SERVER, "zhao");
        Issued issued = issue(holder);
        rename(careers.person(zhao), "赵乙");
        assertThat(verdict(issued)).isEqualTo("是真的");
        String day =
                SERVER.get(Words.class).in(Language.ZH).date(SERVER.get(Records.class).today());
        var verified =
                new Visitor(SERVER).page("/verify/" + issued.number() + "?code=" + issued.code());
        assertThat(verified.select("[role=status]").text()).contains(day, "写的是那一天的情况");
        for (String file : new String[] {"", ".pdf", ".json"}) {
            var opened = holder.get("/me/statement/" + issued.number() + file);
            assertThat(opened.statusCode()).as(file).isEqualTo(200);
            assertThat(opened.body()).contains(issued.number(), issued.code());
            assertThat(Visitor.headline(opened)).isEqualTo("这份记录单在 " + day + "是对的");
        }
        String english = "/en/me/statement/" + issued.number();
        assertThat(PageFindings.of(holder.page(english), english, true)).isEmpty();
    }

    /// As the owner of the database, with what guards it switched off: the program cannot.
    private static void rename(int person, String name) {
        DataKeys keys = SERVER.get(DataKeys.class);
        DataKey key = keys.of(person).orElseThrow();
        byte[] sealed = keys.sealing().seal(new Field("person.person", "name"), key, name);
        String guard = "alter table person.person %s trigger who_somebody_is";
        OwnerConnection.run(SERVER.store(), guard.formatted("disable"));
        OwnerConnection.run(
                SERVER.store(),
                "update person.person set sealed_name = '\\x%s' where id = %d"
                        .formatted(HexFormat.of().formatHex(sealed), person));
        OwnerConnection.run(SERVER.store(), guard.formatted("enable"));
    }

    @Test
    void aLaterOneSupersedesIt() {
        Issued issued = issue(Visitor.as(SERVER, "li"));
        assertThat(verdict(issued)).isEqualTo("是真的");
        Instant tomorrow = Instant.now(Clock.systemUTC()).plus(Duration.ofDays(1));
        int li = careers.person(job.worker());
        Actor actor = new Actor("li", Role.PERSON, "李小明", "", li, null);
        PersonRecord record =
                SERVER.get(Records.class)
                        .read(
                                new Records.Reader(actor, Purpose.OWN_STATEMENT, "", "months"),
                                li,
                                tomorrow);
        Statement later =
                new Statement(
                        StatementNumber.draw(),
                        "ABCDEF",
                        Language.ZH,
                        record,
                        Overview.of(record),
                        0);
        SERVER.get(StatementTable.class).insert(later, new byte[32]);
        assertThat(verdict(issued)).isEqualTo("是真的，但已经有更新的");
        assertThat(record.current()).isGreaterThanOrEqualTo(Month.parse("2026-03"));
    }

    @Test
    void theTableForSpreadsheetsBeginsWithAMark() {
        byte[] csv = Visitor.as(SERVER, "wang").get("/me/record.csv").bodyAsBytes();
        assertThat(csv).startsWith((byte) 0xef, (byte) 0xbb, (byte) 0xbf);
        assertThat(RecordExport.safe("=1+1")).isEqualTo("'=1+1");
        assertThat(RecordExport.safe("＝1+1")).isEqualTo("'＝1+1");
        assertThat(RecordExport.safe("示例三厂")).isEqualTo("示例三厂");
    }

    @Test
    void theDeskOpensARecordWithAReasonThatThePersonSees() {
        SERVER.get(org.quanyi.server.access.DemoAccounts.class)
                .add(new Actor("s-clerk", Role.CLERK, "周敏", "示例市社会保险中心", null, null));
        Visitor clerk = Visitor.as(SERVER, "s-clerk");
        Connection.Response refused =
                clerk.post(
                        "/desk", "/desk", Map.of("number", "990102199001010032", "caseNumber", ""));
        var page = Visitor.parse(refused);
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.select("[role=alert] a").eachText())
                .containsExactly("最后一位和前面的对不上，常常是有一位看错了。请照证件逐位核对。", "选一个事由", "填写受理号，叫号单上有");
        assertThat(page.select("#number").val()).isEqualTo("990102199001010032");
        Connection.Response opened =
                clerk.post(
                        "/desk",
                        "/desk",
                        Map.of(
                                "number",
                                "990102198405120021",
                                "purpose",
                                "COUNTER_SERVICE",
                                "caseNumber",
                                "S-2026-7"));
        assertThat(clerk.path(opened)).startsWith("/desk/people/").doesNotContain("9901");
        assertThat(Visitor.headline(opened)).isEqualTo("王小兰，证件尾号 0021");
        var line = SERVER.get(Reads.class).of(wang).getFirst();
        assertThat(line.actor()).isEqualTo("周敏");
        assertThat(line.caseNumber()).isEqualTo("S-2026-7");
        var seen = Visitor.as(SERVER, "wang").page("/me/access");
        assertThat(seen.select("article h2").eachText()).contains("您到窗口或打电话来问");
        assertThat(seen.select("article").text()).contains("周敏", "受理号 S-2026-7", "缴费月份");
    }
}
