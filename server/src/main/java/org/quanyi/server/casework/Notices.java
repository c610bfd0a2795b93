package org.quanyi.server.casework;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quanyi.server.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who is told of which letter in which way (通知): exactly one notice for each letter and way that the
/// person had chosen when it was written, noted in the letter's own transaction, and each done once.
///
/// A notice starts no window; reading the letter does, or proof that it was served.
@Component
public class Notices {

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
                        person.requirePerson(),
                        channel,
                        wanted.contains(channel),
                        clock.instant());
            }
        }
    }

    /// Notices of some ways that are not done yet, the oldest first.
    public List<Notice> waiting(Set<NoticeChannel> channels, int most) {
        return table.waiting(channels, most);
    }

    /// Keeps what became of a notice, in the transaction of whoever does it; false when somebody did
    /// it already.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean done(Notice notice, NoticeEnd end) {
        return table.done(notice.id(), end, clock.instant());
    }

    /// What became of a notice; empty while nothing did.
    public Optional<NoticeEnd> end(UUID notice) {
        return table.end(notice);
    }
}
