package org.quanyi.server.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Region;

/// A case (办件) as it stands.
///
/// @param head what a list shows of it
/// @param version counts its steps; whoever acts says which one they saw
/// @param organisation the agency that keeps it; empty until an officer takes up what a person
///   asked for
/// @param region whose law its deadlines follow; null for the country's
/// @param employer who asked for it; null where no employer did
/// @param intake how it came; null where no officer took it down for the person
/// @param persons whom it is about; none where it is about the agency itself
public record CaseFile(
        long id,
        ListedCase head,
        int version,
        String organisation,
        @Nullable Region region,
        @Nullable Integer employer,
        @Nullable Intake intake,
        List<Integer> persons,
        List<CaseItem> items) {

    /// In the place of a person where a letter goes to the employer that the case is about.
    static final int ITS_EMPLOYER = 0;

    public CaseFile {
        persons = List.copyOf(persons);
        items = List.copyOf(items);
    }

    /// As it is said on the telephone; nothing of a person is in it.
    public String number() {
        return head.number();
    }

    /// What it is about.
    public CaseKind kind() {
        return head.kind();
    }

    /// Its steps, and who takes them.
    public LifeCycle lifeCycle() {
        return lifeCycle(kind(), employer);
    }

    /// The steps of a kind. What looks at an employer's case is the employer's.
    static LifeCycle lifeCycle(CaseKind kind, @Nullable Integer employer) {
        return kind.isReview() && employer != null
                ? LifeCycle.REVIEW_FOR_EMPLOYER
                : kind.lifeCycle();
    }

    /// Where it stands.
    public CaseState state() {
        return head.state();
    }

    /// When it was opened.
    public Instant openedAt() {
        return head.openedAt();
    }

    /// When the clock goes on with it; null while it does not.
    public @Nullable Instant dueAt() {
        return head.dueAt();
    }

    /// When what was accepted takes effect by itself; null where the clock does something else
    /// next.
    public @Nullable Instant takesEffectAt() {
        return head.takesEffectAt();
    }

    /// The account of the officer who has it; null while nobody has.
    public @Nullable String handler() {
        return head.handler();
    }

    /// The last day for the answer; null when none is owed.
    public @Nullable LocalDate answerBy() {
        return head.answerBy();
    }

    /// Whether that day is over.
    public boolean overdue() {
        return head.overdue();
    }

    /// Whether papers can lie in it: not where it is about the agency itself.
    public boolean carriesPapers() {
        return !persons.isEmpty() || employer != null;
    }

    /// What shall stand under a name.
    ///
    /// @throws IllegalArgumentException when the case asks for nothing of that name
    public String shallBe(String name) {
        return item(name)
                .map(CaseItem::shallBe)
                .orElseThrow(() -> new IllegalArgumentException("no item " + name));
    }

    /// What its answer can come to where it stands.
    public List<Outcome> outcomes() {
        if (!kind().isInspection()) {
            return kind().outcomes();
        }
        return state() == CaseState.IN_HAND ? Outcome.WITHOUT_ORDER : Outcome.OF_ORDERS;
    }

    /// Whom letters of it go to: the persons whom it is about, or its employer.
    List<Integer> recipients() {
        return kind().writesToEmployer() ? List.of(ITS_EMPLOYER) : persons;
    }

    /// The item of a name, if the case has it; the newest, where an answer was written anew.
    public Optional<CaseItem> item(String name) {
        return items.reversed().stream().filter(item -> item.name().equals(name)).findFirst();
    }
}
