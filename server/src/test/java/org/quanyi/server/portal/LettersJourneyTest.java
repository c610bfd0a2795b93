package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Result;
import org.quanyi.server.LifeFacts;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Deliveries;
import org.quanyi.server.casework.DeliveryManner;
import org.quanyi.server.casework.Letter;
import org.quanyi.server.casework.Letters;
import org.quanyi.server.casework.NoticeChannel;
import org.quanyi.server.casework.Notices;
import org.quanyi.server.casework.Outcome;
import org.quanyi.server.person.Contact;
import org.quanyi.server.rights.LetterNotices;
import org.quanyi.server.store.OwnerConnection;
import org.springframework.context.MessageSource;

/// Letters beyond the portal: notices that say nothing, paper that says the same, and proof that
/// something arrived. What arrived nowhere starts nothing.
class LettersJourneyTest {

    private static final Actor CLERK = LettersWorld.CLERK;
    private static final Actor OFFICER = LettersWorld.OFFICER;
    private static LettersWorld world;
    private static TestServer server;

    @BeforeAll
    static void start() {
        world = new LettersWorld();
        server = world.server;
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static int send() {
        return server.get(LetterNotices.class).send();
    }

    private static List<String> messagesTo(String whom) {
        return world.files("outbox/new").stream()
                .filter(name -> name.startsWith("letter."))
                .map(name -> server.folder().resolve("outbox/new").resolve(name))
                .map(LettersWorld::text)
                .filter(message -> message.contains("\"" + whom + "\""))
                .toList();
    }

    @Test
    void aNoticeSaysOnlyThatThereIsALetterAndGoesOnceEachWay() {
        Actor person =
                world.person(
                        Map.of(
                                Contact.Kind.PHONE, "0000-letter",
                                Contact.Kind.EMAIL, "letter@example.test"));
        Visitor visitor = Visitor.as(server, person.account());
        assertThat(visitor.page("/me/profile").select("#by-SMS[checked]")).isEmpty();
        world.ask(person);
        send();
        assertThat(messagesTo("0000-letter")).as("nobody chose it").isEmpty();
        visitor.post("/me/profile", "/me/profile/notices", "by", List.of("SMS", "EMAIL"), Map.of());
        assertThat(visitor.page("/me/profile").select("#by-SMS[checked]")).hasSize(1);
        CaseFile file = world.answered(person);
        send();
        send();
        // two letters since: received, and answered
        assertThat(messagesTo("letter@example.test")).hasSize(2);
        assertThat(messagesTo("0000-letter"))
                .hasSize(2)
                .allSatisfy(message ->
                        assertThat(message)
                                .contains("来信", "letter for you")
                                .doesNotContain(file.number(), "钱来信", "990102", "http"));
        visitor.post("/me/profile", "/me/profile/notices", Map.of());
        assertThat(server.get(Notices.class).chosen(person)).isEmpty();
        int before = messagesTo("0000-letter").size();
        world.ask(world.person(Map.of()));
        send();
        assertThat(messagesTo("0000-letter")).hasSize(before);
    }

    @Test
    void aChannelThatFailsLosesNothingAndDoublesNothing() throws IOException {
        Actor person = world.person(Map.of(Contact.Kind.PHONE, "0000-fails"));
        server.get(Notices.class).choose(person, Set.of(NoticeChannel.SMS));
        send();
        world.ask(person);
        String id =
                OwnerConnection.text(
                        server.store(),
                        "select id from casework.notice n where not exists"
                                + " (select from casework.notice_done d where d.notice = n.id) and channel = 'SMS'");
        Path folder = server.folder().resolve("outbox").resolve("tmp");
        Path inTheWay = folder.resolve("letter." + id + ".json");
        Files.createDirectories(inTheWay.resolve("x"));
        assertThatThrownBy(LettersJourneyTest::send).isInstanceOf(UncheckedIOException.class);
        assertThat(messagesTo("0000-fails")).isEmpty();
        Files.delete(inTheWay.resolve("x"));
        Files.delete(inTheWay);
        assertThat(send()).isEqualTo(1);
        assertThat(messagesTo("0000-fails")).hasSize(1);

        // stopped after the commit, before the message was handed over
        Path ready = server.folder().resolve("outbox").resolve("new");
        String name = world.files("outbox/new").getLast();
        Files.move(ready.resolve(name), folder.resolve(name));
        assertThat(send()).isEqualTo(1);
        assertThat(world.files("outbox/new")).contains(name);
        // and one that was written, and never committed, is nobody's
        Path stray = folder.resolve("letter.11111111-2222-3333-4444-555555555555.json");
        Files.writeString(stray, "{}");
        assertThat(send()).isZero();
        assertThat(stray).exists();
        Files.delete(stray);
    }

    /// Read by somebody who acts for the person, which opens nothing.
    private static Letter read(Actor representative, CaseFile file) {
        CaseFile open = server.get(Cases.class).open(representative, file.number()).orElseThrow();
        return server.get(Letters.class).open(representative, open, file.version()).orElseThrow();
    }

    private static Deliveries deliveries() {
        return server.get(Deliveries.class);
    }

    private static String code(Result<?> result) {
        return result.refusals().isEmpty() ? "" : result.refusals().getFirst().code();
    }

    @Test
    void whatIsNotProvenToHaveArrivedStartsNothing() {
        Actor person = world.person(Map.of());
        CaseFile file = world.answered(person);
        LocalDate today = LocalDate.ofInstant(world.clock.instant(), world.clock.getZone());
        Deliveries.Which which = new Deliveries.Which(file.number(), file.version(), 1);
        Actor acting = world.acting(person);
        assertThat(read(acting, file).reviewBy()).isNull();
        world.clock.pass(Duration.ofDays(3));
        DeliveryManner post = DeliveryManner.POST;
        assertThat(code(deliveries().record(CLERK, which, post, today.minusDays(1), "回执 118")))
                .isEqualTo("CAS-091");
        assertThat(code(deliveries().record(CLERK, which, post, today.plusDays(4), "回执 118")))
                .isEqualTo("CAS-091");
        assertThat(code(deliveries().record(CLERK, which, post, today, " "))).isEqualTo("CAS-009");
        assertThat(code(deliveries().record(OFFICER, which, post, today, "回执 118")))
                .isEqualTo("CAS-004");
        Actor elsewhere = new Actor("letters-far", Role.CLERK, "远", "别的单位", null, null);
        assertThat(code(deliveries().record(elsewhere, which, post, today, "回执 118")))
                .isEqualTo("CAS-090");
        deliveries().record(CLERK, which, DeliveryManner.RETURNED, today, "退件 7").orThrow();
        deliveries().record(CLERK, which, post, today.plusDays(1), "回执 118").orThrow();
        deliveries().record(CLERK, which, post, today.plusDays(2), "回执 119").orThrow();
        assertThat(code(deliveries().check(OFFICER, which, 1, true)))
                .as("what came back proves nothing")
                .isEqualTo("CAS-092");
        assertThat(read(acting, file).reviewBy()).as("one officer's word").isNull();
        assertThat(
                        code(
                                deliveries()
                                        .check(
                                                LettersWorld.staff(
                                                        CLERK.account(), Role.SECOND_OFFICER),
                                                which,
                                                2,
                                                true)))
                .isEqualTo("CAS-005");
        deliveries().check(OFFICER, which, 2, false).orThrow();
        assertThat(read(acting, file).reviewBy()).as("not proven").isNull();
        assertThat(code(deliveries().check(OFFICER, which, 2, true))).isEqualTo("CAS-092");
        deliveries().check(OFFICER, which, 3, true).orThrow();
        Letter letter = read(acting, file);
        assertThat(letter.openedAt()).isNull();
        assertThat(letter.servedOn()).isEqualTo(today.plusDays(2));
        assertThat(letter.reviewBy()).isAfter(today.plusDays(2));
        assertThatThrownBy(() ->
                        OwnerConnection.run(
                                server.store(),
                                "insert into casework.delivery_check select file, step, person, place, account, account, true, now()"
                                        + " from casework.delivery where place = 1 and file = "
                                        + file.id()))
                .hasStackTraceContaining("delivery_check_check");
    }

    @Test
    void theDeskRecordsItAndAnotherOfficerLooks() {
        CaseFile file = world.answered(world.person(Map.of()));
        String desk = "/desk/cases/" + file.number() + "/deliveries";
        String day = LocalDate.ofInstant(world.clock.instant(), world.clock.getZone()).toString();
        Visitor clerk = Visitor.as(server, CLERK.account());
        Map<String, String> form =
                Map.of(
                        "letter",
                        file.version() + "-1",
                        "manner",
                        "SIGNED",
                        "day",
                        day,
                        "evidence",
                        "送达回证 2026-118");
        assertThat(clerk.post(desk, desk, Map.of("letter", "9-9", "evidence", "送达回证 7")).body())
                .contains("送达的日子", "送达回证 7");
        clerk.post(desk, desk, form);
        assertThat(clerk.page(desk).text()).contains("送达回证 2026-118", "还没有证明送到");
        Visitor officer = Visitor.as(server, OFFICER.account());
        String review = "/desk/review/" + file.number() + "/deliveries";
        officer.post(
                review,
                review,
                Map.of("letter", file.version() + "-1", "place", "1", "proven", "yes"));
        assertThat(officer.page(review).text()).contains("已证明送到", "复核：属实");
    }

    /// Paper says word for word what the page says; the windows are periods, for they begin later.
    @Test
    void thePrintedLetterIsTheLetter() throws IOException {
        Actor person = world.person(Map.of(Contact.Kind.ADDRESS, "示例市东风路 7 号"));
        server.get(Notices.class).choose(person, Set.of(NoticeChannel.PAPER));
        CaseFile file = world.answered(person);
        Visitor clerk = Visitor.as(server, CLERK.account());
        Document run = Visitor.parse(clerk.post("/desk/letters", "/desk/letters", Map.of()));
        assertThat(run.text()).contains("没有要寄的信").doesNotContain("钱来信");
        assertThat(server.get(Reads.class).of(person.requirePerson()))
                .anyMatch(l -> l.fields().equals("letter") && l.account().equals(CLERK.account()));
        String index = LettersWorld.text(server.folder().resolve("print/new/index.csv"));
        assertThat(index).contains(".pdf,").doesNotContain("钱来信", "东风路");
        String printed = "";
        for (String name : world.files("print/new")) {
            if (name.endsWith(".pdf")) {
                assertThat(index).contains(name);
                String words = words(server.folder().resolve("print/new").resolve(name));
                printed = words.contains("东风路") && words.contains("已经改了") ? words : printed;
            }
        }
        assertThat(printed).contains(squeezed("示例市东风路 7 号"), squeezed("钱来信 收"));
        Document page =
                Visitor.as(server, person.account())
                        .page("/me/messages/" + file.number() + "/" + file.version());
        List<String> lines = words(page);
        assertThat(lines).hasSizeGreaterThan(8);
        String all = printed;
        assertThat(lines).allSatisfy(line -> assertThat(all).contains(squeezed(line)));
        assertThat(page.text()).contains("最晚");
        assertThat(printed).contains(squeezed("之内（信访工作条例第 35 条）"));
        int before = world.files("print/new").size();
        clerk.post("/desk/letters", "/desk/letters", Map.of());
        assertThat(world.files("print/new")).hasSize(before);
    }

    /// A death goes on paper to the address, for the family: what they can claim, and what to do
    /// when it is not so.
    @Test
    void theLetterOfADeathIsForTheFamily() throws IOException {
        Actor person = world.person(Map.of(Contact.Kind.ADDRESS, "示例市安康路 9 号"));
        CaseFile death =
                LifeFacts.record(server, person.requirePerson(), LifeFacts.death("2026-10-20"));
        Actor clerk = LifeFacts.clerk(person.requirePerson());
        server.get(DemoAccounts.class).add(clerk);
        Visitor.as(server, clerk.account()).post("/desk/letters", "/desk/letters", Map.of());
        Path letter =
                world.files("print/new").stream()
                        .filter(name -> name.endsWith(".pdf"))
                        .map(name -> server.folder().resolve("print/new").resolve(name))
                        .filter(file -> says(file, "安康路", "已经登记了去世"))
                        .findFirst()
                        .orElseThrow();
        String printed = words(letter);
        for (String said : List.of("安康路 9 号", "钱来信 的家属 收", "2026 年 10 月 20 日去世", death.number())) {
            assertThat(printed).contains(squeezed(said));
        }
        MessageSource words = server.get(MessageSource.class);
        for (String part : List.of("heirs", "relatives", "month", "alive")) {
            String said = words.getMessage("life.death." + part, null, Locale.CHINESE);
            assertThat(printed).contains(squeezed(said));
        }
        assertThat(printed).doesNotContain("\ufffd", "??", squeezed("钱来信 收"), "还没有生效");
        try (PDDocument document = Loader.loadPDF(letter.toFile())) {
            assertThat(document.getNumberOfPages()).isBetween(1, 2);
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 50);
            assertThat(inked(page)).as("dark points of the first page").isBetween(0.01, 0.4);
        }
    }

