package org.quanyi.server.portal;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quanyi.server.access.KeysOfPerson;
import org.quanyi.server.access.Reads;
import org.quanyi.server.document.Answer;
import org.quanyi.server.document.Verdict;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Statements: shown, issued, opened again, printed, and checked by whoever is given one.
@Component
public class Statements {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final Records records;
    private final Reads reads;
    private final StatementTable table;
    private final SealedStatements sealed;
    private final KeysOfPerson keys;
    private final Clock clock;
    private final String address;

    Statements(
            Records records,
            Reads reads,
            StatementTable table,
            SealedStatements sealed,
            KeysOfPerson keys,
            Clock clock,
            @Value("${quanyi.address:http://localhost:${server.port:8080}}") String address) {
        this.records = records;
        this.reads = reads;
        this.table = table;
        this.sealed = sealed;
        this.keys = keys;
        this.clock = clock;
        this.address = address;
    }

    /// A statement opened again.
    public sealed interface Reopened {

        /// It says today what it said then.
        record Same(Statement statement) implements Reopened {}

        /// A name or an enrolment on record changed since, so that the paper cannot be made anew
        /// word for word. It stays genuine and was true on its day; only its digest is kept, and
        /// whoever holds the paper can still have it checked.
        ///
        /// @param asOf the day on which it was true
        record Changed(String number, String checkCode, LocalDate asOf) implements Reopened {}
    }

    /// A statement in a list.
    public record Listed(String number, Instant issuedAt, Language language) {}

    /// A statement as it would be issued now, without a number.
    @Transactional
    public Statement preview(Records.Reader reader, int person, Language language) {
        return statement(reader, person, language, now());
    }

    /// Issues a statement: it gets a number, the digest of what it says is kept, and its signed
    /// PDF.
    @Transactional
    public Statement issue(Records.Reader reader, int person, Language language) {
        Statement numbered =
                statement(reader, person, language, now()).issued(StatementNumber.draw(), "");
        byte[] digest = StatementContent.digest(StatementContent.canonical(numbered));
        Statement issued = numbered.issued(numbered.number(), StatementNumber.checkCode(digest));
        table.insert(issued, digest);
        sealed.issue(issued, places(issued));
        return issued;
    }

    /// A statement opened again. It is made anew from the record as it stood at its time, never
    /// from a copy.
    ///
    /// @return empty when the person has no statement of this number
    @Transactional
    public Optional<Reopened> reopen(Records.Reader reader, int person, String number) {
        return StatementNumber.read(number)
                .flatMap(table::byNumber)
                .filter(stored -> keys.isSame(stored.person(), person))
                .map(stored -> {
                    Statement again =
                            statement(reader, person, stored.language(), stored.issuedAt())
                                    .issued(stored.number(), stored.checkCode());
                    byte[] digest = StatementContent.digest(StatementContent.canonical(again));
                    return Arrays.equals(digest, stored.digest())
                            ? new Reopened.Same(again)
                            : new Reopened.Changed(
                                    stored.number(), stored.checkCode(), stored.asOf());
                });
    }

    private Statement statement(
            Records.Reader reader, int person, Language language, Instant moment) {
        PersonRecord record = records.read(reader, person, moment);
        int count = reads.countByOthers(person, moment.minus(YEAR), moment);
        return new Statement("", "", language, record, Overview.of(record), count);
    }

    /// To the microsecond, as the database keeps it: the moment is part of what the digest covers.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// The statements a person got, newest first, at most 20.
    public List<Listed> of(int person) {
        return table.of(keys.all(person)).stream()
                .map(s -> new Listed(s.number(), s.issuedAt(), s.language()))
                .toList();
    }

    /// Checks a number and its check code as typed. An unknown number takes the same steps as a
    /// known one, so that neither the answer nor its time tells that a number exists.
    public Answer verify(String number, String checkCode) {
        Optional<StatementTable.Stored> stored =
                table.byNumber(StatementNumber.read(number).orElse(""));
        String expected = stored.map(StatementTable.Stored::checkCode).orElse("");
        boolean same =
                MessageDigest.isEqual(
                        expected.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        StatementNumber.readCode(checkCode)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        boolean later =
                table.hasLater(
                        keys.all(stored.map(StatementTable.Stored::person).orElse(0)),
                        stored.map(StatementTable.Stored::asOf).orElse(NO_DAY));
        if (stored.isEmpty() || !same) {
            return Answer.UNKNOWN;
        }
        return new Answer(
                later ? Verdict.SUPERSEDED : Verdict.GENUINE, Optional.of(stored.get().asOf()));
    }

    /// Where a statement can be checked: what its square code holds.
    public String verifyAddress(Statement statement) {
        return address
                + statement.language().prefix()
                + "/verify/"
                + statement.number()
                + "?code="
                + statement.checkCode();
    }

    /// The address of the page on which number and check code are typed.
    public String verifyPage(Statement statement) {
        return address + statement.language().prefix() + "/verify";
    }

    /// The figures of a statement as the JSON that its digest is taken of.
    public String json(Statement statement) {
        return StatementContent.canonical(statement);
    }

    /// A statement as signed PDF: one A4 page in the common case, tagged (PDF/UA-1), and the same
    /// bytes whenever it is asked for.
    @Transactional
    public byte[] pdf(Statement statement) {
        return sealed.file(statement, places(statement));
    }

    private SealedStatements.Places places(Statement statement) {
        return new SealedStatements.Places(verifyAddress(statement), verifyPage(statement));
    }
}
