package org.quanyi.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.quanyi.server.SampleCity;
import org.quanyi.server.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands of the terminal beside a running server, on a store that knows nobody yet.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportCommandTest {

    private static TestServer server;

    @TempDir static Path folder;

    @BeforeAll
    static void open() throws IOException {
        server = TestServer.fresh("command");
        for (String name :
                new String[] {
                    SampleCity.SEPTEMBER,
                    SampleCity.OCTOBER,
                    SampleCity.OCTOBER_JIANGCHENG,
                    SampleCity.RECEIPTS
                }) {
            Files.write(folder.resolve(name), SampleCity.file(name));
        }
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Said run(String... words) {
        return Said.by(server.folder(), words);
    }

    private static Said file(String kind, String name, String... more) {
        String[] words = new String[more.length + 3];
        words[0] = "import";
        words[1] = kind;
        words[2] = folder.resolve(name).toString();
        System.arraycopy(more, 0, words, 3, more.length);
        return run(words);
    }

    @Test
    @Order(1)
    void registersTheTrialEmployersAndBooksTheFirstMonth() {
        Said said = file("filing", SampleCity.SEPTEMBER, "--json", "--lang", "en");
        assertThat(said.exit()).as(said.err()).isEqualTo(QuanyiCommand.DONE);
        assertThat(said.json().at("/ready").asInt()).isEqualTo(310);
        assertThat(said.json().at("/total").asString()).isEqualTo("1101276.65");
        assertThat(said.err()).contains("91990101MA0000015C", "91990102MA0000023M");
    }

    @Test
    @Order(2)
    void booksInPartAndSaysWhatToChange() {
        Said checked = file("filing", SampleCity.OCTOBER, "--check", "--lang", "zh");
        assertThat(checked.exit()).isEqualTo(QuanyiCommand.IN_PART);
        assertThat(checked.out()).contains("312 行里有 4 行要改", "第 37 行（文件第 40 行）D 列", "没有提交");
        Said said = file("filing", SampleCity.OCTOBER, "--json", "--confirm-all");
        assertThat(said.exit()).isEqualTo(QuanyiCommand.IN_PART);
        assertThat(said.json().at("/base").asString()).isEqualTo("3188929.00");
        assertThat(said.json().at("/total").asString()).isEqualTo("1096991.79");
        assertThat(said.json().at("/toChange").size()).isEqualTo(4);
        Said second = file("filing", SampleCity.OCTOBER_JIANGCHENG, "--json");
        assertThat(second.exit() + " " + second.json().at("/total").asString())
                .isEqualTo("0 67781.76");
    }

    @Test
    @Order(3)
    void booksReceiptsOnce() {
        JsonNode booked = file("receipts", SampleCity.RECEIPTS, "--json").json();
        assertThat(booked.at("/receipts").asInt()).isEqualTo(14);
        assertThat(booked.at("/settled").asInt()).isEqualTo(11);
        assertThat(
                        booked.at("/suspense")
                                .valueStream()
                                .map(s ->
                                        s.get("receipt").asString()
                                                + " "
                                                + s.get("code").asString()
                                                + " "
                                                + s.get("amount").asString()
                                                + " "
                                                + s.get("short").asString()))
                .containsExactly(
                        "SW2025000006 REC-101 286903.61 100.00",
                        "SW2025000013 REC-103 2400.00 0.00");
        assertThat(booked.at("/repeated").toString()).isEqualTo("[\"SW2025000005\"]");
        JsonNode again = file("receipts", SampleCity.RECEIPTS, "--json").json();
        assertThat(again.at("/settled").asInt() + again.at("/suspense").size()).isZero();
    }

    @Test
    @Order(4)
    void readsARecordForAPurposeOnly() {
        Said bare = run("record", "990102199709104762");
        assertThat(bare.exit()).isEqualTo(QuanyiCommand.REFUSED);
        assertThat(bare.err()).contains("COUNTER_SERVICE", "CASE_HANDLING", "OBJECTION_REVIEW");
        assertThat(bare.out()).isEmpty();
        Said own = run("record", "990102199709104762", "--purpose", "OWN_RECORD", "--case", "1");
        assertThat(own.exit()).isEqualTo(QuanyiCommand.REFUSED);
        Said said =
                run("record", "990102199709104762", "--purpose", "COUNTER_SERVICE", "--case", "B7");
        assertThat(said.exit()).as(said.err()).isEqualTo(QuanyiCommand.DONE);
        assertThat(said.json().at("/account/balance").asString()).isEqualTo("1536.00");
        assertThat(said.json().at("/person/numbers/0/number").asString())
                .isEqualTo("990102199709104762");
        int person =
                server.get(org.quanyi.server.person.Persons.class)
                        .byNumber("990102199709104762")
                        .orElseThrow()
                        .id();
        assertThat(server.get(org.quanyi.server.access.Reads.class).of(person))
                .singleElement()
                .satisfies(r -> assertThat(r.caseNumber()).isEqualTo("B7"));
    }

    private static final String[] DESK = {
        "record", "990102199709104762", "--purpose", "COUNTER_SERVICE", "--case", "B7"
    };

    private static Said desk(String... more) {
        return run(Stream.concat(Arrays.stream(DESK), Arrays.stream(more)).toArray(String[]::new));
    }

    @Test
    @Order(5)
    void writesARecordAsTheTableOfThePortal() throws IOException {
        Path file = folder.resolve("record.csv");
        assertThat(desk("--format", "csv", "-o", file.toString(), "--lang", "en").exit())
                .isEqualTo(QuanyiCommand.DONE);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).startsWith("\ufeffmonth,");
        assertThat(lines)
                .hasSize(1 + 2 * 4)
                .anyMatch(line -> line.matches("(?i)2025-09,pension,.*"));
        String before = desk("--as-of", "2020-01-01").out();
        assertThat(JsonMapper.shared().readTree(before).get("lines")).isEmpty();
    }

    @Test
    @Order(5)
    void issuesAStatementAsAPdfIntoAFileOnly() throws IOException {
        Said nowhere = desk("--format", "pdf", "--lang", "en");
        assertThat(nowhere.exit()).isEqualTo(QuanyiCommand.REFUSED);
        Path file = folder.resolve("statement.pdf");
        Said past = desk("--format", "pdf", "-o", file.toString(), "--as-of", "2025-01-01");
        assertThat(past.exit()).isEqualTo(QuanyiCommand.REFUSED);
        assertThat(file).doesNotExist();
        Said said = desk("--format", "pdf", "-o", file.toString(), "--lang", "zh");
        assertThat(said.exit()).as(said.err()).isEqualTo(QuanyiCommand.DONE);
        assertThat(said.out()).isEmpty();
        try (var document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("范玲梓", "单号", "校验码", "1,536.00");
        }
    }

    @Test
    @Order(6)
    void verifies() {
        Said said = run("verify", "--json");
        assertThat(said.exit()).isEqualTo(QuanyiCommand.DONE);
        assertThat(said.json().at("/holds").asBoolean()).isTrue();
        assertThat(said.json().at("/head").asString()).hasSize(64);
    }

    @Test
    void refusesWhatIsNoFileWithOneSentence() throws IOException {
        Path large = folder.resolve("large.csv");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((64L << 20) + 1);
        }
        for (String lang : new String[] {"zh", "en"}) {
            for (Path path : new Path[] {folder.resolve("none.csv"), folder, large}) {
                Said said = run("import", "filing", path.toString(), "--lang", lang);
                assertThat(said.exit()).isEqualTo(QuanyiCommand.REFUSED);
                assertThat(said.out()).isEmpty();
                assertThat(said.err().strip().lines()).hasSize(1);
            }
        }
    }

    @Test
    void tellsUsage() {
        assertThat(run("import").exit()).isEqualTo(QuanyiCommand.USAGE);
        assertThat(run("import", "filing").exit()).isEqualTo(QuanyiCommand.USAGE);
        assertThat(run("import", "filing", "--lang", "fr", "x").exit())
                .isEqualTo(QuanyiCommand.USAGE);
        assertThat(run("import", "filing", "--help").exit()).isEqualTo(QuanyiCommand.DONE);
        assertThat(run("verify", "--help").out()).contains("--json", "--lang");
    }

    @Test
    @Order(7)
    void closesAYearOnceAndRefusesWhatCannotBe() {
        Said first = run("close-year", "2025", "--region", "990100", "--order-lines", "--json");
        assertThat(first.exit()).as(first.err()).isEqualTo(QuanyiCommand.DONE);
        JsonNode year = first.json().at("/years/0");
        assertThat(year.at("/accounts").asInt()).isPositive();
        assertThat(year.at("/credited").asInt()).isEqualTo(year.at("/accounts").asInt());
        assertThat(new java.math.BigDecimal(year.at("/interest").asString())).isPositive();

        JsonNode again =
                run("close-year", "2025", "--region", "990100", "--json").json().at("/years/0");
        assertThat(again.at("/unchanged").asInt()).isEqualTo(year.at("/accounts").asInt());
        assertThat(again.at("/interest").asString()).isEqualTo("0.00");
        assertThat(run("close-year", "2025", "--region", "990100", "--lang", "zh").out())
                .contains("2025 年");

        Said early = run("close-year", "2999", "--region", "990100", "--json");
        assertThat(early.exit()).isEqualTo(QuanyiCommand.REFUSED);
        assertThat(early.json().at("/refused/0/code").asString()).isEqualTo("ACC-010");
        Said nowhere = run("close-year", "2025", "--region", "12", "--json");
        assertThat(nowhere.json().at("/refused/0/code").asString()).isEqualTo("LAW-001");
        assertThat(run("close-year", "2025").exit()).isEqualTo(QuanyiCommand.USAGE);
        assertThat(run("verify", "--json").json().at("/holds").asBoolean()).isTrue();
    }

    @Test
    void registersLists() throws IOException {
        Path employers = folder.resolve("employers.csv");
        Files.writeString(
                employers,
                "统一社会信用代码,单位名称,统筹地区,工伤行业类别,起始月份\n"
                        + org.quanyi.server.SampleList.code(81)
                        + ",示例八一单位,990100,3,2025-07\n,无代码,990100,9,x\n");
        JsonNode listed = run("import", "employers", employers.toString(), "--json").json();
        assertThat(listed.at("/registered").asInt() + " " + listed.at("/rowsToChange").asInt())
                .isEqualTo("1 1");
        assertThat(listed.at("/toChange").valueStream().map(c -> c.get("code").asString()))
                .containsExactlyInAnyOrder("CON-043", "CON-046", "CON-042");
        Path persons = folder.resolve("persons.csv");
        Files.writeString(
                persons,
                "姓名,证件类型,证件号码,起始月份\n张八一,居民身份证,"
                        + org.quanyi.server.SampleList.number("19810801", 81)
                        + ",2025-08\n");
        Said without = run("import", "persons", persons.toString());
        assertThat(without.exit()).isEqualTo(QuanyiCommand.REFUSED);
        Said said = run("import", "persons", persons.toString(), "--region", "990100", "--json");
        assertThat(said.exit()).as(said.err()).isEqualTo(QuanyiCommand.DONE);
        assertThat(said.json().at("/registered").asInt()).isEqualTo(1);
        JsonNode again =
                run("import", "persons", persons.toString(), "--region", "990100", "--json").json();
        assertThat(again.at("/onRecord").asInt()).isEqualTo(1);
    }
}
