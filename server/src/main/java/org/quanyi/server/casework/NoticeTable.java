package org.quanyi.server.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quanyi.server.access.DeathsOfPersons;
import org.quanyi.server.access.KeysOfPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NoticeTable {

    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final KeysOfPerson keys;
    private final DeathsOfPersons deaths;

    NoticeTable(JdbcClient jdbc, KeysOfPerson keys, DeathsOfPersons deaths) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.deaths = deaths;
    }

    /// What a person chose, as it stands.
    Set<NoticeChannel> chosen(int person) {
        return jdbc
                .sql(
                        """
                        select channel from (select distinct on (channel) channel, wanted from casework.told_by
                                              where person = any (:keys) order by channel, id desc) newest
                         where wanted
                        """)
                .param("keys", keys.all(person))
                .query((row, n) -> NoticeChannel.valueOf(row.getString("channel")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    void choose(int person, NoticeChannel channel, boolean wanted, Instant at) {
        jdbc.sql(
                        """
                        insert into casework.told_by (person, channel, wanted, chosen_at)
                        values (:person, :channel, :wanted, :at)
                        """)
                .param("person", person)
                .param("channel", channel.name())
                .param("wanted", wanted)
                .param("at", CaseTable.utc(at))
                .update();
    }

    /// Notes one notice for each way that a person chose, in the transaction of the letter. A
    /// letter that went to two keys of one person is one. Of whoever died nobody knows who holds
    /// the telephone: letters go on paper to the address, for those who come after them.
    void note(CaseFile file, int step, int person) {
        Set<NoticeChannel> ways =
                deaths.isDead(person) ? Set.of(NoticeChannel.PAPER) : chosen(person);
        for (NoticeChannel channel : ways) {
            jdbc.sql(
                            """
                            insert into casework.notice (file, step, person, channel, id)
                            select :file, :step, :person, :channel, :id
                             where not exists (select from casework.notice
                                                where file = :file and step = :step and channel = :channel
                                                  and person = any (:keys))
                            """)
                    .param("keys", keys.all(person))
                    .param("file", file.id())
                    .param("step", step)
                    .param("person", person)
                    .param("channel", channel.name())
                    .param("id", UUID.randomUUID())
                    .update();
        }
    }

    /// The notices of some ways that are not done yet, the oldest first.
    List<Notice> waiting(Set<NoticeChannel> channels, int most) {
        return jdbc.sql(
                        """
                        select n.id, n.person, n.channel, f.number, n.step from casework.notice n
                          join casework.file f on f.id = n.file
                          join casework.step s on s.file = n.file and s.place = n.step
                         where n.channel = any (:channels)
                           and not exists (select from casework.notice_done d where d.notice = n.id)
                         order by s.happened_at, n.id limit :most
                        """)
                .param("channels", channels.stream().map(Enum::name).toArray(String[]::new))
                .param("most", most)
                .query((row, n) ->
                        new Notice(
                                row.getObject("id", UUID.class),
                                row.getInt("person"),
                                NoticeChannel.valueOf(row.getString("channel")),
                                row.getString("number"),
                                row.getInt("step")))
                .list();
    }

    /// Notes paper for what nobody opened and nobody proved to have arrived since a moment.
    void noteUnread(Instant before) {
        jdbc.sql(
                        """
                        insert into casework.notice (file, step, person, channel, id)
                        select l.file, l.step, l.person, 'PAPER', gen_random_uuid() from casework.letter l
                          join casework.step s on s.file = l.file and s.place = l.step
                         where s.happened_at < :before and l.person > 0
                           and not exists (select from casework.opened o
                                            where o.file = l.file and o.step = l.step and o.person = l.person)
                           and not exists (select from casework.delivery h
                                            where h.file = l.file and h.step = l.step and h.person = l.person)
                        on conflict do nothing
                        """)
                .param("before", CaseTable.utc(before))
                .update();
    }

    /// Letters to print of an agency's cases and of those that no agency has, the oldest first.
    List<Notice> toPrint(String organisation, int most) {
        return waiting(Set.of(NoticeChannel.PAPER), MOST).stream()
                .filter(n -> keeper(n).isEmpty() || keeper(n).equals(organisation))
                .limit(most)
                .toList();
    }

    private String keeper(Notice notice) {
        return jdbc.sql("select organisation from casework.file where number = :number")
                .param("number", notice.caseNumber())
                .query((row, n) -> row.getString("organisation"))
                .single();
    }

    /// Keeps that a notice is done; false when it was already. Of two at once one waits for the
    /// other.
    boolean done(UUID notice, NoticeEnd end, Instant at) {
        return jdbc.sql(
                                """
                                insert into casework.notice_done (notice, outcome, done_at)
                                values (:notice, :end, :at) on conflict do nothing
                                """)
                        .param("notice", notice)
                        .param("end", end.name())
                        .param("at", CaseTable.utc(at))
                        .update()
                == 1;
    }

    Optional<NoticeEnd> end(UUID notice) {
        return jdbc.sql("select outcome from casework.notice_done where notice = :notice")
                .param("notice", notice)
                .query(String.class)
                .optional()
                .map(NoticeEnd::valueOf);
    }
}
