package org.quanyi.server.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quanyi.rules.credit.Exclusions.Answer;
import org.quanyi.rules.credit.Exclusions.Said;
import org.quanyi.rules.credit.Measure;
import org.quanyi.rules.credit.ProportionalityMemo;
import org.quanyi.rules.credit.Row.Exclusion;
import org.quanyi.server.credit.Listings.TypedOwed;
import org.quanyi.server.credit.MeasurePlan;
import org.quanyi.server.portal.web.CasesPage.StepForm;

/// What an officer typed on the forms of a case that may list an employer, so that a refused form
/// loses none of it. No ground is answered beforehand.
record ListingForm(Map<String, String> typed) {

    /// The five questions of the memo.
    static final List<String> MEMO = List.of("basis", "relation", "fit", "mildest", "ends");

    private static final String KEEP = "keep";
    private static final Set<String> NO_WORDS = Set.of(KEEP, "version", "_csrf");

    ListingForm {
        typed = Map.copyOf(typed);
    }

    /// What stands in a field; empty for nothing.
    public String of(String name) {
        return typed.getOrDefault(name, "");
    }

    /// Whether it is to be kept and not sent.
    boolean isToKeep() {
        return !of(KEEP).isEmpty();
    }

    Map<String, String> withoutButtons() {
        return typed.entrySet().stream()
                .filter(e -> !NO_WORDS.contains(e.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Answer> answers(List<Exclusion> grounds) {
        return grounds.stream()
                .map(ground ->
                        new Answer(
                                ground.code(),
                                StepForm.named(Said.values(), of("said-" + ground.code()))
                                        .orElse(Said.UNKNOWN),
                                of("reason-" + ground.code()).strip(),
                                of("evidence-" + ground.code()).strip()))
                .toList();
    }

    MeasurePlan plan(List<Measure> measures) {
        List<String> chosen =
                measures.stream()
                        .map(Measure::code)
                        .filter(code -> !of("measure-" + code).isEmpty())
                        .toList();
        List<String> memo = MEMO.stream().map(each -> of("memo-" + each).strip()).toList();
        return new MeasurePlan(
                chosen,
                new ProportionalityMemo(
                        memo.get(0), memo.get(1), memo.get(2), memo.get(3), memo.get(4)));
    }

    TypedOwed owed() {
        return new TypedOwed(of("months"), of("one"), of("workers"), of("all"));
    }

    List<String> evidence() {
        return of("evidence").lines().toList();
    }

    int version() {
        return CasesPage.form(typed).version();
    }

    String note() {
        return of("note");
    }
}
