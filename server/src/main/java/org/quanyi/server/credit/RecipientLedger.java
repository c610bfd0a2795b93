package org.quanyi.server.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who was told of which entry, and told again (告知登记簿).
@Component
class RecipientLedger {

    private static final String ALL =
            """
            select n.id, n.entry, n.recipient, n.office, n.document, n.until_day, n.officer, n.told_at, r.act, r.recalled_on, u.reason,
                   sent.way as sent_way, sent.document as sent_document, sent.sent_on as sent_day,
                   got.way as got_way, got.document as got_document, got.acked_on as got_day,
                   gone.way as gone_way, gone.document as gone_document, gone.sent_on as gone_day,
                   dropped.way as dropped_way, dropped.document as dropped_document, dropped.acked_on as dropped_day
              from credit.notice n
              left join credit.recall r on r.notice = n.id
              left join credit.unanswered u on u.notice = n.id
              left join credit.sent sent on sent.notice = n.id and sent.of = 'NOTICE'
              left join credit.ack got on got.notice = n.id and got.of = 'NOTICE'
              left join credit.sent gone on gone.notice = n.id and gone.of = 'RECALL'
              left join credit.ack dropped on dropped.notice = n.id and dropped.of = 'RECALL'
            """;

    private final JdbcClient jdbc;

    RecipientLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who was told of an entry, oldest first.
    List<CreditNotice> of(long entry) {
        return jdbc.sql(ALL + " where n.entry = :entry order by n.id")
                .param("entry", entry)
                .query((row, n) -> notice(row))
                .list();
    }

    Optional<CreditNotice> byId(long id) {
        return jdbc.sql(ALL + " where n.id = :id")
                .param("id", id)
                .query((row, n) -> notice(row))
                .optional();
    }

    /// All that somebody is told and has not said to have dropped, oldest first.
    List<CreditNotice> open() {
        return jdbc.sql(ALL + " where u.notice is null and dropped.notice is null order by n.id")
                .query((row, n) -> notice(row))
                .list();
    }

    /// What one office is told and has not said to have dropped, after one of them, oldest first.
    List<CreditNotice> open(String office, long after) {
        return jdbc.sql(
                        ALL
                                + """
                                 where n.office = :office and n.id > :after and dropped.notice is null order by n.id
                                """)
                .param("office", office)
                .param("after", after)
                .query((row, n) -> notice(row))
                .list();
    }

