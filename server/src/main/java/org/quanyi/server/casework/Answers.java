package org.quanyi.server.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/// Answers that change the record when they are accepted (带更正的答复): the answer and what shall change
/// stand in one transaction, so that the second officer never reads one without the other.
@Component
public class Answers {

    /// The names of the items that say what an answer changes: which line, to what base, and which
    /// version of the line that takes the place of.
    public static final String LINE = "line";

    /// See [#LINE].
    public static final String BASE = "base";

    /// See [#LINE].
    public static final String VERSION = "version";

    /// What stands for a line where an answer changes none after one that did.
    public static final String NO_LINE = "-";

    private static final Set<String> CHANGE = Set.of(LINE, BASE, VERSION);

    private final Cases cases;
    private final CaseTable table;

    Answers(Cases cases, CaseTable table) {
        this.cases = cases;
        this.table = table;
    }

    /// Writes an answer together with what it changes. Of a name the newest item counts, so that an
    /// answer that came back is written anew with another change, or with none.
    ///
    /// @param change what the case asks for further; nothing where that stands already
    @Transactional
    public Result<CaseFile> write(
            Actor maker, Step answer, Function<CaseFile, List<CaseItem>> change) {
        return cases.take(maker, answer)
                .map(file -> {
                    List<CaseItem> items = change.apply(file);
                    if (!items.stream().allMatch(item -> stands(file, item))) {
                        table.add(file, items);
                    }
                    return table.byNumber(file.number()).orElseThrow();
                });
    }

    /// Takes a step that rests on what is written with it: neither is there without the other, and
    /// whoever guards the step reads both.
    @Transactional
    public Result<CaseFile> take(Actor actor, Step step, List<CaseItem> written) {
        Optional<CaseFile> held =
                table.lock(step.number()).filter(f -> f.version() == step.version());
        held.filter(_ -> cases.isKnown(actor, step.number()))
                .ifPresent(file -> table.add(file, written));
        Result<CaseFile> taken = cases.take(actor, step);
        if (!taken.refusals().isEmpty()) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
        }
        return taken;
    }

    /// Keeps what an employer says in a case against it. A step that an officer took at the same
    /// time stands in nobody's way: what an employer says counts in every state that it knows of.
    public Result<CaseFile> say(
            Actor employer, String number, CaseAct word, String note, List<Paper> papers) {
        Result<CaseFile> said = Result.refused(CaseRefusal.NOT_THERE.of());
        boolean isOvertaken = true;
        while (isOvertaken) {
            Optional<CaseFile> file = cases.open(employer, number);
            if (file.isEmpty()) {
                return Result.refused(CaseRefusal.NOT_THERE.of());
            }
            Step step = new Step(number, file.get().version(), word, note).with(papers);
            said = cases.take(employer, step);
            isOvertaken =
                    said.refusals().stream()
                            .anyMatch(r -> r.code().equals(CaseRefusal.CHANGED.code()));
        }
        return said;
    }

    /// The case of a kind that an officer can answer now, opened with its line; empty for any
    /// other, without one.
    @Transactional
    public Optional<CaseFile> toAnswer(Actor officer, String number, CaseKind kind) {
        return table.byNumber(number)
                .filter(file -> file.kind() == kind && cases.isKnown(officer, number))
                .filter(file -> cases.acts(file, officer).contains(CaseAct.ANSWER))
                .flatMap(file -> cases.open(officer, number));
    }

    /// Whether the newest answer of a case changes the record.
    static boolean changes(CaseFile file) {
        return file.item(LINE).filter(item -> !item.shallBe().equals(NO_LINE)).isPresent();
    }

    /// What a case was about when it was asked, without what its answer changed.
    static List<CaseItem> asked(CaseFile file) {
        return file.items().stream().filter(item -> !changes(item)).toList();
    }

    /// Whether an item says what an answer changes.
    static boolean changes(CaseItem item) {
        return CHANGE.contains(item.name());
    }

    static boolean stands(CaseFile file, CaseItem item) {
        return file.item(item.name()).equals(Optional.of(item));
    }
}
