package org.quanyi.rules.credit;

import java.util.List;

/// A row of one of the closed lists (目录行).
public sealed interface Row
        permits Measure,
                RecordType,
                Row.ProhibitedData,
                Row.Commendation,
                Row.LegalQuestion,
                Row.Exclusion {
    /// Code, name, days, basis.
    CatalogueEntry entry();

    /// Its code.
    default String code() {
        return entry().code();
    }

    /// Something that is never taken in (禁止采集的信息).
    ///
    /// @param entry what it is
    record ProhibitedData(CatalogueEntry entry) implements Row {}

    /// A commendation (表彰).
    ///
    /// @param entry what it is
    /// @param subjects who may have it
    /// @param publication whether it is made public; a person's never is
    /// @param effect what follows from it
    record Commendation(
            CatalogueEntry entry,
            List<SubjectKind> subjects,
            RecordType.Publication publication,
            CatalogueEntry.Text effect)
            implements Row {
        /// Copies the subjects.
        public Commendation {
            subjects = List.copyOf(subjects);
        }
    }

    /// An open question of law (尚未解决的法律问题).
    ///
    /// @param entry the question is its name
    /// @param meanwhile what is done until it is answered
    /// @param touches codes of the rows it is about
    record LegalQuestion(CatalogueEntry entry, CatalogueEntry.Text meanwhile, List<String> touches)
            implements Row {
        /// Copies the codes.
        public LegalQuestion {
            touches = List.copyOf(touches);
        }
    }

    /// A ground that keeps an act out of the record (排除情形).
    ///
    /// @param entry the question that is asked
    /// @param outcome what a yes means
    record Exclusion(CatalogueEntry entry, Exclusions.Outcome outcome) implements Row {}
}
