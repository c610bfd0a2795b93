package org.quanyi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Connection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanyi.rules.Result;
import org.quanyi.server.AtOnce;
import org.quanyi.server.Race;
import org.quanyi.server.SampleCity;
import org.quanyi.server.SamplePapers;
import org.quanyi.server.Statements;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.ReadLine;
import org.quanyi.server.access.Reads;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.Attachments;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Paper;
import org.quanyi.server.casework.Papers;
import org.quanyi.server.casework.Step;
import org.quanyi.server.keys.DataKeys;
import org.quanyi.server.log.LogRecount;
import org.quanyi.server.person.NewPerson;
import org.quanyi.server.person.Persons;
import org.quanyi.server.rights.Asker;
import org.quanyi.server.rights.Complaint;
import org.quanyi.server.rights.ComplaintReason;
import org.quanyi.server.rights.Complaints;
import org.quanyi.server.store.OwnerConnection;

/// Papers that somebody hands in with a case: through the forms, kept sealed, named by their step,
/// seen by nobody else.
class PapersJourneyTest {

    private static final String AGENCY = "示例材料中心";
    private static TestServer server;
    private static int serial = 700;

    @BeforeAll
    static void start() {
        server = TestServer.fresh("papers");
        account("papers-clerk", Role.CLERK, null);
        account("papers-officer", Role.SECOND_OFFICER, null);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Actor account(
            String name, Role role, @org.jspecify.annotations.Nullable Integer person) {
        Actor actor =
                new Actor(name, role, "材料" + name, role.isStaff() ? AGENCY : "", person, null);
        server.get(DemoAccounts.class).add(actor);
        return actor;
    }

    private static Actor person() {
        int key =
                server.get(Persons.class)
                        .register(
                                List.of(
                                        new NewPerson(
                                                "材料本人", SampleCity.number("990107", serial++))))
                        .getFirst();
        return account("papers-" + key, Role.PERSON, key);
    }

    private static final Map<String, String> WORDS =
            Map.of("reason", "WAITED", "said", "等了两个星期，材料在后面");

    private static long kept() {
        return Long.parseLong(
                OwnerConnection.text(server.store(), "select count(*) from casework.attachment"));
    }

    private static CaseFile complaint(Actor person, List<Paper> papers) {
        return server.get(Complaints.class)
                .complain(
                        Asker.of(person, papers),
                        new Complaint(ComplaintReason.WAITED, "", "", "等了 " + serial++))
                .orThrow();
    }

    private static List<Paper> papers(int many) {
        return server.get(Papers.class)
                .check(Collections.nCopies(many, SamplePapers.pdf()))
                .orThrow();
    }

    private static Result<CaseFile> add(Actor person, CaseFile file, List<Paper> papers) {
        return server.get(Cases.class)
                .take(
                        person,
                        new Step(file.number(), file.version(), CaseAct.ADD, "").with(papers));
    }

    @Test
    void aRefusedFileLosesNoWordAndOpensNoCase() {
        Actor person = person();
        Visitor visitor = Visitor.as(server, person.account());
        long before = kept();
        Map<String, byte[]> bad =
                Map.of(
                        "a.zip", SamplePapers.zip(),
                        "b.pdf", SamplePapers.eicar(),
                        "c.png", SamplePapers.bomb());
        Map<String, List<String>> said =
                Map.of(
                        "a.zip", List.of("压缩包", "archives"),
                        "b.pdf", List.of("病毒", "virus"),
                        "c.png", List.of("百万像素", "million points"));
        for (String language : List.of("", "/en")) {
            bad.forEach((name, file) -> {
                Connection.Response answer =
                        visitor.handIn(
                                language + "/me/complaint",
                                language + "/me/complaint",
                                WORDS,
                                Map.of("good.pdf", SamplePapers.pdf(), name, file));
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body())
                        .contains(
                                Objects.requireNonNull(said.get(name))
                                        .get(language.isEmpty() ? 0 : 1))
                        .contains("等了两个星期，材料在后面")
                        .doesNotContain(name);
            });
        }
        assertThat(server.get(Cases.class).of(person)).isEmpty();
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void aPaperIsAFileForThoseConcernedAndNothingForOthers() {
        Actor person = person();
        Visitor visitor = Visitor.as(server, person.account());
        String name = "<script>alert(1)</script>.exe";
        byte[] pdf = SamplePapers.pdf();
        Connection.Response asked =
                visitor.handIn("/me/complaint", "/me/complaint", WORDS, Map.of(name, pdf));
        String address = visitor.path(asked);
        assertThat(address).startsWith("/me/cases/B");
        String number = address.replaceAll(".*/", "");
        assertThat(asked.body()).contains("材料（1 份）").doesNotContain("alert(1)", ".exe");

        Connection.Response got = visitor.get(address + "/papers/1");
        assertThat(got.bodyAsBytes()).isEqualTo(pdf);
        assertThat(got.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(got.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + number + "-1.pdf\"");
        assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(got.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(got.header("Cache-Control")).contains("no-store");

        Visitor other = Visitor.as(server, person().account());
        Connection.Response theirs = other.get(address + "/papers/1");
        Connection.Response none = other.get("/me/cases/B2026-999999-11/papers/1");
        assertThat(theirs.statusCode()).isEqualTo(404);
        assertThat(plain(theirs, number)).isEqualTo(plain(none, "B2026-999999-11"));
        assertThat(visitor.get(address + "/papers/2").statusCode()).isEqualTo(404);

        Visitor clerk = Visitor.as(server, "papers-clerk");
        assertThat(clerk.page("/desk/cases/" + number).html()).contains("材料（1 份）");
        assertThat(clerk.get("/desk/cases/" + number + "/papers/1").bodyAsBytes()).isEqualTo(pdf);
        ReadLine look = server.get(Reads.class).of(person.requirePerson()).getFirst();
        assertThat(List.of(look.account(), look.fields()))
                .containsExactly("papers-clerk", "case paper");
        assertThat(
                        OwnerConnection.text(
                                server.store(),
                                "select count(*) from casework.attachment where position('%PDF'::bytea in content) > 0"))
                .isEqualTo("0");
    }

    private static String plain(Connection.Response response, String number) {
        return response.body().replaceAll("name=\"_csrf\"[^>]*", "").replace(number, "NUMBER");
    }

    @Test
    void whatAnOfficerAddsToAnAnswerIsSeenWhenItIsSent() {
        Actor person = person();
        Visitor visitor = Visitor.as(server, person.account());
        String number = complaint(person, papers(1)).number();
        String page = "/me/cases/" + number;
        String desk = "/desk/cases/" + number;
        Map<String, String> photograph = Map.of("act", "ADD", "version", "1", "note", "");
        assertThat(
                        visitor.handIn(
                                        page,
                                        page,
                                        photograph,
                                        Map.of("照片.jpg", SamplePapers.photograph("GPS 30.5728N")))
                                .body())
                .as("a paper needs no words")
                .contains("材料（2 份）");
        assertThat(
                        new String(
                                visitor.get(page + "/papers/2").bodyAsBytes(),
                                StandardCharsets.ISO_8859_1))
                .doesNotContain("30.5728N");
        Visitor clerk = Visitor.as(server, "papers-clerk");
        clerk.post(desk, desk, Map.of("act", "TAKE_UP", "version", "2"));
        Map<String, String> answer =
                Map.of("act", "ANSWER", "version", "3", "note", "查过了，见附件", "outcome", "UPHELD");
        assertThat(clerk.handIn(desk, desk, answer, Map.of("b", SamplePapers.zip())).body())
                .contains("压缩包", "查过了，见附件");
        byte[] png = SamplePapers.picture("png", 30, 30);
        assertThat(clerk.handIn(desk, desk, answer, Map.of("b", png)).body()).contains("材料（3 份）");
        assertThat(visitor.get(page).body()).contains("材料（2 份）");
        assertThat(visitor.get(page + "/papers/3").statusCode()).isEqualTo(404);
        Visitor officer = Visitor.as(server, "papers-officer");
        String review = "/desk/review/" + number;
        assertThat(officer.get(review + "/papers/3").statusCode()).isEqualTo(200);
        assertThat(
                        officer.handIn(
                                        review,
                                        review,
                                        Map.of("act", "ACCEPT", "version", "4"),
                                        Map.of("c", png))
                                .body())
                .contains("这一步不能附材料");
        officer.post(review, review, Map.of("act", "ACCEPT", "version", "4"));
        assertThat(visitor.get(page).body()).contains("材料（3 份）");
        assertThat(visitor.get(page + "/papers/3").header("Content-Type")).isEqualTo("image/png");
    }

    /// Two who fill the last places of a case; what is over then is refused.
    private static void fillTwice(int round) throws Exception {
        Actor person = person();
        CaseFile file = complaint(person, papers(5));
        for (int more : List.of(5, 5, 2)) {
            file = add(person, file, papers(more)).orThrow();
        }
        CaseFile seen = file;
        List<Paper> three = papers(3);
        List<Paper> others =
                server.get(Papers.class)
                        .check(Collections.nCopies(3, SamplePapers.picture("png", 9, 9)))
                        .orThrow();
        List<Result<CaseFile>> both =
                AtOnce.both(() -> add(person, seen, three), () -> add(person, seen, others));
        assertThat(both.stream().filter(r -> r.refusals().isEmpty())).hasSize(1);
        assertThat(both.stream().flatMap(r -> r.refusals().stream()).map(r -> r.code()).toList())
                .containsExactly("CAS-002");
        Result<CaseFile> again =
                both.getFirst().refusals().isEmpty() ? both.getFirst() : both.getLast();
        CaseFile full = again.orThrow();
        assertThat(server.get(Attachments.class).of(full, person)).hasSize(20);
        assertThat(add(person, full, papers(1)).refusals().getFirst().code()).isEqualTo("CAS-070");
        assertThat(add(person, seen, both.getFirst() == again ? three : others).refusals())
                .as("the same sent again")
                .isEmpty();
    }

    @Race
    void ofTwoThatFillTheLastPlacesOneDoes() throws Exception {
        AtOnce.rounds(PapersJourneyTest::fillTwice);
        assertThatThrownBy(() ->
                        OwnerConnection.run(
                                server.store(),
                                "insert into casework.attachment (file, place, step, party, nth, kind, bytes, digest, content)"
                                        + " select file, 21, step, party, 21, kind, bytes, digest, content"
                                        + " from casework.attachment where nth = 20 limit 1"))
                .hasStackTraceContaining("nth_check");
    }

    @Race
    void withoutTheLockOnTheCaseBothFillThem() throws Exception {
        assertThat(
                        server.get(Statements.class)
                                .failsWithoutLock(
                                        "casework.file where number", PapersJourneyTest::fillTwice))
                .isTrue();
    }

    @Test
    void anotherContentIsFoundByTheLogAndAnErasedPersonTakesTheirsAlong() {
        Actor person = person();
        CaseFile file = complaint(person, papers(1));
        Attachments attachments = server.get(Attachments.class);
        assertThat(attachments.open(person, file.number(), 1)).isPresent();
        String where = " where file = %d and place = 1".formatted(file.id());
        assertThat(server.get(LogRecount.class).run().findings()).isEmpty();
        OwnerConnection.run(
                server.store(),
                "create table casework.spare as select content, digest from casework.attachment"
                        + where);
        OwnerConnection.run(
                server.store(),
                "update casework.attachment set content = content || '\\x00', digest ="
                        + " encode(sha256(content || '\\x00'), 'hex')"
                        + where);
        assertThat(server.get(LogRecount.class).run().findings())
                .anySatisfy(
                        f -> assertThat(f.toString()).contains("casework.step " + file.number()));
        OwnerConnection.run(
                server.store(),
                "update casework.attachment a set content = s.content, digest = s.digest"
                        + " from casework.spare s"
                        + where);
        assertThat(server.get(LogRecount.class).run().findings()).isEmpty();
        server.get(DataKeys.class).erase(person.requirePerson(), "test");
        assertThat(attachments.of(file, person)).hasSize(1);
        assertThat(attachments.open(person, file.number(), 1)).isEmpty();
        assertThat(server.get(LogRecount.class).run().findings()).isEmpty();
    }

    /// What breaks off, and what is more than the server reads, is a page of ours and no paper.
    @Test
    void halfAnUploadAndAFilmAreNotKept() throws IOException, InterruptedException {
        Actor person = person();
        Visitor visitor = Visitor.as(server, person.account());
        String token =
                Objects.requireNonNull(
                                visitor.page("/me/complaint").selectFirst("input[name=_csrf]"))
                        .val();
        String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s";
        String body =
                part.formatted("_csrf", "", token)
                        + "\r\n"
                        + part.formatted("reason", "", "WAITED")
                        + "\r\n"
                        + part.formatted("said", "", "等了很久很久")
                        + "\r\n"
                        + part.formatted(
                                "papers",
                                "; filename=\"a.pdf\"\r\nContent-Type: application/pdf",
                                new String(SamplePapers.pdf(), StandardCharsets.ISO_8859_1));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> half =
                    client.send(
                            HttpRequest.newBuilder(URI.create(server.address() + "/me/complaint"))
                                    .header("Cookie", visitor.cookies())
                                    .header("Content-Type", "multipart/form-data; boundary=b")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(half.statusCode()).isEqualTo(400);
            assertThat(half.body()).contains("<h1");
        }
        Connection.Response film =
                visitor.handIn(
                        "/me/complaint",
                        "/me/complaint",
                        WORDS,
                        Map.of("a.mp4", new byte[66 << 20]));
        assertThat(film.statusCode()).isEqualTo(413);
        assertThat(film.body()).contains("<h1");
        assertThat(server.get(Cases.class).of(person)).isEmpty();
    }
}
