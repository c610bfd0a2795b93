package org.quanyi.server.casework;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.log.Leaf;
import org.quanyi.server.log.LeafKind;
import org.quanyi.server.log.LogName;
import org.quanyi.server.log.LoggedEvent;
import org.quanyi.server.log.LoggedEvents;
import org.quanyi.server.log.PublicLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The steps of all cases, each with its leaf, and who has which duty in them.
@Component
class CaseStepLedger implements LoggedEvents {

    private final JdbcClient jdbc;
    private final PublicLog log;
    private final CaseSeal seal;
    private final AttachmentTable attachments;
    private final NoticeTable notices;

    CaseStepLedger(
            JdbcClient jdbc,
            PublicLog log,
            CaseSeal seal,
            AttachmentTable attachments,
            NoticeTable notices) {
        this.jdbc = jdbc;
        this.log = log;
        this.seal = seal;
        this.attachments = attachments;
        this.notices = notices;
    }

    /// A step without papers.
    void append(CaseFile file, CaseStep step) {
        append(file, step, List.of());
    }

    /// Appends a step with its papers, whose digests its leaf commits to.
    void append(CaseFile file, CaseStep alone, List<Paper> papers) {
        List<KeptPaper> kept = attachments.sealed(file, papers);
        CaseStep step = alone.with(kept.stream().map(KeptPaper::digest).toList());
        Leaf leaf = log.append(LeafKind.CASE_STEP, step.canonical(file.number()));
        jdbc.sql(
                        """
                        insert into casework.step (file, place, act, state, account, actor, duty, note, outcome, hold, until,
                                                   given_to, happened_at, leaf, salt)
                        values (:file, :place, :act, :state, :account, :actor, :duty, :note, :outcome, :hold, :until,
                                :givenTo, :at, :leaf, :salt)
                        """)
                .param("file", file.id())
                .param("place", step.place())
                .param("act", step.act().name())
                .param("state", step.state().name())
                .param("account", step.account())
                .param("actor", step.actor())
                .param("duty", step.duty().name())
                .param("note", seal.seal(CaseSeal.NOTE, file.persons(), step.note()))
                .param("outcome", step.outcome() == null ? null : step.outcome().name())
                .param("hold", step.hold() == null ? null : step.hold().reason().name())
                .param("until", step.hold() == null ? null : step.hold().until())
                .param("givenTo", step.givenTo())
                .param("at", CaseTable.utc(step.happenedAt()))
                .param("leaf", leaf.id())
                .param("salt", leaf.salt())
                .update();
        attachments.insert(file, step, kept);
        if (step.act().isTold()) {
            tell(file, step);
        }
    }

    /// Whether a step came with these papers and no others.
    boolean isWith(CaseFile file, CaseStep step, List<Paper> papers) {
        return attachments.isSame(file, step.place(), papers);
    }

    private void tell(CaseFile file, CaseStep told) {
        int step = told.place();
        if (file.kind().writesToEmployer() && isForEmployer(file, told)) {
            tellEmployer(file, told);
        }
        for (int person : file.persons()) {
            jdbc.sql(
                            "insert into casework.letter (file, step, person) values (:file, :step, :person)")
                    .param("file", file.id())
                    .param("step", step)
                    .param("person", person)
                    .update();
            notices.note(file, step, person);
        }
    }

    /// An employer hears of an investigation with the order, of a listing with the notice, and of
    /// everything after it; of what it was told beforehand what is to be decided, what was, and
    /// that it is looked at again; of what it asked for the answer. No draft of either.
    private boolean isForEmployer(CaseFile file, CaseStep step) {
        if (!file.kind().tellsEmployer()) {
            return step.state().isDecided();
        }
        if (file.kind().isHeardFirst()) {
            return step.act() == CaseAct.REOPEN || step.act() == CaseAct.ACCEPT;
        }
        if (file.kind().isTold()) {
            return true;
        }
        boolean isAgencys =
                step.act() == CaseAct.LAPSE
                        || step.duty() != Duty.CLOCK && step.duty() != Duty.RESPONDENT;
        boolean isFirst = step.state() == CaseState.ORDERED || step.act() == CaseAct.SERVE_NOTICE;
        return isAgencys && (isFirst || isTold(file));
    }

    private void tellEmployer(CaseFile file, CaseStep step) {
        jdbc.sql(
                        "insert into casework.letter (file, step, person) values (:file, :step, :employer)")
                .param("file", file.id())
                .param("step", step.place())
                .param("employer", CaseFile.ITS_EMPLOYER)
                .update();
    }

    /// Whether the employer of a case has a letter of it.
    boolean isTold(CaseFile file) {
        return jdbc.sql(
                        "select exists (select from casework.letter where file = :file and person = :employer)")
                .param("file", file.id())
                .param("employer", CaseFile.ITS_EMPLOYER)
                .query(Boolean.class)
                .single();
    }

    void returned(CaseFile file, int step, Map<Integer, ReturnReason> items) {
        items.forEach((item, reason) ->
                jdbc.sql(
                                """
                                insert into casework.returned (file, step, item, reason)
                                values (:file, :step, :item, :reason)
                                """)
                        .param("file", file.id())
                        .param("step", step)
                        .param("item", item)
                        .param("reason", reason.name())
                        .update());
    }

