package org.quanyi.rules.deadline;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.DeadlineLeg;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;

/// What the law says of one deadline of a case (期限规定), in one region on one day.
///
/// @param leg which
/// @param figures its figures by key; all of one row of the law
public record DeadlineDefinition(DeadlineLeg leg, Map<String, Figure> figures) {
    /// The event a deadline starts from (起算事件).
    public enum Start {
        /// Something arrives at the agency (收到).
        RECEIPT,
        /// The person has shown who they are (身份核验).
        IDENTITY_PROVED,
        /// Something was applied for (申请).
        APPLICATION,
        /// The term of keeping is over (保存期限届满).
        KEEPING_ENDED,
        /// A decision was changed, annulled or found void (变更、撤销、确认无效).
        ANNULMENT,
        /// An entry ended or was lifted (期满或移出).
        REMOVAL,
        /// A notice was served (告知书送达).
        NOTICE_SERVED,
        /// A decision or an answer was served (决定书送达).
        DECISION_SERVED,
        /// The time limit of an order ran out (责令期限届满).
        ORDER_EXPIRED,
        /// The day of a hearing (听证日).
        HEARING,
        /// The case was filed (立案).
        FILING,
        /// The decision was made (作出决定).
        DECISION,
        /// The matter was accepted (受理).
        ACCEPTANCE,
        /// The person knew, or should have (知道或应当知道).
        KNOWLEDGE,
        /// Something was made or written down (形成).
        MADE,
        /// Something was discovered (发现).
        DISCOVERY,
        /// The act ended (行为终止).
        ACT_ENDED;

        /// Whether it takes proof that something reached the person: without that no window of
        /// theirs runs.
        public boolean needsProvenDelivery() {
            return this == NOTICE_SERVED || this == DECISION_SERVED || this == KNOWLEDGE;
        }
    }

    /// Whom a deadline binds (义务主体).
    public enum Bound {
        /// The agency: what it misses counts for the person.
        AGENCY,
        /// The person or employer concerned: a window, whose end proves nothing against them.
        SUBJECT
    }

    /// Who may extend a deadline (延长批准人).
    public enum Extender {
        /// Nobody.
        NOBODY,
        /// The head of the agency.
        HEAD
    }

    /// Whether the amount binds everywhere (约束力).
    public enum Binding {
        /// It is set for the agency by a provision in force.
        STATUTE,
        /// Quanyi holds itself to it, where the law says "promptly" or binds others.
        POLICY
    }

    /// What follows when the last day passes (逾期后果). Never anything against the person.
    public enum OnMiss {
        /// Nothing.
        NOTHING,
        /// The supervisor is told.
        ESCALATE,
        /// The item is hidden until it is settled.
        HIDE,
        /// Both.
        ESCALATE_AND_HIDE,
        /// The supervisor is told, and all see since when it has been waiting.
        ESCALATE_AND_MARK,
        /// The item leaves the record.
        REMOVE,
        /// The adverse path lapses.
        LAPSE,
        /// What was asked for counts as accepted.
        ACCEPTED,
        /// The data is no longer used.
        STOP_USE,
        /// A refusal needs reasons.
        REASONS,
        /// The window of the person closes; nothing is proved by it.
        WINDOW_CLOSED,
        /// The decision may be void.
        VOID_RISK,
        /// The agency counts as having no evidence.
        NO_EVIDENCE,
        /// The person may go to court.
        SUIT,
        /// The people on duty are called.
        ALARM
    }

    private static final String AT_ONCE = "at-once";
    private static final String HOUR = "hour";

    /// Copies the figures, by key.
    public DeadlineDefinition {
        figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    }

    /// What is in force on the day it starts; refused as `LAW-001`, `LAW-002` or `LAW-004`.
    ///
    /// @param region whose own provision counts before the country's; null for a matter of no
    ///   region
    public static Result<DeadlineDefinition> of(
            Law law, @Nullable Region region, DeadlineLeg leg, LocalDate start) {
        var figures = new TreeMap<String, Figure>();
        var refusals = new LinkedHashSet<Refusal>();
        for (var key : new TreeMap<>(leg.parameter().keys()).keySet()) {
            var month = Month.of(start);
            var found =
                    region == null
                            ? law.national(leg.parameter(), key, month)
                            : law.figure(region, leg.parameter(), key, month);
            switch (found) {
                case Result.Of<Figure>(var figure) -> figures.put(key, figure);
                case Result.Refused<Figure>(var why) -> refusals.addAll(why);
            }
        }
        return refusals.isEmpty()
                ? Result.of(new DeadlineDefinition(leg, figures))
                : Result.refused(List.copyOf(refusals));
    }

    /// What it starts from.
    public Start start() {
        return named("start", Start.class);
    }

    /// Whom it binds.
    public Bound bound() {
        return named("bound", Bound.class);
    }

    /// What follows when it is missed.
    public OnMiss onMiss() {
        return named("on-miss", OnMiss.class);
    }

    /// Whether the amount is law or Quanyi's own.
    public Binding binding() {
        return named("binding", Binding.class);
    }

    /// Who may extend it.
    public Extender extender() {
        return named("extended-by", Extender.class);
    }

    /// Whether the earlier of the counted and the moved day binds: take-downs and marks.
    public boolean actsEarly() {
        return figure(DeadlineLeg.ACTS_EARLY).flag();
    }

    /// Whether it is due the moment it starts.
    public boolean isAtOnce() {
        return figure("unit").named().equals(AT_ONCE);
    }

    /// Whether it is counted in hours, so that no day of a calendar says when it ends.
    public boolean isInHours() {
        return figure("unit").named().equals(HOUR);
    }

    /// The length, with its extension if that was granted; empty if it is no length of days.
    ///
    /// @throws IllegalStateException if it is extended and may not be
    public Optional<Term> term(boolean extended) {
        if (isAtOnce() || isInHours()) {
            return Optional.empty();
        }
        var more = extended ? figure(DeadlineLeg.EXTENSION).count() : 0;
        if (extended && !isExtendable()) {
            throw new IllegalStateException(leg + " may not be extended");
        }
        return Optional.of(
                new Term(
                        figure(DeadlineLeg.AMOUNT).count() + more,
                        named("unit", Term.Unit.class),
                        named("direction", Term.Direction.class)));
    }

    /// Whether somebody may extend it.
    public boolean isExtendable() {
        return extender() != Extender.NOBODY;
    }

    Figure figure(String key) {
        return Objects.requireNonNull(figures.get(key), key);
    }

    private <E extends Enum<E>> E named(String key, Class<E> names) {
        return Enum.valueOf(names, figure(key).named().replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
