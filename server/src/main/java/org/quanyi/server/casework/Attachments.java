package org.quanyi.server.casework;

import java.util.List;
import java.util.Optional;
import org.quanyi.server.access.Actor;
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
    /// sees those of an answer when it was sent.
    public List<Attachment> of(CaseFile file, Actor actor) {
        List<Attachment> all = table.of(file);
        return actor.role().isForAPerson()
                ? all.stream().filter(a -> isShown(file, a)).toList()
                : all;
    }

    /// What a person sees of a case: what came with a draft of an answer is not decided yet.
    private boolean isShown(CaseFile file, Attachment attachment) {
        CaseStep step = cases.steps(file).get(attachment.step() - 1);
        return step.act() != CaseAct.ANSWER
                || file.state() == CaseState.ANSWERED
                        && cases.answer(file).filter(step::equals).isPresent();
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
