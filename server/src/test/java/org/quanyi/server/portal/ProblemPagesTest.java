package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanyi.server.ProgramClient;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.ProblemKind;

/// The type of every problem document leads to a page that says what to do.
class ProblemPagesTest {

    private static final TestServer SERVER = TestServer.shared();

    @ParameterizedTest
    @EnumSource
    void everyKindHasItsPageInBothLanguages(ProblemKind kind) {
        Visitor visitor = new Visitor(SERVER);
        for (String prefix : List.of("", "/en")) {
            String path = prefix + "/problems/" + kind.code();
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
            Document page = visitor.page(path);
            assertThat(PageFindings.of(page, path, !prefix.isEmpty())).isEmpty();
            assertThat(page.select("p.lead").text()).as(path).hasSizeGreaterThan(8);
            assertThat(page.select("main").text())
                    .contains("/problems/" + kind.code(), "" + kind.status().value())
                    .doesNotContain("{0}");
        }
    }

    @Test
    void theTypeThatAProgramIsGivenLeadsThere() {
        var refused = new ProgramClient(SERVER, "").get("/api/v1/persons/me/record");
        assertThat(refused.status()).isEqualTo(401);
        String type = refused.at("/type");
        assertThat(new Visitor(SERVER).page(type).select("h1").text())
                .isEqualTo(refused.at("/title"));
    }

    @Test
    void allAreListedAndAnUnknownOneIsNotThere() {
        Visitor visitor = new Visitor(SERVER);
        Document list = visitor.page("/en/problems");
        List<String> dead = new ArrayList<>();
        list.select("main ul.links a")
                .forEach(a -> {
                    if (visitor.get(a.attr("href")).statusCode() != 200) {
                        dead.add(a.attr("href"));
                    }
                });
        assertThat(dead).isEmpty();
        assertThat(list.select("main ul.links a")).hasSize(ProblemKind.values().length);
        assertThat(PageFindings.of(list, "/en/problems", true)).isEmpty();
        assertThat(visitor.get("/problems/none").statusCode()).isEqualTo(404);
    }
}
