package org.quanyi.server.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanyi.rules.credit.Area;
import org.quanyi.rules.credit.Gravity;
import org.quanyi.rules.credit.ProportionalityMemo;
import org.quanyi.rules.identity.CreditCode;
import org.quanyi.server.TestServer;
import org.quanyi.server.access.Role;
import org.quanyi.server.credit.NewEntry.Chosen;
import org.quanyi.server.credit.NewEntry.Publicity;
import org.quanyi.server.store.OwnerConnection;

/// What the charter never lets into the register, in its own words, each tried at the door and,
/// past the door, in the database.
///
/// Edges between credit and the rooms that pay or record are tried in `CharterTest` and seen in
/// `ArchitectureTest`; that no column could hold a person, in [CreditSchemaTest]; what pages and
/// answers show, in `CreditProbeTest`.
class CreditCharterTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 6, 1);
    private static final RegisterWorld WORLD = new RegisterWorld(TestServer.shared(), DECIDED);
    private static int serial = 920;

    private static NewEntry base() {
        return WORLD.listed(WORLD.organisation(++serial));
    }

    private static String entered(NewEntry entry) {
        return RegisterWorld.code(WORLD.enter(entry));
    }

    private static NewEntry with(NewEntry entry, NewEntry.What what) {
        return new NewEntry(
                entry.employer(),
                what,
                entry.paper(),
                entry.grounds(),
                Publicity.none("不公开"),
                List.of());
    }

    /// At the door: the words of the charter, and what is answered.
    enum Attempt {
        PERSON_AS_SUBJECT("CRD-004"),
        INDIVIDUAL_BUSINESS_AS_SUBJECT("CRD-101"),
        MEASURE_OF_ANOTHER_AREA("CRD-006"),
        TERM_ABOVE_CLASS("CRD-007"),
        WEIGHT_ABOVE_GRAVITY("CRD-008"),
        NO_DOCUMENT("CRD-103"),
        NO_EXCLUSION_ANSWERS("CRD-103"),
        NO_MEMO("CRD-103"),
        MEASURE_WITHOUT_MEMO("CRD-009"),
        MACHINE_AS_DECIDER("CRD-104"),
        ONE_PERSON_AS_BOTH_DECIDERS("CRD-104");

        private final String code;

        Attempt(String code) {
            this.code = code;
        }

        NewEntry entry() {
            NewEntry base = base();
            ProportionalityMemo open = new ProportionalityMemo("a", "b", "c", "d", "");
            Hand machine = new Hand("nightly-match", Role.OPERATOR, null);
            return switch (this) {
                case PERSON_AS_SUBJECT ->
                        with(base, WORLD.what("R17", Area.LABOUR, Gravity.SERIOUS));
                case INDIVIDUAL_BUSINESS_AS_SUBJECT -> WORLD.listed(WORLD.individual(++serial));
                case MEASURE_OF_ANOTHER_AREA -> measured(base, "M02", 6, RegisterWorld.MEMO);
                case TERM_ABOVE_CLASS -> measured(base, "M04", 13, RegisterWorld.MEMO);
                case WEIGHT_ABOVE_GRAVITY ->
                        RegisterWorld.with(
                                base,
                                base.publicity(),
                                measured(base, "M04", 6, RegisterWorld.MEMO).measures());
                case MEASURE_WITHOUT_MEMO -> measured(base, "M04", 6, open);
                case NO_DOCUMENT -> on(base, "", base.grounds());
                case NO_EXCLUSION_ANSWERS ->
                        on(base, "文书1号", grounds("", RegisterWorld.DIGEST, base));
                case NO_MEMO -> on(base, "文书1号", grounds(RegisterWorld.DIGEST, "", base));
                case MACHINE_AS_DECIDER ->
                        on(base, "文书1号", RegisterWorld.grounds(RegisterWorld.ONE, machine));
                case ONE_PERSON_AS_BOTH_DECIDERS ->
                        on(
                                base,
                                "文书1号",
                                RegisterWorld.grounds(RegisterWorld.ONE, RegisterWorld.ONE));
            };
        }
    }

    private static NewEntry measured(
            NewEntry base, String code, int months, ProportionalityMemo memo) {
        return RegisterWorld.with(
                base,
                Publicity.none("不公开"),
                List.of(new Chosen(code, DECIDED, DECIDED.plusMonths(months), memo)));
    }

    private static NewEntry.Grounds grounds(String exclusions, String memo, NewEntry base) {
        return new NewEntry.Grounds(
                exclusions, memo, base.grounds().caseNumber(), base.grounds().deciders());
    }

    private static NewEntry on(NewEntry base, String document, NewEntry.Grounds grounds) {
        NewEntry.Paper paper = base.paper();
        return new NewEntry(
                base.employer(),
                base.what(),
                new NewEntry.Paper(
                        document,
                        paper.source(),
                        paper.issuer(),
                        paper.basis(),
                        paper.decidedOn(),
                        paper.effectiveOn()),
                grounds,
                base.publicity(),
                base.measures());
    }

    @ParameterizedTest
    @EnumSource(Attempt.class)
    void isRefusedAtTheDoorAndLeavesNothing(Attempt attempt) {
        NewEntry entry = attempt.entry();
        assertThat(entered(entry)).isEqualTo(attempt.code);
        assertThat(WORLD.register().of(entry.employer())).isEmpty();
    }

    /// What every attempt changes one thing of does get in: otherwise nothing was tried.
    @Test
    void whatNothingIsWrongWithGetsIn() {
        assertThat(entered(base())).isEmpty();
    }

    /// The number of a natural person is not the code of an organisation, so that no employer has
    /// one.
    @Test
    void theNumberOfAPersonIsNoCode() {
        assertThat(CreditCode.read("990101198001011015").refusals()).isNotEmpty();
        assertThat(CreditCode.read("99010119800101101X").refusals()).isNotEmpty();
    }

    /// Past the door: the column that is otherwise, what stands in it, and the check that refuses
    /// it.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    an individual business as the subject    | code       | concat('92', substr(code, 3))   | entry_code_check
                    something that is no unified code        | code       | 'ZHANG SAN'                     | entry_code_check
                    an honour of a person, turned against it | type       | 'R17'                           | entry_type_check
                    a kind that the catalogue does not have  | type       | 'SCORE'                         | entry_type_check
                    a term above any class                   | ends       | ends + 900                      | entry_
                    a record without a document              | document   | ''                              | entry_document_check
                    a record without exclusion answers       | exclusions | ''                              | entry_exclusions_check
                    a record without a memo                  | memo       | ''                              | entry_memo_check
                    one person as both deciders              | second_by  | decided_by                      | entry_
                    a machine as decider                     | decided_by | 'clock'                         | entry_human_check
                    a machine as the second decider          | second_by  | 'clock'                         | entry_human_check
                    """)
    void isRefusedInTheDatabase(String words, String column, String value, String check)
            throws SQLException {
        CreditEntry entry = WORLD.enter(base()).orThrow();
        try (Connection owner = OwnerConnection.open(TestServer.shared().store());
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(copy(entry, "code", "code"));
            owner.rollback();
            assertThatThrownBy(() -> statement.execute(copy(entry, column, value)))
                    .as(words)
                    .hasMessageContaining("check constraint \"" + check);
            owner.rollback();
        }
    }

    @Test
    void aMeasureOfAnotherAreaHasNoRowToStandOn() throws SQLException {
        CreditEntry entry = WORLD.enter(base()).orThrow();
        try (Connection owner = OwnerConnection.open(TestServer.shared().store());
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(() ->
                            statement.execute(
                                    "insert into credit.measure values ("
                                            + entry.id()
                                            + ", 'LABOUR', 'M02', '2026-06-01', '2026-07-01',"
                                            + " array['a','b','c','d','e'])"))
                    .hasMessageContaining("foreign key");
        }
    }

    private static String copy(CreditEntry entry, String column, String value) {
        String columns =
                """
                employer code type area gravity region act_from act_to amount document source issuer basis decided_on
                effective_on exclusions memo case_number decided_by second_by publish_reason starts ends entered_at salt
                """;
        List<String> names = Stream.of(columns.strip().split("\\s+")).toList();
        Map<String, String> other = Map.of(column, value);
        return "insert into credit.entry (%s, published, leaf) select %s, false, leaf + 1000000000 from credit.entry where id = %d"
                .formatted(
                        String.join(", ", names),
                        names.stream()
                                .map(name -> other.getOrDefault(name, name))
                                .collect(Collectors.joining(", ")),
                        entry.id());
    }
}
