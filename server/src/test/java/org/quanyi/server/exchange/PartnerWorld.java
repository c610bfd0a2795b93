package org.quanyi.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.signin.AccountRegister;
import org.quanyi.server.signin.Programs;
import org.quanyi.server.signin.SignInAccount;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Programs, agreements and the forms of their requests, for tests.
final class PartnerWorld {

    private PartnerWorld() {}

    static void program(TestServer server, String account, ECKey pair) {
        Actor actor = new Actor(account, Role.PARTNER, "公积金查询", "示例市公积金中心", null, null);
        server.get(AccountRegister.class).open(new SignInAccount(actor, null, null));
        assertThat(server.get(Programs.class).addKey(account, pair.toPublicJWK().toJSONString()))
                .isTrue();
    }

    static void agreement(TestServer server, String id, String partner, int perDay) {
        Integer perPerson = id.startsWith("CO") ? 2 : null; // CO asks by consent
        server.get(Agreements.class)
                .make(
                        new Agreement(
                                id,
                                partner,
                                Question.INSURED_IN_MONTH,
                                "住房公积金管理条例第 15 条",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 12, 31),
                                perDay,
                                perPerson,
                                null))
                .orThrow();
    }

    static String form(String assertion) {
        String kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
        return "grant_type=client_credentials&client_assertion_type="
                + URLEncoder.encode(kind, StandardCharsets.UTF_8)
                + "&client_assertion="
                + URLEncoder.encode(assertion, StandardCharsets.UTF_8);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
