package org.quanyi.server.rights;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quanyi.server.access.DeathsOfPersons;
import org.quanyi.server.casework.Notice;
import org.quanyi.server.casework.NoticeChannel;
import org.quanyi.server.casework.NoticeEnd;
import org.quanyi.server.casework.Notices;
import org.quanyi.server.person.Contacts;
import org.quanyi.server.store.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/// Tells persons by telephone or electronic mail that there is a letter for them (来信提醒), and
/// nothing else: no name, no case, no word of it.
///
/// A message is prepared and its notice done in one transaction; only then is it handed over.
/// Killed in between, the next round hands over what was done and writes anew what was not: exactly
/// one.
@Component
public class LetterNotices {

    private static final Logger LOG = LoggerFactory.getLogger(LetterNotices.class);
    private static final Set<NoticeChannel> OURS = Set.of(NoticeChannel.SMS, NoticeChannel.EMAIL);
    private static final String PREFIX = "letter.";
    private static final int AT_ONCE = 200;

    /// After that the letter was opened or is on paper.
    private static final Duration LIFE = Duration.ofDays(30);

    private final Notices notices;
    private final Contacts contacts;
    private final DeathsOfPersons deaths;
    private final Outbox outbox;
    private final MessageSource messages;
    private final TransactionOperations transactions;
    private final Clock clock;

    LetterNotices(
            Notices notices,
            Contacts contacts,
            DeathsOfPersons deaths,
            Outbox outbox,
            MessageSource messages,
            TransactionOperations transactions,
            Clock clock) {
        this.notices = notices;
        this.contacts = contacts;
        this.deaths = deaths;
        this.outbox = outbox;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 20_000, initialDelay = 20_000)
    void round() {
        try {
            int sent = send();
            if (sent > 0) {
                LOG.info("{} notices of letters handed over", sent);
            }
        } catch (DataAccessException | TransactionException | UncheckedIOException gone) {
            LOG.warn("Notices of letters wait: {}", gone.getClass().getSimpleName());
        }
    }

    /// Hands over what waits.
    ///
    /// @return how many messages
    public int send() {
        int sent = outbox.finish(PREFIX, notices::isSent);
        for (Notice notice : notices.waiting(OURS, AT_ONCE)) {
            Boolean isPrepared = transactions.execute(_ -> prepare(notice));
            if (Boolean.TRUE.equals(isPrepared)) {
                outbox.release(name(notice.id()));
                sent++;
            }
        }
        return sent;
    }

    private boolean prepare(Notice notice) {
        Optional<String> to = to(notice);
        NoticeEnd end = to.isPresent() ? NoticeEnd.SENT : NoticeEnd.NO_CONTACT;
        if (!notices.done(notice, end) || to.isEmpty()) {
            return false;
        }
        // nobody says which language a telephone reads
        String text =
                messages.getMessage("notice.letter", null, Locale.SIMPLIFIED_CHINESE)
                        + "\n"
                        + messages.getMessage("notice.letter", null, Locale.ENGLISH);
        String until = clock.instant().plus(LIFE).toString();
        outbox.prepare(name(notice.id()), new Outbox.Message(to.get(), text, until));
        return true;
    }

    private Optional<String> to(Notice notice) {
        // noted while the person lived as far as was known
        if (deaths.isDead(notice.person())) {
            return Optional.empty();
        }
        return switch (notice.channel()) {
            case SMS -> contacts.ownPhoneOf(notice.person());
            case EMAIL -> contacts.ownMailOf(notice.person());
            case PAPER -> Optional.empty();
        };
    }

    private static String name(UUID notice) {
        return PREFIX + notice;
    }
}
