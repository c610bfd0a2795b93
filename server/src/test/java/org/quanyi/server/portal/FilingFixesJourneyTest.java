package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.quanyi.rules.Month;
import org.quanyi.server.ProgramClient;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.contribution.Filing;
import org.quanyi.server.contribution.Filings;

/// The rows of October that have to be changed, mended on the page by an employer without a script.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FilingFixesJourneyTest {

    private static final String CHECK = "/employer/filings/2025-10/check";
    private static TestServer server;

    @BeforeAll
    static void september() {
        server = TestServer.fresh("fixes");
        SampleCity.open(server);
        ProgramClient program = new ProgramClient(server, "mingyuan");
        for (String name : List.of(SampleCity.SEPTEMBER, SampleCity.OCTOBER)) {
            String path = "/api/v1/filings?name=" + name;
            assertThat(program.file(path, SampleCity.file(name)).status()).isEqualTo(201);
        }
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Visitor mingyuan() {
        return Visitor.as(server, "mingyuan");
    }

    /// Presses the button of a row's form as a browser would.
    private static Document press(Visitor visitor, String page, String button) {
        Element pressed = visitor.page(page).select("main button:contains(" + button + ")").first();
        Element form = java.util.Objects.requireNonNull(pressed).closest("form");
        Map<String, String> fields = new java.util.HashMap<>();
        java.util.Objects.requireNonNull(form)
                .select("input[name]:not([name=_csrf])")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        if (pressed.hasAttr("name")) {
            fields.put(pressed.attr("name"), pressed.val());
        }
        return Visitor.parse(visitor.post(page, form.attr("action"), fields));
    }

    private static String linkOf(Document check, int row) {
        return check.select("th:contains(第 " + row + " 行) ~ td a").attr("href");
    }

    private static Filing kept() {
        var actor = server.get(DemoAccounts.class).named("mingyuan").orElseThrow();
        return server.get(Filings.class).newest(Month.parse("2025-10"), actor).orElseThrow();
    }

    @Test
    @Order(1)
    void aBaseBelowTheFloorIsSetToTheFloor() {
        Document check = press(mingyuan(), CHECK, "改成 4280");
        assertThat(check.select("h1").text()).isEqualTo("2025 年 10 月申报：312 行里有 3 行要改");
        assertThat(check.select("section[aria-labelledby=fixed] tbody tr").text())
                .startsWith("第 88 行 文件第 91 行 F 缴费基数 3200 4280 mingyuan，");
        assertThat(check.select("section[aria-labelledby=change]").text()).doesNotContain("第 88 行");
    }

    @Test
    @Order(2)
    void aRowThatIsThereTwiceIsDeleted() {
        Document check = press(mingyuan(), CHECK, "删掉第 141 行");
        assertThat(check.select("h1").text()).isEqualTo("2025 年 10 月申报：311 行里有 2 行要改");
        assertThat(check.select("section[aria-labelledby=fixed]").text())
                .contains("第 141 行", "不算这一行");
    }

    @Test
    @Order(3)
    void aWrongValueStaysToBeChangedAndARightOneIsReady() {
        Visitor visitor = mingyuan();
        String row = linkOf(visitor.page(CHECK), 205);
        Document form = visitor.page(row);
        assertThat(form.select("h1").text()).isEqualTo("改第 205 行");
        assertThat(form.select("label").eachText())
                .containsExactly("姓名", "证件类型", "证件号码", "用工形式", "缴费基数", "备注");
        assertThat(PageFindings.of(form, row, false)).isEmpty();
        Map<String, String> formula = Map.of("cell.B", "=1+1", "do", "change");
        assertThat(headline(visitor.post(row, row, formula))).contains("311 行里有 2 行要改");
        assertThat(visitor.page(row).select("li").text()).contains("=");
        String name = september(form.select("input[name=cell.D]").val());
        Map<String, String> right = Map.of("cell.B", name, "do", "change");
        assertThat(headline(visitor.post(row, row, right))).contains("311 行里有 1 行要改");
        assertThat(visitor.page(CHECK).select("section[aria-labelledby=fixed] tbody tr"))
                .hasSize(3);
    }

    private static String headline(Connection.Response response) {
        return Visitor.headline(response);
    }

    /// The name that September's list gives a number.
    private static String september(String number) {
        return new String(SampleCity.file(SampleCity.SEPTEMBER), Charset.forName("GB18030"))
                .lines()
                .filter(line -> line.contains(number))
                .map(line -> line.split(",")[1])
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(4)
    void theFileStaysAsItWasFiled() {
        assertThat(kept().upload().bytes()).isEqualTo(SampleCity.file(SampleCity.OCTOBER));
        byte[] annotated = mingyuan().get("/employer/filings/2025-10/annotated").bodyAsBytes();
        List<String> lines = new String(annotated, Charset.forName("GB18030")).lines().toList();
        assertThat(lines.get(90)).contains(",3200,", "缴费基数：已在网页上改成“4280”。");
        assertThat(lines.get(143)).endsWith(",已在网页上删掉,");
    }

    @Test
    @Order(5)
    void submittingAgainBooksTheMendedRowsOnly() {
        Visitor visitor = mingyuan();
        assertThat(visitor.page("/employer/filings/2025-10/confirm").select("h1").text())
                .startsWith("310 行");
        press(visitor, "/employer/filings/2025-10/confirm", "提交 310 行");
        // The program sends the same file again: everything stands already, as changed on the page.
        var again =
                new ProgramClient(server, "mingyuan")
                        .file("/api/v1/filings", SampleCity.file(SampleCity.OCTOBER));
        assertThat(again.at("/booked/newLines") + " " + again.at("/booked/unchanged"))
                .isEqualTo("0 310");
        assertThat(again.at("/fixed/0/instead") + again.at("/fixed/0/by"))
                .isEqualTo("4280mingyuan");
    }

    @Test
    @Order(6)
    void aRowCountsAgainAsTheFileHasIt() {
        Document check = press(mingyuan(), CHECK, "还按文件的算");
        assertThat(check.select("h1").text()).contains("行里有 2 行要改");
        assertThat(check.select("section[aria-labelledby=fixed] tbody tr")).hasSize(2);
    }

    @Test
    @Order(7)
    void theSamePageInEnglishAndNobodyElsesRows() {
        Document check = mingyuan().page("/en" + CHECK);
        assertThat(check.select("main").text()).contains("Edit here", "places changed on the page");
        Visitor other = Visitor.as(server, "jiangcheng");
        String row = "/employer/filings/2025-10/rows/91";
        assertThat(other.get(row).statusCode()).isEqualTo(404);
        Map<String, String> change = Map.of("cell.F", "5000", "do", "change");
        assertThat(other.post("/employer", row, change).statusCode()).isEqualTo(404);
        assertThat(mingyuan().get("/employer/filings/2025-10/rows/1").statusCode()).isEqualTo(404);
        Map<String, String> nonsense = Map.of("cell.F", "5".repeat(201), "do", "change");
        assertThat(mingyuan().post(CHECK, row, nonsense).statusCode()).isEqualTo(400);
    }

    @Test
    @Order(8)
    void theLastListIsAFileToGoOnFrom() {
        Visitor visitor = mingyuan();
        String link = visitor.page("/employer/filings/new").select("a[href$=.csv]").attr("href");
        assertThat(link).isEqualTo("/employer/filings/2025-11/last-list.csv");
        Connection.Response list = visitor.get(link);
        String text = new String(list.bodyAsBytes(), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        assertThat(lines).hasSize(3 + 310);
        assertThat(lines.get(1))
                .isEqualTo("单位名称,示例明远电子有限公司,统一社会信用代码,91990101MA0000015C,费款所属期,2025-11");
        assertThat(lines.get(3)).startsWith("1,").contains(",居民身份证,", ",合同制,");
        var checked =
                new ProgramClient(server, "mingyuan")
                        .post(
                                "/api/v1/filings?check=true",
                                "",
                                "text/csv",
                                text.getBytes(StandardCharsets.UTF_8));
        assertThat(checked.at("/ready") + " " + checked.json().get("toChange").size())
                .isEqualTo("310 0");
        assertThat(checked.json().get("toConfirm")).isEmpty();
        assertThat(Visitor.as(server, "jiangcheng").get(link).statusCode()).isEqualTo(404);
    }
}
