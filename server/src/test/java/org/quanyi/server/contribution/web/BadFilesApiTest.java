package org.quanyi.server.contribution.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quanyi.server.ProgramClient;
import org.quanyi.server.ProgramClient.Reply;
import org.quanyi.server.SampleCity;
import org.quanyi.server.SampleList;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Role;

/// Bad files through the programs' interface: each is told apart, in both languages, and loses
/// nothing.
class BadFilesApiTest {

    private static final String OWN = SampleList.code(71);
    private static final String NUMBER = SampleList.number("19900107", 71);

    private static ProgramClient clerk;

    @BeforeAll
    static void open() {
        TestServer server = TestServer.shared();
        SampleCity.register(server, OWN, "示例七一单位");
        SampleCity.account(server, "bad-files-clerk", Role.CLERK, null);
        clerk = new ProgramClient(server, "bad-files-clerk");
    }

    /// A file, and the code of its own sentence.
    record Bad(String what, byte[] content, String code) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> wholeFiles() {
        return Stream.of(
                new Bad("empty", new byte[0], "CON-101"),
                new Bad(
                        "a picture",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                        "CON-104"),
                new Bad("bytes of no encoding", broken(), "CON-105"),
                new Bad("a zero byte", one("A\u0000", NUMBER, "5000"), "CON-106"),
                new Bad("a quote never closed", one("\"张三", NUMBER, "5000"), "CON-107"),
                new Bad("a cell of 1 MB", one("张".repeat(1 << 20), NUMBER, "5000"), "CON-108"),
                new Bad("101 columns", text(list() + ",".repeat(100) + "\n"), "CON-109"),
                new Bad("1,000,001 rows", rows(1_000_001), "CON-110"),
                new Bad("a zip bomb of one endless text", bomb(), "CON-119"),
                new Bad("an archive that is no workbook", zip("a.txt", 10), "CON-117"),
                new Bad("no header", text("什么\n都没有\n"), "CON-121"),
                new Bad(
                        "a missing column",
                        text(list().toString().replace("缴费基数", "别的")),
                        "CON-122"),
                new Bad("a column twice", text(list().toString().replace("备注", "缴费基数")), "CON-123"),
                new Bad("no rows", new SampleList(OWN, "2025-10").bytes(), "CON-124"),
                new Bad("no employer", text(list().toString().replace(OWN, "")), "CON-125"),
                new Bad(
                        "an employer's code that cannot be one",
                        text(list().toString().replace(OWN, "91990109MA")),
                        "CON-127"),
                new Bad("no month", text(list().toString().replace("2025-10", "")), "CON-128"),
                new Bad(
                        "a month that is none",
                        text(list().toString().replace("2025-10", "2025-13")),
                        "CON-129"),
                new Bad(
                        "a month to come",
                        text(list().toString().replace("2025-10", "2099-01")),
                        "CON-130"),
                new Bad(
                        "an employer not registered",
                        text(list().toString().replace(OWN, SampleList.code(72))),
                        "CON-132"));
    }

