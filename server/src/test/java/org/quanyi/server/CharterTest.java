package org.quanyi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanyi.rules.Law;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.credit.Area;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.Gravity;
import org.quanyi.rules.credit.LawAbidingClass;
import org.quanyi.rules.credit.ListingTerm;
import org.quanyi.rules.credit.Measure;
import org.quanyi.rules.credit.MeasureProportion;
import org.quanyi.rules.credit.ProportionalityMemo;
import org.quanyi.rules.credit.RecordType;
import org.quanyi.rules.credit.SubjectKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the system never does, held by the build: missing edges, and names and texts that must not
/// appear.
class CharterTest {

    private static final Law LAW = Law.load();
    private static final Catalogue CATALOGUE = Catalogue.of(LAW);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @Test
    void noPathLetsCreditTouchTheRecordOrTheRecordFeedCredit() {
        RoomGraph rooms = RoomGraph.of(RoomGraph.modules());
        assertThat(rooms.arrows()).containsKeys("person", "contribution", "account");
        assertThat(rooms.againstTheCharter()).isEmpty();
    }

    @Test
    void nothingNamesOrSaysWhatTheCharterRefuses() {
        CharterScan scan = new CharterScan().columns(columnsOfAMigratedDatabase());
        SourceTree.under("/db/migration/", ".sql").forEach(scan::migration);
        scan.shapes(JavaTrees.parse(SourceTree.mainJava()));
        SourceTree.under("/resources/templates/", ".html").forEach(scan::template);
        SourceTree.under("/resources/static/", ".js").forEach(scan::template);
        for (String language : List.of("zh", "en")) {
            Bundles.all(language).forEach((key, text) -> scan.message(language + ":" + key, text));
        }
        assertThat(CharterScan.unexcused(scan.findings(), excused())).isEmpty();
    }

    private static List<String> columnsOfAMigratedDatabase() {
        List<String> columns =
                JdbcClient.create(TestServer.shared().store().dataSource())
                        .sql(
                                """
                                select n.nspname || '.' || c.relname || '.' || a.attname
                                  from pg_catalog.pg_attribute a
                                  join pg_catalog.pg_class c on c.oid = a.attrelid
                                  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                                 where c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0
                                   and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                                   -- Flyway's own, whose installed_rank is the order of migrations
                                   and c.relname <> 'migration_history'\
                                """)
                        .query(String.class)
                        .stream()
                        .map(String::valueOf)
                        .toList();
        assertThat(columns).contains("person.person.name", "contribution.month_line.pension_base");
        return columns;
    }

    private static Map<String, String> excused() {
        Map<String, String> excused = new TreeMap<>();
        SourceTree.under("/test/resources/", "charter-excused.properties")
                .forEach(file -> excused.putAll(Bundles.read(file)));
        return excused;
    }

    // --- each scan is seen to bite ---

