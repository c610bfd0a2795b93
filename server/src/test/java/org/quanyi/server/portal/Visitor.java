package org.quanyi.server.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.quanyi.server.TestServer;

/// Somebody with a browser without scripts: keeps cookies, follows redirects, fills in forms.
final class Visitor {

    private final TestServer server;
    private final Connection session =
            Jsoup.newSession().ignoreHttpErrors(true).ignoreContentType(true).maxBodySize(0);

    Visitor(TestServer server) {
        this.server = server;
    }

    /// Somebody signed in.
    static Visitor as(TestServer server, String account) {
        Visitor visitor = new Visitor(server);
        visitor.post("/sign-in", "/sign-in", Map.of("account", account, "password", "demo"));
        return visitor;
    }

    Connection.Response get(String path) {
        return send(session.newRequest(server.address() + path));
    }

    Document page(String path) {
        return parse(get(path));
    }

    /// Posts a form of a page, with that page's token.
    Connection.Response post(String page, String action, Map<String, String> fields) {
        return post(page, action, Map.of(), fields);
    }

    /// The same, with headers as a browser sends them.
    Connection.Response post(
            String page, String action, Map<String, String> headers, Map<String, String> fields) {
        String token = Objects.requireNonNull(page(page).selectFirst("input[name=_csrf]")).val();
        return send(
                session.newRequest(server.address() + action)
                        .method(Connection.Method.POST)
                        .headers(headers)
                        .data("_csrf", token)
                        .data(fields));
    }

    /// Posts a form of a page in which one name has several values.
    Connection.Response post(
            String page,
            String action,
            String name,
            List<String> values,
            Map<String, String> fields) {
        String token = Objects.requireNonNull(page(page).selectFirst("input[name=_csrf]")).val();
        Connection request =
                session.newRequest(server.address() + action)
                        .method(Connection.Method.POST)
                        .data("_csrf", token)
                        .data(fields);
        values.forEach(value -> request.data(name, value));
        return send(request);
    }

    /// Sends a file through a form of a page.
    Connection.Response upload(String page, String action, byte[] file) {
        String token = Objects.requireNonNull(page(page).selectFirst("input[name=_csrf]")).val();
        return send(
                session.newRequest(server.address() + action)
                        .method(Connection.Method.POST)
                        .data("_csrf", token)
                        .data("file", "file", new ByteArrayInputStream(file)));
    }

    /// Hands in papers with a form of a page, each under a name.
    Connection.Response handIn(
            String page, String action, Map<String, String> fields, Map<String, byte[]> papers) {
        String token = Objects.requireNonNull(page(page).selectFirst("input[name=_csrf]")).val();
        Connection request =
                session.newRequest(server.address() + action)
                        .method(Connection.Method.POST)
                        .data("_csrf", token)
                        .data(fields);
        papers.forEach(
                (name, paper) -> request.data("papers", name, new ByteArrayInputStream(paper)));
        return send(request);
    }

    Connection.Response postWithoutToken(String action) {
        return send(session.newRequest(server.address() + action).method(Connection.Method.POST));
    }

    /// The value of a cookie that is kept; empty when there is none.
    String cookie(String name) {
        return session.cookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /// All cookies that are kept, as a browser sends them.
    String cookies() {
        return session.cookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /// The address without the host.
    String path(Connection.Response response) {
        return response.url().toString().substring(server.address().length());
    }

    static Document parse(Connection.Response response) {
        try {
            return response.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String headline(Connection.Response response) {
        return Objects.requireNonNull(parse(response).selectFirst("h1")).text();
    }

    private static Connection.Response send(Connection request) {
        try {
            return request.execute();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
