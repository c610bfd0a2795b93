package org.quanyi.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The register of records opened against a rule that lets itself be overridden (破例查询登记). Each
/// raises an alarm and is shown to the person.
@Component
public class BreakGlasses {

    /// The longest time that one stays open.
    public static final Duration LONGEST = Duration.ofHours(24);

    /// The least that counts as a reason, in characters.
    public static final int SHORTEST_REASON = 10;

    /// The most that a reason may say, in characters.
    public static final int LONGEST_REASON = 500;

    private final BreakGlassTable table;
    private final Alarms alarms;
    private final Clock clock;

    BreakGlasses(BreakGlassTable table, Alarms alarms, Clock clock) {
        this.table = table;
        this.alarms = alarms;
        this.clock = clock;
    }

    /// Opens one person's record to one officer for one case, for [#LONGEST] from now.
    ///
    /// @throws IllegalArgumentException when the rule cannot be overridden, or the reason is too
    ///   short or too long: the page's own check should have said so before
    @Transactional
    public void open(Actor actor, int person, String caseNumber, AccessRule rule, String reason) {
        int length = reason.codePointCount(0, reason.length());
        if (!rule.isOverridable() || length < SHORTEST_REASON || length > LONGEST_REASON) {
            throw new IllegalArgumentException("nothing opens " + rule + " for " + length);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        table.insert(
                person,
                rule,
                new BreakGlass(
                        actor.account(),
                        actor.name(),
                        actor.organisation(),
                        caseNumber,
                        reason,
                        now,
                        now.plus(LONGEST)));
        alarms.raise(AlarmKind.BREAK_GLASS, actor.account(), 1);
    }

    /// Those about one person, newest first. For that person's own eyes.
    public List<BreakGlass> of(int person) {
        return table.of(person);
    }

    boolean isBroken(String account, int person, String caseNumber) {
        Instant now = clock.instant();
        return table.of(person).stream()
                .anyMatch(glass ->
                        glass.account().equals(account)
                                && glass.caseNumber().equals(caseNumber)
                                && now.isBefore(glass.endsAt()));
    }
}