    @ParameterizedTest
    @CsvSource({
        "benefit, credit", "account, credit", "contribution, credit", "statistics, credit",
        "crosscheck, credit", "credit, benefit", "credit, account", "credit, statistics",
        "credit, question", "question, credit", "person, credit", "transfer, credit",
        "exchange, credit", "credit, transfer", "credit, contribution", "credit, exchange",
        "credit, crosscheck"
    })
    void refusesAForbiddenEdge(String from, String to) {
        assertThat(new RoomGraph(Map.of(from, Set.of(to), to, Set.of())).againstTheCharter())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "wage, person",
        "wage, account",
        "wage, contribution",
        "person, wage",
        "account, wage",
        "contribution, wage",
        "question, wage"
    })
    void refusesAnEdgeBetweenWagesAndARecord(String from, String to) {
        assertThat(new RoomGraph(Map.of(from, Set.of(to), to, Set.of())).againstTheCharter())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "person, honour", "account, honour", "contribution, honour", "benefit, honour",
        "casework, honour", "rights, honour", "exchange, honour", "credit, honour",
        "wage, honour", "command, honour", "honour, casework", "honour, credit",
        "honour, account", "honour, exchange"
    })
    void refusesAnEdgeToWhatAPersonDidWell(String from, String to) {
        assertThat(new RoomGraph(Map.of(from, Set.of(to), to, Set.of())).againstTheCharter())
                .hasSize(1);
    }

    /// A room that a credit record could come from cannot even name a question to a person.
    @Test
    void onlyTheDeskAndThePersonReachAQuestion() {
        for (SourceFile file : SourceTree.mainJava()) {
            if (!file.path().matches(".*/server/(casework|question|portal)/.*")) {
                assertThat(file.text())
                        .as(file.path())
                        .doesNotContain("PERSON_QUESTION", "server.question");
            }
        }
    }

    // --- what credit information cannot be, tried ---

    @ParameterizedTest
    @EnumSource(names = {"IND", "PERSON"})
    void refusesAPersonOrAnIndividualBusinessAsTheSubjectOfWhatBurdens(SubjectKind subject) {
        List<RecordType> adverse =
                CATALOGUE.records().stream().filter(RecordType::isAdverse).toList();
        assertThat(adverse).hasSizeGreaterThan(8);
        for (RecordType type : adverse) {
            for (Area area : type.scope().areas()) {
                assertThat(CATALOGUE.admit(type.code(), subject, area, DAY).refusals())
                        .extracting(Refusal::code)
                        .containsAnyOf("CRD-003", "CRD-004");
            }
        }
        assertThat(LawAbidingClass.of(LAW, subject, 2025, List.of()).refusals())
                .containsExactly(Refusal.of("CRD-014", subject.name()));
    }

    @Test
    void refusesAMeasureOfAnotherAreaThanItsRecord() {
        for (Measure measure : CATALOGUE.measures()) {
            assertThat(measure.areas()).isNotEmpty().doesNotContain(Area.REGISTRATION);
            if (!measure.areas().contains(Area.WAGES)) {
                assertThat(codes(measure, DAY, DAY)).contains("CRD-006");
            }
        }
    }

    @Test
    void refusesATermAboveWhatTheGravityAndTheMeasureBear() {
        Measure publication = CATALOGUE.measure(Measure.PUBLICATION, DAY).orThrow();
        assertThat(codes(publication, DAY, DAY.plusMonths(36))).isEmpty();
        assertThat(codes(publication, DAY, DAY.plusMonths(36).plusDays(1))).contains("CRD-007");
        Measure monitoring = CATALOGUE.measure("M04", DAY).orThrow();
        assertThat(codes(monitoring, DAY, DAY.plusMonths(12).plusDays(1))).contains("CRD-007");
        RecordType violation = CATALOGUE.record("R09", DAY).orThrow();
        ListingTerm term = ListingTerm.of(LAW, violation, Gravity.GENERAL, DAY, DAY).orThrow();
        assertThat(term.isPublic(DAY.plusMonths(12).minusDays(1))).isTrue();
        assertThat(term.isPublic(DAY.plusMonths(12))).isFalse();
    }

    /// What is refused about a measure on an entry of the list of wage arrears.
    private static List<String> codes(Measure measure, LocalDate from, LocalDate end) {
        MeasureProportion.Act act =
                new MeasureProportion.Act(
                        CATALOGUE.record("R07", DAY).orThrow(),
                        Area.WAGES,
                        Gravity.SERIOUS,
                        DAY,
                        DAY.plusMonths(36));
        ProportionalityMemo memo = new ProportionalityMemo("a", "b", "c", "d", "e");
        return MeasureProportion.of(
                        LAW,
                        new Region("990100"),
                        act,
                        List.of(new MeasureProportion.Planned(measure, from, end, memo)))
                .refusals()
                .stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    void refusesAForbiddenPathOverOtherRooms() {
        RoomGraph around =
                new RoomGraph(
                        Map.of(
                                "benefit",
                                Set.of("employer"),
                                "employer",
                                Set.of("casework"),
                                "casework",
                                Set.of("credit")));
        assertThat(around.againstTheCharter()).hasSize(1);
        RoomGraph decided =
                new RoomGraph(Map.of("credit", Set.of("person", "employer", "wage", "casework")));
        assertThat(decided.againstTheCharter()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person.person.credit_score",
                "person.person.trust_rank",
                "wage.grade",
                "person.rating",
                "person.blacklist",
                "person.face_template",
                "person.fingerprint",
                "access.voice",
                "person.iris_code",
                "person.religion",
                "person.ethnicity",
                "person.minzu",
                "access.gps",
                "access.last_location",
                "person.latitude",
                "person.spouse",
                "person.next_of_kin",
                "benefit.diagnosis",
                "credit.exit_ban"
            })
    void refusesAColumn(String column) {
        assertThat(new CharterScan().columns(List.of(column)).findings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "store.interface",
                "person.surface",
                "contribution.invoice",
                "account.upgraded",
                "x.tracer"
            })
    void letsAColumnPassThatOnlyLooksAlike(String column) {
        assertThat(new CharterScan().columns(List.of(column)).findings()).isEmpty();
    }

    @Test
    void refusesAMigrationButNotItsComment() {
        assertThat(
                        new CharterScan()
                                .migration(sql("create table person.score (person integer);"))
                                .findings())
                .containsOnlyKeys("migration:score");
        assertThat(new CharterScan().migration(sql("-- no score here\nselect 'rank';")).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record Person(String name, int creditScore) {}",
                "class Person { private int rank; }",
                "enum Kind { FINGERPRINT }",
                "class Blacklist {}",
                "class Page { void open(String gps) {} }",
                "class Page { @GetMapping(\"/persons/ranking\") void open() {} }",
                "class Page { String text = \"信用分\"; }"
            })
    void refusesAShape(String code) {
        SourceFile file =
                new SourceFile("server/src/main/java/org/quanyi/server/person/web/Page.java", code);
        assertThat(new CharterScan().shapes(JavaTrees.parse(List.of(file))).findings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<input type=\"file\" accept=\"image/*\" capture=\"user\">",
                "<input name=\"faceImage\">",
                "<input th:field=\"*{religion}\">",
                "<a href=\"/persons/ranking\">x</a>",
                "<script>navigator.geolocation.watchPosition(f)</script>",
                "<p>您的信用分</p>",
                "<p>Your rating is good</p>"
            })
    void refusesATemplate(String html) {
        SourceFile file =
                new SourceFile("server/src/main/resources/templates/person/page.html", html);
        assertThat(new CharterScan().template(file).findings()).isNotEmpty();
    }

    @Test
    void readsWhatATemplateSaysByItself() {
        String path = "server/src/main/resources/templates/portal/home.html";
        String replaced = "<p th:text=\"#{footer.promise}\">不打分</p>";
        assertThat(new CharterScan().template(new SourceFile(path, replaced)).findings()).isEmpty();
        String own = replaced.replace(" th:text=\"#{footer.promise}\"", "");
        assertThat(new CharterScan().template(new SourceFile(path, own)).findings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "您的信用分是 700",
                "本月打分",
                "列入黑名单",
                "失信被执行人",
                "涉嫌骗取待遇",
                "冒领养老金",
                "请刷脸登录",
                "您的排名",
                "Your credit score",
                "You rank third",
                "Fraudulent claim",
                "a blacklisted person",
                "Scan your fingerprint",
                "证件号码无效",
                "非法操作",
                "禁止访问",
                "系统错误",
                "操作失败",
                "请输入正确的号码",
                "已提交！",
                "Invalid number",
                "Illegal state",
                "Access forbidden",
                "Done!"
            })
    void refusesAMessage(String text) {
        assertThat(new CharterScan().message("zh:planted", text).findings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "号码只有 17 位，应当是 18 位",
                "The file was upgraded to the new form",
                "合法的凭证",
                "degraded, but readable"
            })
    void letsAMessagePass(String text) {
        assertThat(new CharterScan().message("zh:clean", text).findings()).isEmpty();
    }

    @Test
    void anExceptionCoversOneKeyAndMustStillBeNeeded() {
        Map<String, String> findings =
                new CharterScan().message("zh:footer.never", "不打分，不评级").findings();
        assertThat(CharterScan.unexcused(findings, Map.of())).hasSize(1);
        assertThat(
                        CharterScan.unexcused(
                                findings,
                                Map.of("message:zh:footer.never", "says what is never done")))
                .isEmpty();
        assertThat(CharterScan.unexcused(Map.of(), Map.of("message:zh:gone", "stale"))).hasSize(1);
    }

    private static SourceFile sql(String text) {
        return new SourceFile("server/src/main/resources/db/migration/person/V009__x.sql", text);
    }
}
