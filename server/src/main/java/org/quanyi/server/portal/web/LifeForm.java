package org.quanyi.server.portal.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.person.LifeFact;
import org.quanyi.server.person.LifeRefusal;

/// What a clerk typed to have a fact of a life recorded, so that a refused form loses none of it.
///
/// @param value a new name or the code of a region
/// @param document its kind and number
/// @param issuer who issued it
record LifeForm(
        String kind, String day, String value, String source, String document, String issuer) {

    static final LifeForm EMPTY = new LifeForm("", "", "", "", "", "");

    private static final int LONGEST = 100;

    static LifeForm of(Map<String, String> fields) {
        return new LifeForm(
                fields.getOrDefault("kind", ""),
                fields.getOrDefault("day", "").strip(),
                fields.getOrDefault("value", "").strip(),
                fields.getOrDefault("source", ""),
                fields.getOrDefault("document", "").strip(),
                fields.getOrDefault("issuer", "").strip());
    }

    /// The fact, as far as the form says all of it.
    Result<LifeFact> read() {
        Optional<LifeFact.Kind> chosen = CasesPage.StepForm.named(LifeFact.Kind.values(), kind);
        if (chosen.isEmpty()) {
            return Result.refused(Refusal.of("life.kind.missing"));
        }
        LocalDate happened = CasesPage.StepForm.day(day);
        if (happened == null) {
            return Result.refused(LifeRefusal.NO_DAY.plain());
        }
        Optional<LifeFact.Source> from = CasesPage.StepForm.named(LifeFact.Source.values(), source);
        if (from.isEmpty()) {
            return Result.refused(LifeRefusal.NO_SOURCE.plain());
        }
        return evidence()
                .map(shown ->
                        new LifeFact(
                                chosen.get(),
                                happened,
                                chosen.get().hasValue() ? value : "",
                                from.get(),
                                shown));
    }

    /// The document by kind and number, and who issued it: both, or none.
    Result<String> evidence() {
        boolean isWhole =
                document.length() >= 2
                        && issuer.length() >= 2
                        && document.length() <= LONGEST
                        && issuer.length() <= LONGEST;
        return isWhole
                ? Result.of(document + " · " + issuer)
                : Result.refused(LifeRefusal.NO_DOCUMENT.plain());
    }

    /// The field that a refusal is about.
    static String place(@Nullable Refusal problem) {
        if (problem == null) {
            return "";
        }
        return switch (problem.code()) {
            case "PER-010", "PER-011", "PER-013" -> "day";
            case "PER-014", "PER-015", "PER-016" -> "value";
            case "PER-018", "CAS-009" -> "document";
            case "PER-019" -> "source";
            case "PER-001", "life.number" -> "number";
            case "CAS-006" -> "words";
            case "PER-020" -> "line";
            default -> problem.code().startsWith("CAS-07") ? "papers" : "kind";
        };
    }
}
