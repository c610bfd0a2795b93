package org.quanyi.server.credit;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.credit.ListingDraftTable.Which;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The long forms of a listing, as far as an officer came (草稿): each officer's own, read by nobody
/// else and by no step. Gone when the form is sent, and after thirty days.
@Component
public class ListingDrafts {

    private static final Duration LIFE = Duration.ofDays(30);
    private static final int MOST = 100;

    /// A field takes 2,000 characters, and a browser sends a break of lines as two.
    private static final int LONGEST = 4000;

    private final ListingDraftTable table;
    private final Cases cases;
    private final Clock clock;

    ListingDrafts(ListingDraftTable table, Cases cases, Clock clock) {
        this.table = table;
        this.cases = cases;
        this.clock = clock;
    }

    /// Keeps what was typed, for whoever can take that step now.
    ///
    /// @return whether it is kept
    @Transactional
    public boolean keep(Actor officer, String number, CaseAct act, Map<String, String> typed) {
        boolean isTheirs =
                cases.open(officer, number)
                        .filter(file -> cases.acts(file, officer).contains(act))
                        .isPresent();
        if (isTheirs) {
            Map<String, String> kept =
                    typed.entrySet().stream()
                            .limit(MOST)
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey, e -> shortened(e.getValue())));
            table.put(
                    new Which(number, act, officer.account()),
                    kept,
                    clock.instant(),
                    clock.instant().plus(LIFE));
        }
        return isTheirs;
    }

    private static String shortened(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    /// What an officer typed before; empty for nothing.
    public Map<String, String> of(Actor officer, String number, CaseAct act) {
        return table.of(new Which(number, act, officer.account()), clock.instant());
    }

    /// Drops it, once the form was sent.
    @Transactional
    public void sent(Actor officer, String number, CaseAct act) {
        table.drop(new Which(number, act, officer.account()));
    }
}
