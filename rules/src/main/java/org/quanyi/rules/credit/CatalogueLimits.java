package org.quanyi.rules.credit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Certainty;
import org.quanyi.rules.Citation;
import org.quanyi.rules.LegalForce;
import org.quanyi.rules.yaml.YamlError;
import org.quanyi.rules.yaml.YamlNode.Where;

/// What no row of the catalogue may be (目录的底线), whoever wrote it. Law: Guobanfa 2020 no. 49;
/// Administrative Penalty Law art. 16; the charter.
final class CatalogueLimits {
    private CatalogueLimits() {}

    /// Refuses the row with file and line.
    static void refuse(Where where, Optional<String> why) {
        if (why.isPresent()) {
            throw new YamlError(where, why.get());
        }
    }

    /// What is wrong with a kind of record; empty if nothing is.
    static Optional<String> of(RecordType type) {
        var keeping = type.keeping();
        if (isCrossed(keeping.least(), keeping.most())) {
            return Optional.of(type.code() + " ends before it may");
        }
        if (type.isAdverse()) {
            return adverse(type);
        }
        return namesPersons(type)
                ? Optional.of(type.code() + " would make something public about a person")
                : Optional.empty();
    }

    private static Optional<String> adverse(RecordType type) {
        var entry = type.entry();
        if (!type.scope().subjects().stream().allMatch(SubjectKind::isOrganisation)) {
            return Optional.of(
                    type.code() + " is adverse, and about a person or an individual business");
        }
        if (lacks(entry, LegalForce::carriesRecords)) {
            return Optional.of(type.code() + " is adverse, and rests on policy papers alone");
        }
        if (lacks(entry, LegalForce::isRoot)) {
            return Optional.of(
                    type.code() + " is adverse, and has no root in a statute or the State Council");
        }
        if (entry.certainty() == Certainty.UNCERTAIN && entry.switchedOn()) {
            return Optional.of(type.code() + " is adverse and uncertain, and not switched off");
        }
        if (type.keeping().most() == null
                && type.keeping().until() != RecordType.Until.LISTING_TERM) {
            return Optional.of(type.code() + " is adverse, and has no fixed end");
        }
        return type.scope().gravity().isEmpty()
                ? Optional.of(type.code() + " is adverse, and does not say how grave the act is")
                : Optional.empty();
    }

    /// What is wrong with a measure; empty if nothing is.
    static Optional<String> of(Measure measure) {
        if (measure.areas().isEmpty() || measure.areas().contains(Area.REGISTRATION)) {
            return Optional.of(measure.code() + " is a measure without an area of its own");
        }
        if (lacks(measure.entry(), LegalForce::isRoot)) {
            return Optional.of(measure.code() + " has no root in a statute or the State Council");
        }
        return isCrossed(measure.term().least(), measure.term().most())
                ? Optional.of(measure.code() + " ends before it may")
                : Optional.empty();
    }

    /// What is wrong with a commendation; empty if nothing is.
    static Optional<String> of(Row.Commendation commendation) {
        return isAboutPersons(commendation.subjects())
                        && commendation.publication() != RecordType.Publication.NEVER
                ? Optional.of(commendation.code() + " would make a person's honour public")
                : Optional.empty();
    }

    private static boolean namesPersons(RecordType type) {
        return isAboutPersons(type.scope().subjects())
                && type.publication() != RecordType.Publication.NEVER
                && type.publication() != RecordType.Publication.WITH_ROW;
    }

    private static boolean isAboutPersons(List<SubjectKind> subjects) {
        return !subjects.stream().allMatch(SubjectKind::isOrganisation);
    }

    private static boolean lacks(CatalogueEntry entry, Predicate<LegalForce> quality) {
        return entry.basis().stream()
                .map(Citation::source)
                .map(source -> source.force())
                .filter(Objects::nonNull)
                .noneMatch(quality);
    }

    private static boolean isCrossed(@Nullable Integer least, @Nullable Integer most) {
        return least != null && most != null && least > most;
    }
}