    /// The items that came back last, by place.
    Map<Integer, ReturnReason> returned(CaseFile file) {
        return jdbc
                .sql(
                        """
                        select item, reason from casework.returned
                         where file = :file
                           and step = (select max(step) from casework.returned where file = :file)
                         order by item
                        """)
                .param("file", file.id())
                .query((row, n) ->
                        Map.entry(
                                row.getInt("item"), ReturnReason.valueOf(row.getString("reason"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The duty that an account has in a case, if any.
    Optional<Duty> duty(CaseFile file, String account) {
        return jdbc.sql("select duty from casework.duty where file = :file and account = :account")
                .param("file", file.id())
                .param("account", account)
                .query(String.class)
                .optional()
                .map(Duty::valueOf);
    }

    /// Whether somebody has a duty in a case.
    boolean isTaken(CaseFile file, Duty duty) {
        return jdbc.sql(
                        "select exists (select from casework.duty where file = :file and duty = :duty)")
                .param("file", file.id())
                .param("duty", duty.name())
                .query(Boolean.class)
                .single();
    }

    /// The accounts of the officers who did something in a case.
    Set<String> officers(CaseFile file) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select distinct account from casework.step
                                 where file = :file and duty not in ('PARTY', 'APPLICANT', 'RESPONDENT', 'SUBJECT', 'CLOCK')
                                """)
                        .param("file", file.id())
                        .query(String.class)
                        .list());
    }

    /// Those who investigated an earlier case investigate this one.
    void follow(CaseFile file, CaseFile earlier) {
        jdbc.sql(
                        """
                        insert into casework.duty (file, account, duty)
                        select :file, account, duty from casework.duty
                         where file = :earlier and duty in ('MAKER', 'SECOND_INVESTIGATOR')
                        on conflict (file, account) do nothing
                        """)
                .param("file", file.id())
                .param("earlier", earlier.id())
                .update();
    }

    /// Keeps the duty of an account, who has none or this one already.
    void take(CaseFile file, String account, Duty duty) {
        jdbc.sql(
                        """
                        insert into casework.duty (file, account, duty) values (:file, :account, :duty)
                        on conflict (file, account) do nothing
                        """)
                .param("file", file.id())
                .param("account", account)
                .param("duty", duty.name())
                .update();
    }

    /// All steps of a case, oldest first.
    List<CaseStep> of(CaseFile file) {
        return jdbc.sql(
                        """
                        select place, act, state, account, actor, duty, note, outcome, hold, until, given_to,
                               happened_at,
                               (select array_agg(a.digest order by a.place) from casework.attachment a
                                 where a.file = s.file and a.step = s.place) as papers
                          from casework.step s where file = :file order by place
                        """)
                .param("file", file.id())
                .query((row, n) -> step(row, note(file, row.getBytes("note"))))
                .list();
    }

    private @Nullable String note(CaseFile file, byte @Nullable [] sealed) {
        return seal.open(CaseSeal.NOTE, file.persons(), sealed);
    }

    private static CaseStep step(ResultSet row, @Nullable String note) throws SQLException {
        return step(row, CaseState.valueOf(row.getString("state")), note);
    }

    static CaseStep step(ResultSet row, CaseState state, @Nullable String note)
            throws SQLException {
        return new CaseStep(
                row.getInt("place"),
                CaseAct.valueOf(row.getString("act")),
                state,
                row.getString("account"),
                row.getString("actor"),
                Duty.valueOf(row.getString("duty")),
                note,
                outcome(row),
                hold(row),
                row.getString("given_to"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                papers(row));
    }

    private static List<String> papers(ResultSet row) throws SQLException {
        Array digests = row.getArray("papers");
        return digests == null ? List.of() : List.of((String[]) digests.getArray());
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null ? null : Outcome.valueOf(outcome);
    }

    private static @Nullable Hold hold(ResultSet row) throws SQLException {
        String reason = row.getString("hold");
        return reason == null
                ? null
                : new Hold(HoldReason.valueOf(reason), row.getObject("until", LocalDate.class));
    }

    /// Puts a decision in force. The database refuses a second one.
    void decide(CaseFile file, int step, Outcome outcome) {
        jdbc.sql(
                        """
                        insert into casework.decision (file, step, outcome, in_force)
                        values (:file, :step, :outcome, true)
                        """)
                .param("file", file.id())
                .param("step", step)
                .param("outcome", outcome.name())
                .update();
    }

    @Override
    public LogName log() {
        return LogName.DECISION;
    }

    /// The columns say `not null`.
    @Override
    public long withoutLeaf() {
        return 0;
    }

    @Override
    public List<LoggedEvent> between(long after, long to) {
        return jdbc.sql(
                        """
                        select f.number, s.place, s.act, s.state, s.account, s.actor, s.duty, s.outcome, s.hold,
                               s.until, s.given_to, s.happened_at, s.leaf, s.salt,
                               (select array_agg(a.digest order by a.place) from casework.attachment a
                                 where a.file = s.file and a.step = s.place) as papers
                          from casework.step s join casework.file f on f.id = s.file
                         where s.leaf > :after and s.leaf <= :to
                        """)
                .param("after", after)
                .param("to", to)
                .query((row, n) ->
                        new LoggedEvent(
                                row.getLong("leaf"),
                                row.getBytes("salt"),
                                step(row, null).canonical(row.getString("number")),
                                "casework.step "
                                        + row.getString("number")
                                        + " "
                                        + row.getInt("place")))
                .list();
    }
}
