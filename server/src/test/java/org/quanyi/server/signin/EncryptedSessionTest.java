package org.quanyi.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanyi.server.TestServer;

/// What a browser is handed over a real TLS connection, behind a proxy, and how long it holds.
class EncryptedSessionTest {

    private static final String PASSWORD = "changeit";

    @TempDir private Path folder = Path.of("");

    private static HttpResponse<String> get(HttpClient client, String url, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> sessionCookies(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.contains("quanyi="))
                .toList();
    }

    private static void holdsTheHostPrefix(HttpResponse<String> response) {
        assertThat(sessionCookies(response)).hasSize(1);
        assertThat(sessionCookies(response).getFirst())
                .startsWith("__Host-quanyi=")
                .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void overTlsTheCookieStaysWithThisHost() throws Exception {
        Path store = folder.resolve("test.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "test",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        try (TestServer server =
                TestServer.fresh(
                        "tls",
                        Map.of(
                                "server.ssl.key-store",
                                store.toString(),
                                "server.ssl.key-store-password",
                                PASSWORD,
                                "quanyi.session.longest",
                                "3s"))) {
            String address = server.address().replace("http:", "https:");
            HttpClient client =
                    HttpClient.newBuilder()
                            .sslContext(trusting(store))
                            .cookieHandler(new java.net.CookieManager())
                            .build();
            HttpResponse<String> page = get(client, address + "/sign-in/code");
            holdsTheHostPrefix(page);
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            // the session is known now, and ends however busy it is
            assertThat(sessionCookies(get(client, address + "/sign-in/code"))).isEmpty();
            for (int i = 0; i < 8; i++) {
                Thread.sleep(500);
                get(client, address + "/help");
            }
            assertThat(sessionCookies(get(client, address + "/sign-in/code"))).hasSize(1);
        }
    }

    private static SSLContext trusting(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void behindAnEncryptingProxyToo() throws Exception {
        try (TestServer server =
                TestServer.fresh("proxy", Map.of("quanyi.public-address", "https://my.example/"))) {
            HttpClient client = HttpClient.newHttpClient();
            HttpResponse<String> page =
                    get(
                            client,
                            server.address() + "/sign-in/code",
                            "X-Forwarded-Proto",
                            "https",
                            "X-Forwarded-For",
                            "203.0.113.7");
            holdsTheHostPrefix(page);
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }

    @Test
    void withoutEncryptionTheNameIsPlain() throws Exception {
        HttpResponse<String> page =
                get(
                        HttpClient.newHttpClient(),
                        TestServer.shared().address() + "/sign-in/code",
                        "X-Forwarded-Proto",
                        "https");
        assertThat(sessionCookies(page).getFirst()).startsWith("quanyi=").doesNotContain("Secure");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
}
