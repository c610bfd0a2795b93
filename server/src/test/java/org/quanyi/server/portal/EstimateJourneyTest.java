package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Law;
import org.quanyi.rules.calculation.Calculations;
import org.quanyi.rules.calculation.Node;
import org.quanyi.server.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The estimate as a person without scripts meets it.
class EstimateJourneyTest {

    private static final String NUMBER = "990102198405120021";
    private static final TestServer SERVER = TestServer.shared();

    @BeforeAll
    static void lives() {
        Careers.wang(SERVER, NUMBER);
    }

    private static Document page(String query) {
        return Visitor.as(SERVER, "wang").page("/me/estimate" + query);
    }

    @Test
    void theFirstFigureNeedsNoInputAndIsThatOfTheStatutoryAge() {
        Document page = page("");
        // A woman born in May 1984 whose age was 55: 58 since the reform.
        assertThat(page.select(".answer").text()).startsWith("58 岁开始领，每月大约 ¥");
        assertThat(page.select(".bars tbody th").eachText())
                .containsExactly("55 岁 最早", "56 岁", "57 岁", "58 岁 法定", "59 岁", "60 岁", "61 岁 最晚");
        assertThat(page.select(".bars tr.sel td.v").text())
                .isEqualTo(page.select(".answer b").text());
        assertThat(page.text()).doesNotContain("建议您", "推荐", "最划算");
    }

    @Test
    void theTableIsWhatTheRuleSaysToTheCent() {
        Document page = page("?sc=stop&age=60&m=0");
        var cells = page.select("details table tbody tr").select("tr:contains(60 岁) td").eachText();
        String paid = cells.get(0);
        var basis = page.select("aside .kv").first();
        String index = value(Objects.requireNonNull(basis), "平均缴费指数");
        String reference = value(basis, "当地计发基数").replaceAll("[¥,]", "").split(" ", 2)[0];
        assertThat(paid).isEqualTo(value(basis, "已缴"));
        int months = months(paid);
        Node.Fields asked =
                Node.Fields.NONE
                        .with("region", "990100")
                        .with("base", reference)
                        .with("index", index)
                        .with("years", Estimates.length(months))
                        .with("account", "0.00")
                        .with("age", Estimates.length(720));
        var answer =
                Calculations.answer(
                                Calculations.named("pension").orElseThrow(),
                                SERVER.get(Law.class),
                                asked)
                        .orThrow();
        assertThat(cells.get(1).replace(",", ""))
                .isEqualTo(Estimates.text(answer.fields(), "basic"));
    }

    private static String value(Element list, String name) {
        return list.select("div:contains(" + name + ") dd").text();
    }

    /// Such as `6 年 6 个月`.
    private static int months(String text) {
        String[] numbers = text.replaceAll("[^0-9]+", " ").strip().split(" ", -1);
        int years = text.contains("年") ? Integer.parseInt(numbers[0]) : 0;
        int rest = text.contains("个月") ? Integer.parseInt(numbers[numbers.length - 1]) : 0;
        return years * 12 + rest;
    }

    @Test
    void whatIsTypedIsNeverLostAndWhatCannotBeReadIsNamed() {
        Document page = page("?wage=八千&ref=8,250.00&rate=99");
        assertThat(page.select("[role=alert] a").eachText()).hasSize(2);
        assertThat(page.select("#wage").val()).isEqualTo("八千");
        assertThat(page.select("#ref").val()).isEqualTo("8,250.00");
        assertThat(page.select("aside .kv").text()).contains("¥8,250.00");
        for (String odd : List.of("?age=999", "?age=-1&m=99", "?sc=nothing", "?age=５８")) {
            assertThat(page(odd).select(".answer b").text()).as(odd).startsWith("¥");
        }
    }

    @Test
    void nothingOfItIsStoredButTheLineOfTheRead() {
        Visitor visitor = Visitor.as(SERVER, "wang");
        visitor.page("/me/estimate");
        Map<String, Long> before = rows();
        visitor.page("/me/estimate?age=60&wage=9000");
        Map<String, Long> after = rows();
        before.merge("access.read_line", 1L, Long::sum);
        before.merge("log.leaf", 1L, Long::sum);
        assertThat(after).isEqualTo(before);
    }

    private static Map<String, Long> rows() {
        JdbcClient jdbc = SERVER.get(JdbcClient.class);
        Map<String, Long> rows = new TreeMap<>();
        jdbc.sql(
                        """
                        select schemaname || '.' || relname from pg_stat_user_tables
                         where has_table_privilege(relid, 'select')
                           -- the public log gives leaves their places in its own time
                           and (schemaname <> 'log' or relname = 'leaf')
                        """)
                .query(String.class)
                .list()
                .forEach(table ->
                        rows.put(
                                table,
                                jdbc.sql("select count(*) from " + table)
                                        .query(Long.class)
                                        .single()));
        return rows;
    }
}
