package org.quanyi.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanyi.server.ProgramClient;
import org.quanyi.server.Quanyi;
import org.quanyi.server.SampleCity;
import org.quanyi.server.SampleWorkbooks;
import org.quanyi.server.TestServer;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample files as workbooks give what they give as text, through both ways in.
class SampleWorkbooksTest {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir static Path folder;

    @Test
    void throughTheProgramsInterface() {
        try (TestServer server = TestServer.fresh("workbooks-api")) {
            SampleCity.open(server);
            ProgramClient clerk = new ProgramClient(server, "clerk");
            results(name -> {
                String kind = name.startsWith("receipts") ? "receipts" : "filings";
                return clerk.post(
                                "/api/v1/" + kind + "?name=" + name + ".xlsx",
                                UUID.randomUUID().toString(),
                                XLSX,
                                SampleWorkbooks.of(name))
                        .json();
            });
        }
    }

    @Test
    void throughTheTerminal() {
        try (TestServer server = TestServer.fresh("workbooks-command")) {
            results(name -> {
                String kind = name.startsWith("receipts") ? "receipts" : "filing";
                Path file = folder.resolve(name + ".xlsx");
                write(file, SampleWorkbooks.of(name));
                StringWriter out = new StringWriter();
                CommandLine line =
                        QuanyiCommand.line(
                                Quanyi.class, Map.of("QUANYI_DATA", server.folder().toString()));
                line.setOut(new PrintWriter(out, true));
                QuanyiCommand.run(line, "import", kind, file.toString(), "--json");
                return JsonMapper.shared().readTree(out.toString());
            });
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// What the README of the sample files says.
    private static void results(Function<String, JsonNode> send) {
        JsonNode september = send.apply(SampleCity.SEPTEMBER);
        assertThat(september.at("/file/encoding").asString()).isEqualTo("XLSX");
        assertThat(figures(september)).isEqualTo("310 of 310, 3201385.00, 1101276.65");
        JsonNode october = send.apply(SampleCity.OCTOBER);
        assertThat(figures(october)).isEqualTo("308 of 312, 3188929.00, 1096991.79");
        assertThat(places(october.get("toChange"))).containsExactly("37D", "88F", "141D", "205B");
        assertThat(places(october.get("toConfirm"))).contains("12CON-051").hasSize(5);
        JsonNode jiangcheng = send.apply(SampleCity.OCTOBER_JIANGCHENG);
        assertThat(figures(jiangcheng)).isEqualTo("40 of 40, 197040.00, 67781.76");
        JsonNode receipts = send.apply(SampleCity.RECEIPTS);
        assertThat(receipts.at("/receipts").asInt() + " " + receipts.at("/settled").asInt())
                .isEqualTo("14 11");
        assertThat(receipts.at("/suspense/0/receipt").asString()).isEqualTo("SW2025000006");
        assertThat(receipts.at("/suspense/0/short").asString()).isEqualTo("100.00");
        assertThat(receipts.at("/suspense/1/amount").asString()).isEqualTo("2400.00");
        assertThat(receipts.get("repeated").toString()).isEqualTo("[\"SW2025000005\"]");
    }

    private static String figures(JsonNode filing) {
        return filing.at("/ready").asInt()
                + " of "
                + filing.at("/rows").asInt()
                + ", "
                + filing.at("/base").asString()
                + ", "
                + filing.at("/total").asString();
    }

    private static List<String> places(JsonNode findings) {
        return findings.valueStream()
                .map(f ->
                        f.get("row").asInt()
                                + (f.has("column") ? f.get("column") : f.get("code")).asString())
                .toList();
    }
}
