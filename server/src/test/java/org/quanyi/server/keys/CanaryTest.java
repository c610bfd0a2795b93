package org.quanyi.server.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanyi.server.SampleList;

/// Names, numbers, telephones and addresses enter a running server and are read back; then nothing
/// of them is in any file of its state folder, in what it printed, or in its live heap. The control
/// plants a value in clear, which the same scan must find in all three.
///
/// The heap is looked at when the requests have ended. While a request is answered its values are
/// in memory, and a list that was filed is kept there for ten minutes: the scan promises nothing
/// about either.
class CanaryTest {

    private static final String NAME = "欧阳金丝雀";
    private static final String NUMBER = SampleList.number("19630517", 731);
    private static final String PHONE = "15400731731";
    private static final String ADDRESS = "示例市金丝雀路七百三十一号";
    private static final String PLANTED = "planted-canary-5081";

    @TempDir static Path notes;

    @Test
    void nothingOfAPersonIsInTheDataFolderTheLogOrTheHeap() throws Exception {
        Path printed = notes.resolve("printed.txt");
        Process server =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CanaryServer.class.getName())
                        .redirectError(printed.toFile())
                        .start();
        try (BufferedReader says = server.inputReader(StandardCharsets.UTF_8);
                PrintWriter tell = new PrintWriter(server.outputWriter(StandardCharsets.UTF_8))) {
            String[] ready = Objects.requireNonNull(says.readLine()).split(" ", 3);
            assertThat(ready[0]).isEqualTo(CanaryServer.READY);
            Told told = new Told(tell, says);
            enterAndReadBack(ready[1], told);
            told.run("checkpoint", notes);
            Path dump = notes.resolve("heap.hprof");
            told.run("dump", dump);
            Path state = Path.of(ready[2]);

            Canaries canaries = new Canaries(values());
            assertThat(canaries.below(state)).isEmpty();
            assertThat(canaries.in(printed)).isEmpty();
            assertThat(canaries.in(dump)).isEmpty();
            theScanSeesWhatIsPlanted(told, state, printed);
        } finally {
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Map<String, String> values() {
        return new TreeMap<>(
                Map.of(
                        "the name",
                        NAME,
                        "the number",
                        NUMBER,
                        "the phone",
                        PHONE,
                        "the address",
                        ADDRESS));
    }

    private static void enterAndReadBack(String address, Told told) throws Exception {
        String list = "姓名,证件类型,证件号码,起始月份\n%s,居民身份证,%s,\n".formatted(NAME, NUMBER);
        assertThat(
                        send(
                                request(address, "/api/v1/persons", "office")
                                        .header("Content-Type", "text/csv")
                                        .header("Idempotency-Key", UUID.randomUUID().toString())
                                        .POST(HttpRequest.BodyPublishers.ofString(list))))
                .contains("\"registered\":1");
        Path contacts =
                Files.writeString(
                        notes.resolve("contacts"), String.join("\n", NUMBER, PHONE, ADDRESS));
        told.run("contacts", contacts);
        String record = send(request(address, "/api/v1/persons/me/record", "person").GET());
        assertThat(record).contains(NAME, NUMBER);
        // what somebody else is answered next
        for (int i = 0; i < 20; i++) {
            send(request(address, "/api/openapi.json", "office").GET());
        }
    }

    private static void theScanSeesWhatIsPlanted(Told told, Path state, Path printed)
            throws IOException {
        told.run("plant", Files.writeString(notes.resolve("plant"), PLANTED));
        told.run("checkpoint", notes);
        Path dump = notes.resolve("planted.hprof");
        told.run("dump", dump);
        Canaries planted = new Canaries(Map.of("the plant", PLANTED));
        assertThat(planted.below(state)).anyMatch(f -> f.contains("the plant"));
        assertThat(planted.below(state.resolve("pg18").resolve("base"))).isNotEmpty();
        assertThat(planted.in(printed)).isNotEmpty();
        assertThat(planted.in(dump)).isNotEmpty();
    }

    private record Told(PrintWriter tell, BufferedReader says) {

        void run(String what, Path file) throws IOException {
            tell.println(what + " " + file);
            tell.flush();
            assertThat(says.readLine()).isEqualTo(CanaryServer.DONE);
        }
    }

    private static HttpRequest.Builder request(String address, String path, String account) {
        String basic =
                Base64.getEncoder()
                        .encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Basic " + basic);
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
            return answer.body();
        }
    }
}
