package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanyi.proof.LoggedEvidence;
import org.quanyi.proof.Parsed;
import org.quanyi.proof.Policy;
import org.quanyi.server.ProgramClient;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.HeadMaps;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.ReadRefused;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.log.LogName;
import org.quanyi.server.log.Sequencer;
import org.quanyi.server.store.OwnerConnection;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A person sees who looked under which number, checks that nothing is missing, and takes proofs
/// along that hold without this server; the auditor draws a sample that names nobody.
class AccessJourneyTest {

    private static final int PERSON = 41;
    private static final String NAME = "查自己";

    private static TestServer server;

    @BeforeAll
    static void open() {
        server = TestServer.fresh("access-journey");
        Actor person = new Actor("looked-at", Role.PERSON, NAME, "", PERSON, null);
        Actor employer = new Actor("handler", Role.EMPLOYER, "经办甲", "示例单位", null, 3);
        server.get(DemoAccounts.class).add(person);
        server.get(DemoAccounts.class)
                .add(new Actor("watcher", Role.AUDITOR, "监督", "示例审计", null, null));
        server.get(DemoAccounts.class)
                .add(new Actor("runner", Role.OPERATOR, "运行", "示例中心", null, null));
        Reads reads = server.get(Reads.class);
        reads.record(employer, Purpose.EMPLOYER_FILING, "", PERSON, "person");
        reads.record(employer, Purpose.EMPLOYER_FILING, "", PERSON, "months");
        reads.record(person, Purpose.OWN_RECORD, "", PERSON, "months");
        try {
            reads.record(employer, Purpose.OWN_RECORD, "", PERSON, "months");
        } catch (ReadRefused expected) {
            // it leaves its line as well
        }
        server.get(Sequencer.class).run(LogName.ACCESS);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /// Whoever may read has a word on the list of looks, in both languages.
    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleHasItsWord(Role role) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(
                            server.get(MessageSource.class)
                                    .getMessage("access.role." + role, null, locale))
                    .isNotBlank();
        }
    }

    @Test
    void entriesHaveTheirNumbersAndOneActionIsOneEntry() {
        Document page = Visitor.as(server, "looked-at").page("/me/access");
        assertThat(page.select("article.row")).hasSize(2);
        assertThat(page.select("article.row").text())
                .contains("第 1 至 2 次，共 4 次", "示例单位", "不认可第 2 次", "handler");
        assertThat(page.select("section").text()).contains("没有让看的 1 次", "第 4 次，共 4 次");
        assertThat(page.select("aside").text()).contains("核对全部 4 次");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void nothingIsMissingAndWhoeverTakesAwayIsSeen(String language) {
        server.get(HeadMaps.class).make(LocalDate.of(2026, 11, 24), "test");
        Visitor visitor = Visitor.as(server, "looked-at");
        Document page = visitor.page(language + "/me/access/check");
        assertThat(page.select("h1").text()).contains("4");
        assertThat(page.select(".panel.okk")).hasSize(1);
        assertThat(page.select("dl.kv").text()).contains("2026");
        assertThat(page.select("script")).isEmpty();
        OwnerConnection.run(
                server.store(),
                "create table access.kept as select id, purpose from access.read_line;"
                        + " update access.read_line set purpose = 'OWN_STATEMENT' where number = 3");
        try {
            assertThat(visitor.page(language + "/me/access/check").select(".panel.attn"))
                    .hasSize(1);
        } finally {
            OwnerConnection.run(
                    server.store(),
                    "update access.read_line l set purpose = k.purpose from access.kept k where k.id = l.id;"
                            + " drop table access.kept");
        }
    }

    @Test
    void theDownloadHoldsWithoutThisServer() {
        String text = Visitor.as(server, "looked-at").get("/me/access.json").body();
        JsonNode file = JsonMapper.shared().readTree(text);
        assertThat(file.at("/count").asInt()).isEqualTo(4);
        Policy policy = ((Parsed.Of<Policy>) Policy.parse(file.at("/policy").asString())).value();
        for (JsonNode event : file.at("/events")) {
            byte[] proof = event.at("/proof").asString().getBytes(StandardCharsets.UTF_8);
            assertThat(LoggedEvidence.prove(proof, policy)).isInstanceOf(Parsed.Of.class);
            proof[proof.length / 2] ^= 1;
            assertThat(LoggedEvidence.prove(proof, policy)).isInstanceOf(Parsed.Flawed.class);
        }
        assertThat(Visitor.as(server, "watcher").get("/me/access.json").statusCode())
                .isEqualTo(403);
    }

    @Test
    void programsGetTheSameListForTheirOwnPersonOnly() {
        ProgramClient client = new ProgramClient(server, "looked-at");
        JsonNode all = client.get("/api/v1/persons/me/access").json();
        assertThat(all.size()).isEqualTo(4);
        assertThat(all.at("/3/action").asString()).isEqualTo("EMPLOYER_FILING");
        assertThat(all.at("/3/receiver").asString()).isEqualTo("handler");
        assertThat(all.at("/3/receiverName").asString()).isEqualTo("示例单位 经办甲");
        assertThat(client.get("/api/v1/persons/me/access?to=2020-01-01T00:00:00Z").json().size())
                .isZero();
        assertThat(client.get("/api/v1/persons/me/access?from=yesterday").status()).isEqualTo(400);
        assertThat(new ProgramClient(server, "watcher").get("/api/v1/persons/me/access").status())
                .isEqualTo(403);
    }

    @Test
    void theAuditorDrawsASampleThatNamesNobody() {
        for (String language : List.of("", "/en")) {
            Visitor auditor = Visitor.as(server, "watcher");
            Document page = auditor.page(language + "/oversight/log?day=2026-11-24");
            assertThat(page.text()).contains("access", "示例单位");
            assertThat(page.select("article.row")).hasSizeGreaterThanOrEqualTo(4);
            assertThat(page.text()).doesNotContain(NAME).doesNotContain("经办甲");
            assertThat(page.select("script")).isEmpty();
            String seed = page.select("p.hash").getLast().text();
            assertThat(seed).matches("[0-9a-f]{64}");
            assertThat(
                            auditor.page(language + "/oversight/log?day=2026-11-24")
                                    .select("p.hash")
                                    .getLast()
                                    .text())
                    .isEqualTo(seed);
            assertThat(auditor.page(language + "/oversight/log?day=nonsense").select("h1").text())
                    .isNotEmpty();
        }
        assertThat(Visitor.as(server, "looked-at").get("/oversight/log").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theOperatorSeesWhetherWitnessesSign() {
        assertThat(Visitor.as(server, "runner").page("/ops").text()).contains("没有配置见证人");
    }
}
