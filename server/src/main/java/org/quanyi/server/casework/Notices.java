package org.quanyi.server.casework;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.quanyi.server.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who is told of which letter in which way (通知): exactly one notice for each letter and way that
/// the person had chosen when it was written, noted in the letter's own transaction, and each done
/// once.
///
/// A notice starts no window; reading the letter does, or proof that it was served.
@Component
public class Notices {

    private static final Duration UNREAD = Duration.ofDays(7);

    private final NoticeTable table;
    private final Clock clock;

    Notices(NoticeTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// The ways that a person chose.
    public Set<NoticeChannel> chosen(Actor person) {
        return table.chosen(person.requirePerson());
    }

    /// Keeps what a person chooses from now on; what stays as it was leaves no line.
    @Transactional
    public void choose(Actor person, Set<NoticeChannel> wanted) {
        Set<NoticeChannel> before = chosen(person);
        for (NoticeChannel channel : NoticeChannel.values()) {
            if (before.contains(channel) != wanted.contains(channel)) {
                table.choose(
                        person.requirePerson(), channel, wanted.contains(channel), clock.instant());
            }
        }
    }

    /// Notices of some ways that are not done yet, the oldest first.
    public List<Notice> waiting(Set<NoticeChannel> channels, int most) {
        return table.waiting(channels, most);
    }

    /// The letters that an officer's agency has to print: what persons want on paper, and what
    /// nobody opened for a week and nobody proved to have arrived. The week is our own policy.
    @Transactional
    public List<Notice> toPrint(Actor officer, int most) {
        table.noteUnread(clock.instant().minus(UNREAD));
        return table.toPrint(officer.organisation(), most);
    }

    /// Keeps what became of a notice, in the transaction of whoever does it; false when somebody
    /// did it already.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean done(Notice notice, NoticeEnd end) {
        return table.done(notice.id(), end, clock.instant());
    }

    /// Whether a notice of that id was done, and there is a message or a paper of it.
    public boolean isSent(String id) {
        return id.matches("[0-9a-f-]{36}")
                && table.end(UUID.fromString(id)).filter(e -> e == NoticeEnd.SENT).isPresent();
    }
}
