package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;

/// Every page of the portal as people meet it: in both languages, without a script, from link to
/// link.
class PortalJourneyTest {

    private static final String NUMBER = "990102198405120021";
    private static final int PAGES = 120;

    /// Of its own: what other tests leave in the queue of the shared one is theirs to show.
    private static final TestServer SERVER = TestServer.fresh("portal-journey");

    private static int wang;

    @BeforeAll
    static void lives() {
        wang = Careers.wang(SERVER, NUMBER);
        DemoAccounts accounts = SERVER.get(DemoAccounts.class);
        accounts.add(new Actor("p-clerk", Role.CLERK, "周敏", "示例市社会保险中心", null, null));
        accounts.add(new Actor("p-auditor", Role.AUDITOR, "何监督", "示例市监督委员会", null, null));
        accounts.add(new Actor("p-operator", Role.OPERATOR, "值班", "示例市信息中心", null, null));
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', /",
        "'', /en/",
        "wang, /me",
        "wang, /en/me",
        "p-clerk, /desk",
        "p-clerk, /en/desk",
        "p-auditor, /oversight",
        "p-auditor, /en/oversight",
        "p-operator, /ops",
        "p-operator, /en/ops"
    })
    void everyLinkLeadsToAWholePage(String account, String start) {
        Visitor visitor = account.isEmpty() ? new Visitor(SERVER) : Visitor.as(SERVER, account);
        String prefix = start.startsWith("/en/") ? "/en/" : "/";
        Deque<String> toSee = new ArrayDeque<>(List.of(start));
        Set<String> seen = new HashSet<>(toSee);
        List<String> findings = new ArrayList<>();
        int count = 0;
        while (!toSee.isEmpty() && count++ < PAGES) {
            String path = toSee.poll();
            Connection.Response response = visitor.get(path);
            if (response.statusCode() != 200) {
                findings.add(path + " answers " + response.statusCode());
                continue;
            }
            Document page = Visitor.parse(response);
            findings.addAll(PageFindings.of(page, path, prefix.equals("/en/")));
            for (String link : PageFindings.links(page, prefix)) {
                if (seen.add(link)) {
                    toSee.add(link);
                }
            }
        }
        assertThat(findings).isEmpty();
        assertThat(count).isGreaterThan(3);
    }

    @Test
    void theAnswerComesFirst() {
        Document me = Visitor.as(SERVER, "wang").page("/me");
        assertThat(me.select("h1").text()).isEqualTo("王小兰，您的社保在正常缴纳");
        assertThat(me.select(".attn h2").text()).isEqualTo("2025 年 3 月没有养老、医疗、失业、工伤保险记录");
        assertThat(me.select(".facts dd.num").eachText()).startsWith("78 个月", "¥48,112.00");
        assertThat(me.select(".heat tbody tr")).hasSize(3);
        assertThat(me.select(".heat td.m-missing .vh").eachText()).containsExactly("没有记录");
        assertThat(me.select("td.m-elsewhere .vh").eachText()).hasSize(6).containsOnly("已缴（在邻江市）");
    }

    @Test
    void aMonthShowsEveryVersionAndTheLawBehindIt() {
        Visitor visitor = Visitor.as(SERVER, "wang");
        Document month = visitor.page("/me/record/pension/2025-08");
        assertThat(
                        month.select("section[aria-labelledby=versions] tbody td:nth-child(2)")
                                .eachText())
                .containsExactly("首次申报", "冲销", "更正 现在算数");
        assertThat(month.select("ol > li").eachText())
                .anyMatch(step -> step.startsWith("单位缴：¥8,600.00 × 16% = ¥1,376.00。"));
        assertThat(month.text()).doesNotContain("结果和记录的不一样");
        assertThat(visitor.page("/me/record/pension/2025-03").select("h1").text())
                .isEqualTo("2025 年 3 月没有养老保险记录");
    }

    @Test
    void theRecordOfADayBeforeAnythingWasRecordedIsEmpty() {
        Document page = Visitor.as(SERVER, "wang").page("/me/record?asOf=2020-01-01");
        assertThat(page.select(".heat td[class~=m-(paid|due|elsewhere)]")).isEmpty();
        assertThat(page.text()).contains("这是 2020 年 1 月 1 日的记录");
    }

    @Test
    void everyPageOfARecordLeavesOneLine() {
        Visitor visitor = Visitor.as(SERVER, "wang");
        Reads reads = SERVER.get(Reads.class);
        List<String> pages =
                List.of(
                        "/me",
                        "/me/record",
                        "/me/record/medical/2025-01",
                        "/me/account",
                        "/me/statement",
                        "/me/certificate",
                        "/me/record.csv",
                        "/en/me/record.json");
        for (String page : pages) {
            int before = reads.of(wang).size();
            assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(200);
            assertThat(reads.of(wang)).as(page).hasSize(before + 1);
        }
        int before = reads.of(wang).size();
        visitor.get("/me/access");
        visitor.get("/verify/Q7K4-92MD-6TXA?code=AAAAAA");
        assertThat(reads.of(wang)).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/me/record.json", "/me/access", "/me/statement"})
    void signedInPagesStayOutOfCaches(String path) {
        assertThat(Visitor.as(SERVER, "wang").get(path).header("Cache-Control"))
                .contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing, 404, '没有这一页，或您不能看'",
        "/desk, 403, '没有这一页，或您不能看'",
        "/me/record/dental, 404, '没有这一页，或您不能看'",
        "/me/record/pension/2025-13, 404, '没有这一页，或您不能看'",
        "/me/statement/Q7K4-92MD-6TXA, 404, '没有这一页，或您不能看'",
        "/desk/people/0, 403, '没有这一页，或您不能看'",
        "/en/nothing, 404, 'There is no such page, or it is not for you to see'",
        "/me/record.csv?asOf=yesterday, 400, 网址或填写的内容我们没有看懂"
    })
    void aPageThatIsNotThereSaysWhatToDo(String path, int status, String headline) {
        Connection.Response response = Visitor.as(SERVER, "wang").get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        Document page = Visitor.parse(response);
        assertThat(page.select("h1").text()).isEqualTo(headline);
        assertThat(page.select("main .btn")).isNotEmpty();
    }

    @Test
    void aFormOlderThanTheSessionSaysSo() {
        Connection.Response response = Visitor.as(SERVER, "wang").postWithoutToken("/me/statement");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(Visitor.headline(response)).isEqualTo("页面放得太久，请再来一次");
    }

    @Test
    void programsGetProblemDocuments() {
        Connection.Response response = new Visitor(SERVER).get("/api/v1/persons/me/record");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.body()).contains("\"title\"");
    }

    @Test
    void theOtherLanguageIsTheSamePage() {
        Visitor visitor = Visitor.as(SERVER, "wang");
        String link =
                visitor.page("/me/record/medical?gaps=1")
                        .select(".tools a[hreflang=en]")
                        .attr("href");
        assertThat(link).isEqualTo("/en/me/record/medical?gaps=1");
        assertThat(visitor.page(link).select(".tools a[hreflang=zh-CN]").attr("href"))
                .isEqualTo("/me/record/medical?gaps=1");
        assertThat(new Visitor(SERVER).path(new Visitor(SERVER).get("/en/me")))
                .isEqualTo("/en/sign-in");
    }

    @Test
    void largeTypeIsRememberedAndLeadsBack() {
        Visitor visitor = new Visitor(SERVER);
        Connection.Response back = visitor.get("/preferences?type=large&back=/help");
        assertThat(visitor.path(back)).isEqualTo("/help");
        assertThat(Visitor.parse(back).select("html").hasClass("large")).isTrue();
        assertThat(visitor.page("/en/help").select("html").hasClass("large")).isTrue();
        assertThat(visitor.page("/preferences?back=/help").select("html").hasClass("large"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "evil"})
    void largeTypeNeverLeadsAway(String back) {
        Visitor visitor = new Visitor(SERVER);
        assertThat(
                        visitor.path(
                                visitor.get(
                                        "/preferences?type=large&back="
                                                + back.replace("\\", "%5C"))))
                .isEqualTo("/");
    }

    @Test
    void signingOutEndsIt() {
        Visitor visitor = Visitor.as(SERVER, "wang");
        assertThat(visitor.path(visitor.post("/me", "/sign-out", Map.of()))).isEqualTo("/");
        assertThat(visitor.path(visitor.get("/me"))).isEqualTo("/sign-in");
    }
}
