package org.quanyi.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that uses the programs' interface, signed in as one of the demonstration's accounts.
public final class ProgramClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;
    private final String account;
    private final String language;

    public ProgramClient(TestServer server, String account) {
        this(server.address(), account, "zh-CN");
    }

    private ProgramClient(String address, String account, String language) {
        this.address = address;
        this.account = account;
        this.language = language;
    }

    /// The same program, answered in English.
    public ProgramClient inEnglish() {
        return new ProgramClient(address, account, "en");
    }

    /// An answer.
    public record Reply(int status, String type, String text) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        /// The text at a path such as `/refused/0/code`.
        public String at(String path) {
            return json().at(path).asString("");
        }
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    /// Sends a body under a key; an empty key sends none.
    public Reply post(String path, String key, String type, byte[] body) {
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return send(key.isEmpty() ? request : request.header("Idempotency-Key", key));
    }

    /// Sends a file as the body under a key of its own.
    public Reply file(String path, byte[] content) {
        return post(path, UUID.randomUUID().toString(), "text/csv", content);
    }

    /// Sends JSON under a key of its own.
    public Reply json(String path, String body) {
        return post(
                path,
                UUID.randomUUID().toString(),
                "application/json",
                body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept-Language", language);
        if (!account.isEmpty()) {
            String credentials = account + ":demo";
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