    static Stream<Bad> rows() {
        return Stream.of(
                new Bad("no name", one("", NUMBER, "5000"), "CON-001"),
                new Bad("a formula as a name", one("=1+1", NUMBER, "5000"), "CON-002"),
                new Bad("a hidden character", one("张\u202e三", NUMBER, "5000"), "CON-003"),
                new Bad("no number", one("张三", "", "5000"), "CON-010"),
                new Bad("1.1E+17", one("张三", "1.1E+17", "5000"), "CON-011"),
                new Bad("a number of a spreadsheet", one("张三", NUMBER + ".0", "5000"), "CON-012"),
                new Bad("too short", one("张三", NUMBER.substring(1), "5000"), "CON-013"),
                new Bad(
                        "a number that ends like a formula",
                        one("张三", NUMBER.substring(0, 17) + "=", "5000"),
                        "CON-015"),
                new Bad(
                        "a number that begins like one",
                        one("张三", "=" + NUMBER, "5000"),
                        "CON-002"),
                new Bad(
                        "30 February",
                        one("张三", SampleList.number("19900230", 1), "5000"),
                        "CON-017"),
                new Bad(
                        "a wrong check character",
                        one("张三", SampleList.number("19900107", 71).substring(0, 17) + "A", "5000"),
                        "CON-015"),
                new Bad(
                        "another document",
                        text(list().toString().replace("居民身份证", "外国人永久居留身份证")),
                        "CON-022"),
                new Bad("no base", one("张三", NUMBER, ""), "CON-030"),
                new Bad("a negative base", one("张三", NUMBER, "-5000"), "CON-031"),
                new Bad("a base of zero", one("张三", NUMBER, "0"), "CON-032"),
                new Bad("a base finer than a fen", one("张三", NUMBER, "5000.005"), "CON-033"),
                new Bad("a base in scientific notation", one("张三", NUMBER, "5E3"), "CON-034"),
                new Bad("a date as a base", one("张三", NUMBER, "2025/10/01"), "CON-035"),
                new Bad("a base below the floor", one("张三", NUMBER, "4279.99"), "CON-038"),
                new Bad("a base above the ceiling", one("张三", NUMBER, "21399.01"), "CON-039"));
    }

    @ParameterizedTest
    @MethodSource("wholeFiles")
    void refusesAFileAsAWhole(Bad bad) {
        Reply refused = clerk.file("/api/v1/filings", bad.content());
        assertThat(refused.status() + refused.at("/type")).isEqualTo("422/problems/file");
        assertThat(refused.at("/refused/0/code")).isEqualTo(bad.code());
        String english =
                clerk.inEnglish().file("/api/v1/filings", bad.content()).at("/refused/0/message");
        assertSentences(refused.at("/refused/0/message"), english);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void refusesAFileWithoutAGoodRow(Bad bad) {
        Reply refused = clerk.file("/api/v1/filings", bad.content());
        assertThat(refused.status() + refused.at("/type")).isEqualTo("422/problems/no-row");
        assertThat(refused.at("/report/toChange/0/code")).isEqualTo(bad.code());
        assertThat(refused.at("/report/toChange/0/line")).isEqualTo("4");
        String english =
                clerk.inEnglish()
                        .file("/api/v1/filings", bad.content())
                        .at("/report/toChange/0/message");
        assertSentences(refused.at("/report/toChange/0/message"), english);
    }

    @Test
    void everySentenceIsItsOwn() {
        Set<String> codes = new HashSet<>();
        Set<String> sentences = new HashSet<>();
        Stream.concat(wholeFiles(), rows())
                .filter(bad -> codes.add(bad.code()))
                .forEach(bad -> {
                    Reply refused = clerk.file("/api/v1/filings", bad.content());
                    sentences.add(
                            refused.at("/refused/0/message")
                                    + refused.at("/report/toChange/0/message"));
                });
        assertThat(sentences).hasSameSizeAs(codes);
    }

    @Test
    void takesWhatIsOnlyTypedInAnotherWay() {
        String employer = SampleList.code(73);
        SampleCity.register(TestServer.shared(), employer, "示例七三单位");
        String wide = wide(SampleList.number("19910203", 73));
        String lower = withX().toLowerCase(java.util.Locale.ROOT);
        String list =
                new SampleList(employer, "２０２５年１０月")
                        .row("　张　伟　", wide, "５０００")
                        .row("李娜", lower, "\"6,000.50\"")
                        .row("王芳", "'" + SampleList.number("19910203", 75), "¥7000元")
                        .toString();
        for (Charset charset :
                new Charset[] {
                    StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16
                }) {
            Reply checked =
                    clerk.post(
                            "/api/v1/filings?check=true", "", "text/csv", list.getBytes(charset));
            assertThat(checked.status()).as(checked.text()).isEqualTo(200);
            assertThat(checked.at("/ready") + checked.at("/rowsToChange")).isEqualTo("30");
            assertThat(checked.at("/base")).isEqualTo("18000.50");
        }
    }

    @Test
    void tellsASecondRowOfOnePersonAndBooksTheFirst() {
        String employer = SampleList.code(74);
        SampleCity.register(TestServer.shared(), employer, "示例七四单位");
        String number = SampleList.number("19920304", 74);
        byte[] list =
                new SampleList(employer, "2025-10")
                        .row("赵敏", number, "5000")
                        .row("赵敏", number, "6000")
                        .bytes();
        Reply booked = clerk.file("/api/v1/filings", list);
        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.at("/toChange/0/code") + booked.at("/toChange/0/row"))
                .isEqualTo("CON-0252");
        assertThat(booked.at("/base")).isEqualTo("5000.00");
    }

