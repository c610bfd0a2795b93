package org.quanyi.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanyi.server.Quanyi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `demo` and `serve` for programs: one document that says where they answer.
class ServeCommandTest {

    @TempDir Path folder;

    @Test
    void sayInOneDocumentWhereTheyAnswerAndWhoCanSignIn() throws Exception {
        JsonNode demo = started("demo", "--persons", "5", "--lang", "en");
        assertThat(demo.at("/demonstration").asBoolean()).isTrue();
        assertThat(demo.get("signIns").valueStream().map(s -> s.get("role").asString()))
                .contains("PERSON", "EMPLOYER", "CLERK", "AUDITOR", "OPERATOR");
        assertThat(demo.at("/signIns/0/password").asString()).isEqualTo("demo");
    }

    /// Starts, reads the document, asks the address once, and stops in order.
    private JsonNode started(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Quanyi.class.getName()));
        command.addAll(List.of(words));
        command.addAll(List.of("--json", "--port", "0"));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(folder.resolve("progress").toFile());
        builder.environment().put("QUANYI_DATA", folder.resolve("state").toString());
        Process server = builder.start();
        try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            StringBuilder document = new StringBuilder();
            String line = out.readLine();
            while (line != null && !line.equals("}")) {
                document.append(line).append('\n');
                line = out.readLine();
            }
            JsonNode said = JsonMapper.shared().readTree(document.append('}').toString());
            assertThat(status(said.at("/address").asString())).isEqualTo(200);
            // Through its handle: the process itself would close the pipe that is still to be read.
            server.toHandle().destroy();
            assertThat(out.readLine()).as("nothing behind the document").isNull();
            return said;
        } finally {
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static int status(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
