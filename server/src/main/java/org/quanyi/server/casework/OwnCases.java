package org.quanyi.server.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quanyi.server.access.Actor;
import org.springframework.stereotype.Component;

/// The cases that concern a person, whole, for a copy of all that is held about them (本人办件全貌).
/// Whoever asks has left the line of the read.
@Component
public class OwnCases {

    private final CaseTable table;
    private final CaseStepLedger steps;
    private final CaseLinkTable links;
    private final CaseCircle circle;

    OwnCases(CaseTable table, CaseStepLedger steps, CaseLinkTable links, CaseCircle circle) {
        this.table = table;
        this.steps = steps;
        this.links = links;
        this.circle = circle;
    }

    /// A case with everything that happened in it.
    public record Whole(CaseFile file, List<CaseStep> steps) {

        public Whole {
            steps = List.copyOf(steps);
        }

        /// What it is about, without what two people have not agreed on yet.
        public List<CaseItem> items() {
            boolean isDraft = file.kind().isAnswered() && !file.state().isDecided();
            return file.items().stream()
                    .filter(item -> !isDraft || !(Answers.changes(item) || Ruling.holds(item)))
                    .toList();
        }
    }

    /// All of them, newest first.
    public List<Whole> of(Actor person) {
        return of(person.requirePerson());
    }

    /// Those that go through the hands of an officer who prints them for the person: nothing that
    /// the person is asked, nothing that they say of officers, and nothing that came of either.
    ///
    /// @param officer whom none of them is about
    public List<Whole> throughHands(Actor officer, int person) {
        return of(person).stream().filter(whole -> isForHands(officer, whole.file())).toList();
    }

    private boolean isForHands(Actor officer, CaseFile file) {
        Optional<Duty> duty = steps.duty(file, officer.account());
        return !file.kind().isQuestion()
                && !file.kind().isAboutOfficers()
                && duty.filter(d -> d == Duty.SUBJECT).isEmpty()
                && links.earlier(file)
                        .flatMap(table::byNumber)
                        .filter(earlier -> !isForHands(officer, earlier))
                        .isEmpty();
    }

    private List<Whole> of(int person) {
        return table.of(person).stream()
                .map(listed -> table.byNumber(listed.number()).orElseThrow())
                .map(file -> new Whole(file, steps.of(file)))
                .toList();
    }

    /// One of them; a case of somebody else is none, and so is to a representative what only the
    /// person is asked.
    public Optional<Whole> one(Actor person, String number) {
        return table.byNumber(number)
                .filter(file -> circle.knows(person, file))
                .map(file -> new Whole(file, steps.of(file)));
    }

    /// One of a person for whom an officer writes something down.
    public Optional<Whole> one(int person, String number) {
        return table.byNumber(number)
                .filter(file -> circle.isAbout(person, file))
                .map(file -> new Whole(file, steps.of(file)));
    }

    /// The accounts of the officers who did something in one.
    public Set<String> officers(Whole whole) {
        return steps.officers(whole.file());
    }
}
