package org.quanyi.server.credit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quanyi.rules.credit.Exclusions;
import org.quanyi.rules.credit.Exclusions.Answer;
import org.quanyi.rules.credit.Exclusions.Said;
import org.quanyi.rules.credit.ProportionalityMemo;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;

/// How the answers to the grounds of exclusion, the measures and the memo on proportion stand in a
/// case (案件事项的写法): each an item of its own, the newest of a name counts.
final class ListingWords {

    /// The place of the step that the newest proposal was written with.
    static final String DRAWN_UP = "drawn-up-at";

    /// The place of the step that the grounds were looked at anew with.
    static final String VERIFIED = "verified-at";

    /// The place of the step that decided.
    static final String DECIDED = "decided-at";

    /// The place of the step that set a hearing.
    static final String HEARING_SET = "hearing-set-at";

    private static final String GROUND = "ground-";
    private static final String MEASURES = "measures";
    private static final String NOTICED = "noticed-measures";
    private static final String EVIDENCE = "evidence";
    private static final List<String> MEMO =
            List.of("memo-basis", "memo-relation", "memo-fit", "memo-mildest", "memo-ends");

    private ListingWords() {}

    static CaseItem at(String name, int place) {
        return new CaseItem(name, null, Integer.toString(place));
    }

    /// Whether something was written together with the step of a place.
    static boolean isAt(CaseFile file, String name, int place) {
        return file.item(name).map(CaseItem::shallBe).equals(Optional.of(Integer.toString(place)));
    }

    static Stream<CaseItem> grounds(List<Answer> answers) {
        return answers.stream()
                .map(a ->
                        new CaseItem(
                                GROUND + a.code(),
                                null,
                                a.said() + "\n" + line(a.evidence()) + "\n" + a.reason()));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /// The answers as they stand, in the order of their codes as written first.
    static List<Answer> grounds(CaseFile file) {
        return file.items().stream()
                .map(CaseItem::name)
                .filter(name -> name.startsWith(GROUND))
                .distinct()
                .map(name -> answer(name.substring(GROUND.length()), file.shallBe(name)))
                .toList();
    }

    private static Answer answer(String code, String written) {
        String[] parts = written.split("\n", 3);
        return new Answer(code, Said.valueOf(parts[0]), parts[2], parts[1]);
    }

    /// A measure plan as it is noticed.
    static Stream<CaseItem> noticed(MeasurePlan plan) {
        return Stream.concat(
                Stream.of(new CaseItem(NOTICED, null, String.join(" ", plan.codes()))), plan(plan));
    }

    /// A measure plan as it is decided.
    static Stream<CaseItem> plan(MeasurePlan plan) {
        ProportionalityMemo memo = plan.memo();
        List<String> answers =
                List.of(memo.basis(), memo.relation(), memo.fit(), memo.mildest(), memo.ends());
        return Stream.concat(
                Stream.of(new CaseItem(MEASURES, null, String.join(" ", plan.codes()))),
                IntStream.range(0, MEMO.size())
                        .mapToObj(i -> new CaseItem(MEMO.get(i), null, answers.get(i))));
    }

    /// What is meant to follow, as it was written last.
    static MeasurePlan plan(CaseFile file) {
        return new MeasurePlan(
                codes(file, MEASURES),
                new ProportionalityMemo(
                        text(file, MEMO.get(0)),
                        text(file, MEMO.get(1)),
                        text(file, MEMO.get(2)),
                        text(file, MEMO.get(3)),
                        text(file, MEMO.get(4))));
    }

    /// What the employer was told that may follow.
    static List<String> noticed(CaseFile file) {
        return codes(file, NOTICED);
    }

    private static List<String> codes(CaseFile file, String name) {
        return Arrays.stream(text(file, name).split(" ", -1)).filter(c -> !c.isEmpty()).toList();
    }

    static Stream<CaseItem> evidence(List<String> papers) {
        return Stream.of(new CaseItem(EVIDENCE, null, String.join("\n", papers)));
    }

    /// The papers that the proposal rests on, by kind and number.
    static List<String> evidence(CaseFile file) {
        return text(file, EVIDENCE).lines().toList();
    }

    static String text(CaseFile file, String name) {
        return file.item(name).map(CaseItem::shallBe).orElse("");
    }

    /// Whether mitigating circumstances were found.
    static boolean isMitigated(Exclusions exclusions) {
        return exclusions.applied().contains(Exclusions.Outcome.LOWER_CLASS);
    }
}