    private static boolean says(Path file, String... words) {
        try {
            String all = words(file);
            return Stream.of(words).allMatch(all::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The part of a picture that is not paper.
    private static double inked(BufferedImage page) {
        int[] points =
                page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return IntStream.of(points).filter(p -> (p & 0xff) < 160).count() / (double) points.length;
    }

    /// What the second officer sees before they accept is what the person gets.
    @Test
    void thePreviewIsTheLetter() {
        Actor person = world.person(Map.of());
        CaseFile taken = world.take(CLERK, world.ask(person), CaseAct.TAKE_UP, null);
        CaseFile written = world.take(CLERK, taken, CaseAct.ANSWER, Outcome.PARTLY_UPHELD);
        Visitor officer = Visitor.as(server, OFFICER.account());
        String preview = "/desk/review/" + written.number() + "/letter";
        assertThat(
                        officer.page("/desk/review/" + written.number())
                                .select("a[href=" + preview + "]"))
                .hasSize(1);
        List<String> before = words(officer.page(preview));
        CaseFile sent = world.take(OFFICER, written, CaseAct.ACCEPT, null);
        Document letter =
                Visitor.as(server, person.account())
                        .page("/me/messages/" + sent.number() + "/" + sent.version());
        assertThat(words(letter)).isEqualTo(before).hasSizeGreaterThan(8);
        assertThat(officer.get(preview).statusCode()).isEqualTo(404);
    }

    /// The words of a letter but for the last days, which paper and preview give as periods.
    private static List<String> words(Document page) {
        return page
                .select("main h1, main .lead, main section p, main section li, main dl.kv dd")
                .stream()
                .map(e -> e.text())
                .filter(t -> !t.contains("最晚") && !t.contains("之内") && !t.contains("12333"))
                .filter(t -> !t.startsWith("任何一个社会保险窗口"))
                .toList();
    }

    @Test
    void whatNobodyReadsForAWeekGoesOnPaper() {
        Actor person = world.person(Map.of(Contact.Kind.ADDRESS, "示例市和平里 3 号"));
        world.answered(person);
        Visitor clerk = Visitor.as(server, CLERK.account());
        clerk.post("/desk/letters", "/desk/letters", Map.of());
        int before = world.files("print/new").size();
        world.clock.pass(Duration.ofDays(8));
        Visitor later = Visitor.as(server, CLERK.account());
        later.post("/desk/letters", "/desk/letters", Map.of());
        assertThat(world.files("print/new").size()).isGreaterThan(before);
        assertThat(Objects.requireNonNull(later.page("/desk/letters").selectFirst("h1")).text())
                .isEqualTo("没有要寄的信");
    }

    private static String words(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return squeezed(new PDFTextStripper().getText(document));
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }
}
