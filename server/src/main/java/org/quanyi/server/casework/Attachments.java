package org.quanyi.server.casework;

import java.util.List;
import java.util.Optional;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The papers of cases (附件): listed beside the steps that they came with, and opened one by one by
/// whoever may see the case. Each opening is a look at the record and leaves its line.
@Component
public class Attachments {

    private static final String FIELDS = "case paper";

    private final AttachmentTable table;
    private final Cases cases;

    Attachments(AttachmentTable table, Cases cases) {
        this.table = table;
        this.cases = cases;
    }

    /// A paper with its content.
    public record Opened(Attachment attachment, byte[] content) {}

    /// What an actor may see of the papers of a case that they have open, in their order. A person
    /// sees those of an answer when it was sent: what came with a draft is not decided yet. Of a
    /// case about several nobody of them sees any: they may be strangers to each other. An employer
    /// that a case is about sees its own.
    public List<Attachment> of(CaseFile file, Actor actor) {
        if (actor.role().isForAPerson() && file.persons().size() > 1) {
            return List.of();
        }
        List<Attachment> all = table.of(file);
        if (actor.role() == Role.EMPLOYER && file.kind().tellsEmployer()) {
            return all.stream().filter(a -> a.duty() == Duty.RESPONDENT).toList();
        }
        boolean isOfTheAgency = !actor.role().isForAPerson() && actor.role() != Role.EMPLOYER;
        if (isOfTheAgency || all.isEmpty()) {
            return all;
        }
        List<CaseStep> steps = cases.steps(file);
        Optional<CaseStep> sent = file.state().isDecided() ? cases.answer(file) : Optional.empty();
        return all.stream()
                .filter(a -> {
                    CaseStep step = steps.get(a.step() - 1);
                    return step.act() != CaseAct.ANSWER || sent.filter(step::equals).isPresent();
                })
                .toList();
    }

    /// Opens one of them. One that is not there, of a case that is not there or not theirs, and one
    /// whose person was erased are all none.
    @Transactional
    public Optional<Opened> open(Actor actor, String number, int place) {
        Optional<CaseFile> file = cases.open(actor, number, FIELDS);
        return file.flatMap(f ->
                of(f, actor).stream()
                        .filter(a -> a.place() == place)
                        .findFirst()
                        .flatMap(a -> table.content(f, place).map(c -> new Opened(a, c))));
    }
}
