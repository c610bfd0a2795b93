package org.quanyi.server.rights;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Requests that were begun at one place and go on at another (申请草稿): begun on the telephone and
/// filed at the window, or the other way round. What nobody sends is gone after a day.
@Component
public class Drafts {

    /// How long one is kept.
    public static final Duration LIFE = Duration.ofHours(24);

    /// Nothing that is typed into a form of ours is longer.
    private static final int LONGEST = 4000;

    private final DraftTable table;
    private final Clock clock;

    Drafts(DraftTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// Keeps what was typed, in the place of what was kept before. An officer takes the place of
    /// nobody else's words, unless they go on with them.
    ///
    /// @param goesOn whether it is the draft before, gone on with
    /// @return empty when somebody else began one
    @Transactional
    public Optional<Draft> keep(
            Actor by, int person, CaseKind kind, Map<String, String> typed, boolean goesOn) {
        if (!kind.isRequest()) {
            throw new IllegalArgumentException("a person does not ask for " + kind);
        }
        Map<String, String> cut =
                typed.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> cut(e.getValue())));
        Draft draft =
                new Draft(
                        kind,
                        cut,
                        by.role().isForAPerson() ? "" : by.account(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS).plus(LIFE));
        return table.put(person, draft, goesOn) ? Optional.of(draft) : Optional.empty();
    }

    private static String cut(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    /// The draft of a kind, for that person or for an officer who came to it by their code.
    public Optional<Draft> of(int person, CaseKind kind) {
        return table.of(person, kind, clock.instant());
    }

    /// All of a person's, for that person's own eyes.
    public List<Draft> of(int person) {
        return table.of(person, clock.instant());
    }

    /// What was sent, or is not wanted any more, is no draft.
    public void drop(int person, CaseKind kind) {
        table.delete(person, kind);
    }

    /// Throws away what is over.
    ///
    /// @return how many are gone
    @Transactional
    public int forget() {
        return table.deleteUntil(clock.instant());
    }
}
