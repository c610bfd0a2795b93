package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Law;
import org.quanyi.rules.LawFile;
import org.quanyi.rules.Source;
import org.quanyi.rules.calculation.Calculations;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.employer.Employers;

/// The law in the open: every figure on file has a page that anyone reads, and every figure a
/// person sees leads to its article.
class LawPagesTest {

    private static final String NUMBER = "990102198405120021";
    private static final TestServer SERVER = TestServer.shared();

    @BeforeAll
    static void lives() {
        Careers.wang(SERVER, NUMBER);
    }

    @Test
    void everyParameterAndDocumentHasAPageInBothLanguages() {
        Visitor visitor = new Visitor(SERVER);
        Law law = SERVER.get(Law.class);
        List<String> paths =
                new ArrayList<>(
                        List.of(
                                "/rules",
                                "/rules/catalogue",
                                "/rules/measures",
                                "/rules/law/national"));
        law.regions().forEach(place -> paths.add("/rules/law/" + place.region()));
        law.files().stream().map(LawFile::path).forEach(path -> paths.add("/rules/law/" + path));
        Calculations.all().forEach(rule -> paths.add("/rules/calculations/" + rule.name()));
        law.sources().stream().map(Source::id).forEach(id -> paths.add("/rules/sources/" + id));
        List<String> findings = new ArrayList<>();
        for (String path : paths) {
            for (String prefix : List.of("", "/en")) {
                Connection.Response response = visitor.get(prefix + path);
                if (response.statusCode() != 200) {
                    findings.add(prefix + path + " answers " + response.statusCode());
                    continue;
                }
                findings.addAll(
                        PageFindings.of(Visitor.parse(response), prefix + path, !prefix.isEmpty()));
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void aFigureOfAMonthLeadsToItsArticleInTwoTaps() {
        Visitor visitor = Visitor.as(SERVER, "wang");
        Document month = visitor.page("/me/record/pension/2025-08");
        var figures = month.select("ol details dl.kv > div");
        assertThat(figures).hasSizeGreaterThan(3);
        for (Element figure : figures) {
            String citation = Objects.requireNonNull(figure.selectFirst("span.small")).text();
            String first = Objects.requireNonNull(figure.selectFirst("a")).attr("href");
            String row = first.substring(first.indexOf('#') + 1);
            Document parameter = visitor.page(first);
            Element place = Objects.requireNonNull(parameter.getElementById(row), first);
            Element article = Objects.requireNonNull(place.selectFirst("p.meta a"));
            assertThat(place.select("p.meta").text().replaceAll("[ （）]", ""))
                    .isEqualTo(citation.replaceAll("[ （）]", ""));
            assertThat(visitor.page(article.attr("href")).select("h1").text())
                    .isEqualTo(article.text());
        }
    }

    @Test
    void aFigureOfAReceiptIsNamedInWordsAndLeadsToItsRow() {
        var employer = SERVER.get(Employers.class).byCode("91990101MAPRTA010D").orElseThrow();
        SERVER.get(DemoAccounts.class)
                .add(new Actor("hr-law", Role.EMPLOYER, "林佳", "", null, employer.id()));
        Visitor visitor = Visitor.as(SERVER, "hr-law");
        var figures =
                visitor.page("/employer/filings/2025-09/receipt")
                        .select("section[aria-labelledby=law] tbody th");
        assertThat(figures).hasSizeGreaterThan(5);
        for (Element figure : figures) {
            assertThat(figure.text()).doesNotContain("/", "value");
            String page = Objects.requireNonNull(figure.selectFirst("a")).attr("href");
            String row = page.substring(page.indexOf('#') + 1);
            assertThat(visitor.page(page).getElementById(row)).as(page).isNotNull();
        }
    }

    @Test
    void whatIsNotOnFileIsAPageThatDoesNotExist() {
        Visitor visitor = new Visitor(SERVER);
        for (String path :
                List.of(
                        "/rules/law/999999",
                        "/rules/law/national/pension/nothing",
                        "/rules/law/region/990100",
                        "/rules/law/region/%2e%2e/x",
                        "/rules/sources/nothing")) {
            assertThat(visitor.get(path).statusCode()).as(path).isIn(400, 404);
        }
    }
}
