package org.quanyi.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.signin.FakeProvider.Word;

/// Sign-in by an organisation's own provider, outside the demonstration: who comes in, and whose
/// word is not taken.
class StaffSignInTest {

    private static final String CLIENT = "quanyi";
    private static FakeProvider provider;
    private static TestServer server;

    @BeforeAll
    static void open() throws Exception {
        provider = new FakeProvider();
        server = TestServer.fresh("oidc", provider.properties());
        server.get(AccountRegister.class)
                .open(
                        new SignInAccount(
                                new Actor("chen", Role.CLERK, "陈思远", "示例市", null, null),
                                null,
                                new SignInAccount.Subject(provider.issuer(), "chen@agency")));
    }

    @AfterAll
    static void close() {
        server.close();
        provider.close();
    }

    /// A browser that does not follow.
    private static final class Walker {
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        HttpResponse<String> get(String path) throws Exception {
            String url = path.startsWith("http") ? path : server.address() + path;
            return http.send(
                    HttpRequest.newBuilder(URI.create(url)).GET().build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        /// Begins, lets the provider say something, and comes back with its answer.
        String comesBackWith(String issuer, String audience, String subject, boolean ownKey)
                throws Exception {
            String to = location(get("/oauth2/authorization/agency"));
            assertThat(to).startsWith(provider.issuer() + "/authorize?");
            Map<String, String> asked = query(to);
            assertThat(asked).containsKeys("state", "nonce", "code_challenge");
            provider.says(
                    new Word(issuer, audience, subject, asked.getOrDefault("nonce", ""), ownKey));
            HttpResponse<String> back =
                    get("/login/oauth2/code/agency?code=c&state=" + asked.get("state"));
            return location(back).replace(server.address(), "");
        }
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static Map<String, String> query(String url) {
        Map<String, String> query = new TreeMap<>();
        for (String pair : URI.create(url).getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            // the state goes back as it came
            query.put(
                    parts[0],
                    parts[0].equals("state")
                            ? parts[1]
                            : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    @Test
    void theWordOfTheProviderLetsInWhoIsInTheRegister() throws Exception {
        Walker walker = new Walker();
        assertThat(walker.get("/sign-in").body())
                .contains("示例市统一登录", "/oauth2/authorization/agency")
                .doesNotContain("name=\"password\"");
        assertThat(walker.comesBackWith(provider.issuer(), CLIENT, "chen@agency", true))
                .isEqualTo("/desk");
        assertThat(walker.get("/desk").statusCode()).isEqualTo(200);
        assertThat(walker.get("/ops").statusCode()).isEqualTo(403);
    }

    @Test
    void whoIsNotInTheRegisterIsToldSo() throws Exception {
        Walker walker = new Walker();
        String to = walker.comesBackWith(provider.issuer(), CLIENT, "stranger", true);
        assertThat(to).isEqualTo("/sign-in/refused/unknown");
        HttpResponse<String> page = walker.get(to);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("SIG-005", "这里没有您的账号").doesNotContain("stranger");
        assertThat(walker.get("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void aTokenOfAnotherIssuerAudienceOrKeyIsRefused() throws Exception {
        String own = provider.issuer();
        Walker walker = new Walker();
        String refused = "/sign-in/refused/unreliable";
        String known = "chen@agency";
        assertThat(walker.comesBackWith("https://other.example", CLIENT, known, true))
                .isEqualTo(refused);
        assertThat(walker.comesBackWith(own, "another-portal", known, true)).isEqualTo(refused);
        assertThat(walker.comesBackWith(own, CLIENT, known, false)).isEqualTo(refused);
        assertThat(walker.get("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() throws Exception {
        Walker walker = new Walker();
        assertThat(location(walker.get("/login/oauth2/code/agency?code=c&state=planted")))
                .endsWith("/sign-in/refused/unreliable");
    }

    @Test
    void anAccountThatEndedLetsNobodyIn() throws Exception {
        AccountRegister register = server.get(AccountRegister.class);
        register.open(
                new SignInAccount(
                        new Actor("gone", Role.CLERK, "走了", "示例市", null, null),
                        null,
                        new SignInAccount.Subject(provider.issuer(), "gone@agency")));
        assertThat(register.end("gone")).isTrue();
        assertThat(new Walker().comesBackWith(provider.issuer(), CLIENT, "gone@agency", true))
                .isEqualTo("/sign-in/refused/unknown");
    }
}