    private static CreditNotice notice(ResultSet row) throws SQLException {
        String act = row.getString("act");
        return new CreditNotice(
                row.getLong("id"),
                row.getLong("entry"),
                Recipient.valueOf(row.getString("recipient")),
                row.getString("office"),
                row.getString("document"),
                row.getObject("until_day", LocalDate.class),
                row.getString("officer"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                mail(row, "sent"),
                mail(row, "got"),
                act == null
                        ? null
                        : new CreditNotice.Recall(
                                CreditNotice.Why.valueOf(act),
                                row.getObject("recalled_on", LocalDate.class)),
                mail(row, "gone"),
                mail(row, "dropped"),
                row.getString("reason"));
    }

    private static CreditNotice.@Nullable Mail mail(ResultSet row, String of) throws SQLException {
        String way = row.getString(of + "_way");
        return way == null
                ? null
                : new CreditNotice.Mail(
                        CreditNotice.Way.valueOf(way),
                        row.getString(of + "_document"),
                        row.getObject(of + "_day", LocalDate.class));
    }

    /// Writes that somebody is told.
    ///
    /// @return its key
    long tell(CreditNotice notice, String basis) {
        return jdbc.sql(
                        """
                        insert into credit.notice (entry, measure, recipient, office, purpose, basis, fields, document, until_day,
                                                   officer, told_at)
                        values (:entry, :measure, :recipient, :office, :purpose, :basis, :fields, :document, :until,
                                :officer, :at)
                        returning id
                        """)
                .param("entry", notice.entry())
                .param("measure", notice.recipient().measure())
                .param("recipient", notice.recipient().name())
                .param("office", notice.office())
                .param("purpose", notice.recipient().purpose())
                .param("basis", basis)
                .param("fields", CreditNotice.FIELDS)
                .param("document", notice.document())
                .param("until", notice.until())
                .param("officer", notice.officer())
                .param("at", utc(notice.toldAt()))
                .query(Long.class)
                .single();
    }

    /// Takes back everything that anybody was told of an entry.
    void recall(long entry, EntryAct act, LocalDate on, Instant at) {
        jdbc.sql(
                        """
                        insert into credit.recall (notice, act, recalled_on, recorded_at)
                        select id, :act, :on, :at from credit.notice where entry = :entry
                        on conflict do nothing
                        """)
                .param("act", act.name())
                .param("on", on)
                .param("at", utc(at))
                .param("entry", entry)
                .update();
    }

    /// Takes back what one recipient was told, after a complaint about it.
    void recall(long notice, LocalDate on, Instant at) {
        jdbc.sql(
                        """
                        insert into credit.recall (notice, act, recalled_on, recorded_at)
                        values (:notice, 'COMPLAINT', :on, :at) on conflict do nothing
                        """)
                .param("notice", notice)
                .param("on", on)
                .param("at", utc(at))
                .update();
    }

    /// Writes that something was really sent.
    ///
    /// @return whether it had not been before
    boolean send(CreditNotice notice, CreditNotice.Part of, Written mail) {
        return write(
                notice,
                of,
                mail,
                """
                insert into credit.sent (notice, of, way, document, account, sent_on, recorded_at)
                values (:notice, :of, :way, :document, :account, :on, :at) on conflict do nothing
                """);
    }

    /// Writes what a recipient said.
    ///
    /// @return whether it had not said so before
    boolean acknowledge(CreditNotice notice, CreditNotice.Part of, Written mail) {
        return write(
                notice,
                of,
                mail,
                """
                insert into credit.ack (notice, of, way, document, officer, acked_on, recorded_at)
                values (:notice, :of, :way, :document, :account, :on, :at) on conflict do nothing
                """);
    }

    private boolean write(
            CreditNotice notice, CreditNotice.Part of, Written written, String insert) {
        return jdbc.sql(insert)
                        .param("notice", notice.id())
                        .param("of", of.name())
                        .param("way", written.mail().way().name())
                        .param("document", written.mail().document())
                        .param("account", written.account())
                        .param("on", written.mail().on())
                        .param("at", utc(written.at()))
                        .update()
                > 0;
    }

    /// What went out or came in, who wrote it down, and when.
    record Written(CreditNotice.Mail mail, String account, Instant at) {}

    void giveUp(CreditNotice notice, String reason, String officer, Instant at) {
        jdbc.sql(
                        """
                        insert into credit.unanswered (notice, reason, officer, recorded_at)
                        values (:notice, :reason, :officer, :at) on conflict do nothing
                        """)
                .param("notice", notice.id())
                .param("reason", reason)
                .param("officer", officer)
                .param("at", utc(at))
                .update();
    }

    void close(long entry, String officer, Instant at) {
        jdbc.sql(
                        """
                        insert into credit.closed (entry, officer, recorded_at) values (:entry, :officer, :at)
                        on conflict do nothing
                        """)
                .param("entry", entry)
                .param("officer", officer)
                .param("at", utc(at))
                .update();
    }

    boolean isClosed(long entry) {
        return jdbc.sql("select exists (select from credit.closed where entry = :entry)")
                .param("entry", entry)
                .query(Boolean.class)
                .single();
    }

    /// Writes that a program was answered about an organisation.
    void answered(int employer, CreditStatus.Answered answer) {
        jdbc.sql(
                        """
                        insert into credit.answered (employer, agreement, office, present, notice, answered_at)
                        values (:employer, :agreement, :office, :present, :notice, :at)
                        """)
                .param("employer", employer)
                .param("agreement", answer.agreement())
                .param("office", answer.office())
                .param("present", answer.present())
                .param("notice", answer.notice())
                .param("at", utc(answer.at()))
                .update();
    }

    /// The newest answers about an organisation.
    List<CreditStatus.Answered> answered(int employer, int most) {
        return jdbc.sql(
                        """
                        select id, agreement, office, present, notice, answered_at from credit.answered
                         where employer = :employer order by answered_at desc, id desc limit :most
                        """)
                .param("employer", employer)
                .param("most", most)
                .query((row, n) -> answered(row))
                .list();
    }

    /// One answer about an employer; empty for any other.
    Optional<CreditStatus.Answered> answer(int employer, long id) {
        return jdbc.sql(
                        """
                        select id, agreement, office, present, notice, answered_at from credit.answered
                         where employer = :employer and id = :id
                        """)
                .param("employer", employer)
                .param("id", id)
                .query((row, n) -> answered(row))
                .optional();
    }

    private static CreditStatus.Answered answered(ResultSet row) throws SQLException {
        return new CreditStatus.Answered(
                row.getLong("id"),
                row.getString("agreement"),
                row.getString("office"),
                row.getBoolean("present"),
                row.getObject("notice", Long.class),
                row.getObject("answered_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