    @Test
    void refusesMoreThanAFileMayHold() {
        Reply refused = clerk.file("/api/v1/filings", new byte[(64 << 20) + 1]);
        assertThat(refused.status() + refused.at("/type")).isEqualTo("413/problems/too-large");
        assertThat(refused.at("/detail")).contains("64");
    }

    @Test
    void refusesWhatIsNoFileAtAll() {
        Reply media = clerk.post("/api/v1/filings", "k1", "image/png", new byte[] {1});
        assertThat(media.status() + media.at("/type")).isEqualTo("415/problems/media-type");
        Reply json = clerk.json("/api/v1/refunds", "{");
        assertThat(json.status() + json.at("/type")).isEqualTo("400/problems/unreadable");
        Reply part =
                clerk.post(
                        "/api/v1/filings",
                        "k2",
                        "multipart/form-data; boundary=b",
                        "--b--\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(part.status() + part.at("/type")).isEqualTo("400/problems/field-missing");
        Reply method = clerk.get("/api/v1/refunds");
        assertThat(method.status() + method.at("/type")).isEqualTo("405/problems/method");
    }

    private static void assertSentences(String chinese, String english) {
        assertThat(chinese).matches("(?s).*\\p{IsHan}.*。.*");
        assertThat(english).matches("(?s)[A-Z0-9“].*[a-z].*\\..*").doesNotContain("。");
    }

    private static SampleList list() {
        return new SampleList(OWN, "2025-10").row("张三", NUMBER, "5000");
    }

    private static byte[] one(String name, String number, String base) {
        return new SampleList(OWN, "2025-10").row(name, number, base).bytes();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] broken() {
        byte[] bytes = list().toString().getBytes(Charset.forName("GB18030"));
        bytes[bytes.length - 3] = (byte) 0xff;
        return bytes;
    }

    private static byte[] rows(int count) {
        return text(new SampleList(OWN, "2025-10") + "1,a,,b,,c,\n".repeat(count));
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        for (char c : text.toCharArray()) {
            wide.append((char) (c - '!' + '！'));
        }
        return wide.toString();
    }

    private static String withX() {
        for (int order = 0; ; order++) {
            String number = SampleList.number("19910204", order);
            if (number.endsWith("X")) {
                return number;
            }
        }
    }

    /// A workbook whose sheet begins with 300 MB of blanks.
    private static byte[] bomb() {
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relation =
                "<Relationships><Relationship Id='r' Type='%s/%s' Target='%s'/></Relationships>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(
                    zip,
                    "_rels/.rels",
                    relation.formatted(office, "officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='a' sheetId='1' r:id='r'/></sheets></workbook>"
                            .formatted(main, office));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relation.formatted(office, "worksheet", "worksheets/sheet1.xml"));
            part(zip, "xl/worksheets/sheet1.xml", "<worksheet xmlns='%s'>".formatted(main));
            byte[] blanks = text(" ".repeat(1 << 20));
            for (int i = 0; i < 300; i++) {
                zip.write(blanks);
            }
            zip.write(text("<sheetData/></worksheet>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text(text));
    }

    private static byte[] zip(String entry, int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry(entry));
            byte[] block = new byte[1 << 20];
            for (int left = size; left > 0; left -= block.length) {
                zip.write(block, 0, Math.min(left, block.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
