package org.quanyi.server.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.quanyi.server.TestServer;

/// One who asks: with a browser's session on pages, with credentials in the programs' interface.
/// Follows no redirect, so that each answer is seen as it is.
final class Caller {

    private final TestServer server;
    private final String account;
    private final Connection session =
            Jsoup.newSession()
                    .ignoreHttpErrors(true)
                    .ignoreContentType(true)
                    .followRedirects(false)
                    .maxBodySize(0);

    private Caller(TestServer server, String account) {
        this.server = server;
        this.account = account;
    }

    /// What came back.
    record Answer(int status, String location, String body) {

        /// The answer in a word of the table.
        String word() {
            if (location.contains("/sign-in")) {
                return "sign-in";
            }
            return status >= 300 && status < 400 ? "moves" : Integer.toString(status);
        }
    }

    /// Somebody at the pages; an empty account is not signed in.
    static Caller page(TestServer server, String account) {
        Caller caller = new Caller(server, account);
        if (!account.isEmpty()) {
            caller.post("/sign-in", Map.of("account", account, "password", "demo"));
        }
        return caller;
    }

    /// Somebody at the pages who acts for another; a program acts for nobody.
    static Caller acting(TestServer server, String account, String authority) {
        Caller caller = new Caller(server, "");
        caller.post("/sign-in", Map.of("account", account, "password", "demo"));
        caller.post("/me/acting/" + authority + "/begin", Map.of());
        return caller;
    }

    Answer get(String path) {
        return send(request(path));
    }

    /// Sends a form, with the token that the session's pages carry.
    Answer post(String path, Map<String, String> fields) {
        String token =
                Objects.requireNonNull(
                                Jsoup.parse(get("/sign-in").body())
                                        .selectFirst("input[name=_csrf]"),
                                "the page of sign-in has a form")
                        .val();
        return send(request(path).method(Connection.Method.POST).data("_csrf", token).data(fields));
    }

    /// Sends a body to the programs' interface.
    Answer send(String path, String type, String body) {
        return send(
                request(path)
                        .method(Connection.Method.POST)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", type)
                        .requestBody(body));
    }

    private Connection request(String path) {
        if (!path.startsWith("/api/")) {
            return session.newRequest(server.address() + path);
        }
        Connection program = session.newRequest(server.address() + path);
        program.request().cookies().clear();
        if (!account.isEmpty()) {
            byte[] credentials = (account + ":demo").getBytes(StandardCharsets.UTF_8);
            program.header(
                    "Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return program;
    }

    private static Answer send(Connection request) {
        try {
            Connection.Response response = request.execute();
            String location = response.header("Location");
            return new Answer(
                    response.statusCode(), location == null ? "" : location, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
