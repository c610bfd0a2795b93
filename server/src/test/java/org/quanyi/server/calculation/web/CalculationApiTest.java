package org.quanyi.server.calculation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.quanyi.server.ProgramClient;
import org.quanyi.server.ProgramClient.Reply;
import org.quanyi.server.TestServer;
import org.quanyi.server.calculation.Questions;

/// Calculations over HTTP, by somebody who is not signed in.
class CalculationApiTest {

    private static final String LIMITS =
            "{\"id\":\"a\",\"region\":\"310000\",\"insurance\":\"pension\",\"month\":\"2025-08\"}";

    private final ProgramClient anybody = new ProgramClient(TestServer.shared(), "");

    private Reply ask(String rule, String body) {
        return anybody.post(
                "/api/v1/calculations/" + rule,
                "",
                "application/json",
                body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anybodyGetsAResultWithItsReasons() {
        Reply reply = ask("base-limits", LIMITS);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.type()).startsWith("application/json");
        assertThat(reply.at("/id")).isEqualTo("a");
        assertThat(reply.at("/average")).isEqualTo("12434");
        assertThat(reply.at("/floor")).isEqualTo("7460");
        assertThat(reply.at("/ceiling")).isEqualTo("37302");
        assertThat(reply.at("/certainty")).isEqualTo("VERIFIED");
        assertThat(reply.at("/reasons/0/figures/0/source")).startsWith("https://");
    }

    @Test
    void anArrayGivesAsManyRepliesInItsOrder() {
        Reply reply = ask("base-limits", "[" + LIMITS + ",{\"id\":2},7]");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().size()).isEqualTo(3);
        assertThat(reply.at("/0/floor")).isEqualTo("7460");
        assertThat(reply.json().at("/1/id").asInt()).isEqualTo(2);
        assertThat(reply.at("/1/refused/0/field")).isEqualTo("region");
        assertThat(reply.at("/2/refused/0/code")).isEqualTo("CAL-031");
        assertThat(ask("base-limits", "[]").text()).isEqualTo("[]");
    }

    @Test
    void aRefusalIsAProblemInTheLanguageAsked() {
        String unknown = LIMITS.replace("310000", "530000");
        Reply reply = ask("base-limits", unknown);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.type()).startsWith("application/problem+json");
        assertThat(reply.at("/type")).isEqualTo("/problems/calculation");
        assertThat(reply.at("/refused/0/code")).isEqualTo("LAW-001");
        assertThat(reply.at("/refused/0/message")).contains("530000", "没有");
        Reply english =
                anybody.inEnglish()
                        .json("/api/v1/calculations/base-limits", LIMITS.replace("-08", "-8"));
        assertThat(english.at("/refused/0/field")).isEqualTo("month");
        assertThat(english.at("/refused/0/message")).contains("Write a month like 2025-10");
    }

    @Test
    void whatCannotBeReadIsRefusedWhole() {
        Reply broken = ask("number", "{");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.at("/refused/0/code")).isEqualTo("CAL-030");
        assertThat(ask("number", "").at("/refused/0/code")).isEqualTo("CAL-030");
        Reply unknown = ask("horoscope", "{}");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.at("/refused/0/code")).isEqualTo("CAL-033");
        Reply many = ask("number", "[" + "{},".repeat(Questions.MOST_REQUESTS) + "{}]");
        assertThat(many.status()).isEqualTo(400);
        assertThat(many.at("/refused/0/code")).isEqualTo("CAL-034");
        Reply large = ask("number", " ".repeat(Questions.MOST_BYTES + 1));
        assertThat(large.status()).isEqualTo(413);
    }
}
