package org.quanyi.server.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NoticeTable {

    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a person chose, as it stands.
    Set<NoticeChannel> chosen(int person) {
        return jdbc
                .sql(
                        """
                        select channel from (select distinct on (channel) channel, wanted from casework.told_by
                                              where person = :person order by channel, id desc) newest
                         where wanted
                        """)
                .param("person", person)
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

    /// Notes one notice for each way that a person chose, in the transaction of the letter.
    void note(CaseFile file, int step, int person) {
        for (NoticeChannel channel : chosen(person)) {
            jdbc.sql(
                            """
                            insert into casework.notice (file, step, person, channel, id)
                            values (:file, :step, :person, :channel, :id)
                            """)
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

    /// Keeps that a notice is done; false when it was already. Of two at once one waits for the other.
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
