package org.quanyi.server.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;

/// An organisation's identity provider that says what a test wants it to say.
final class FakeProvider implements AutoCloseable {

    private final HttpServer server;
    private final RSAKey published;
    private final RSAKey other;
    private Word word = new Word("", "", "", "", true);

    /// What the next ID token says, and whether the published key signs it.
    record Word(String issuer, String audience, String subject, String nonce, boolean ownKey) {}

    FakeProvider() throws IOException, JOSEException {
        published = new RSAKeyGenerator(2048).keyID("k").generate();
        other = new RSAKeyGenerator(2048).keyID("k").generate();
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/.well-known/openid-configuration", e -> answer(e, discovery()));
        server.createContext(
                "/jwks", e -> answer(e, new JWKSet(published.toPublicJWK()).toString()));
        server.createContext("/token", e -> answer(e, token()));
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void says(Word next) {
        word = next;
    }

    /// How an operator configures it.
    Map<String, String> properties() {
        String client = "spring.security.oauth2.client.";
        return Map.of(
                "quanyi.demo",
                "false",
                client + "registration.agency.client-id",
                "quanyi",
                client + "registration.agency.client-secret",
                "secret",
                client + "registration.agency.client-name",
                "示例市统一登录",
                client + "registration.agency.authorization-grant-type",
                "authorization_code",
                client + "registration.agency.redirect-uri",
                "{baseUrl}/login/oauth2/code/{registrationId}",
                client + "registration.agency.scope",
                "openid",
                client + "provider.agency.issuer-uri",
                issuer());
    }

    private String discovery() {
        return """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/jwks","response_types_supported":["code"],"subject_types_supported":["public"],
         "id_token_signing_alg_values_supported":["RS256"]}
        """
                .formatted(issuer());
    }

    private String token() {
        Date now = new Date();
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(word.issuer())
                        .audience(word.audience())
                        .subject(word.subject())
                        .claim("nonce", word.nonce())
                        .issueTime(now)
                        .expirationTime(new Date(now.getTime() + 300_000))
                        .build();
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims);
        try {
            token.sign(new RSASSASigner(word.ownKey() ? published : other));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return """
        {"access_token":"a","token_type":"Bearer","expires_in":300,"id_token":"%s"}
        """
                .formatted(token.serialize());
    }

    private static void answer(HttpExchange exchange, String json) {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
