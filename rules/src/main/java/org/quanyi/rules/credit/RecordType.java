package org.quanyi.rules.credit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A kind of record that the catalogue admits (信用信息记录类型).
///
/// @param entry code, name, basis
/// @param effect whether it burdens
/// @param scope about whom, of which area, how grave
/// @param authorities where it comes from
/// @param publication whether it is made public
/// @param keeping how long it is in the credit view
/// @param repair by which rules it can be repaired
public record RecordType(
        CatalogueEntry entry,
        Effect effect,
        Scope scope,
        List<Authority> authorities,
        Publication publication,
        Keeping keeping,
        Repair repair)
        implements Row {

    /// Whether a record burdens whom it is about (影响).
    public enum Effect {
        /// It says who somebody is.
        IDENTITY,
        /// It burdens; only organisations can have one.
        ADVERSE,
        /// It stands beside another record: a proof, a commitment, a mark.
        SUPPORTING,
        /// It is in somebody's favour.
        COMMENDING
    }

    /// Where a record comes from (信息来源).
    public enum Authority {
        /// The registrar (登记机关).
        REGISTRAR,
        /// The social insurance agency (经办机构).
        AGENCY,
        /// The department of human resources and social security (人社部门).
        HRSS,
        /// The medical security department (医疗保障部门).
        MEDICAL_SECURITY,
        /// The tax authority (税务机关).
        TAX,
        /// A court (人民法院).
        COURT,
        /// An arbitration commission (仲裁机构).
        ARBITRATION,
        /// The one whom it is about (当事人).
        SUBJECT,
        /// Whoever awards an honour (授予机关).
        AWARDING
    }

    /// Whether and how a record is made public (公开方式). No way names a natural person.
    public enum Publication {
        /// Never.
        NEVER,
        /// As the header of a row that is public.
        HEADER,
        /// Only if the decision is of a certain public effect.
        IMPACT_TEST,
        /// Yes.
        PUBLIC,
        /// The identity of the organisation and nothing else.
        ORGANISATION_ONLY,
        /// Only at the wish of the one concerned.
        ON_WISH,
        /// Where the rules of repair ask for it.
        REPAIR_LAW,
        /// Wherever the row it belongs to is shown.
        WITH_ROW,
        /// As a penalty of the same gravity is.
        AS_PENALTY
    }

    /// What ends a record before its longest time (终止条件).
    public enum Until {
        /// Nothing: the end is fixed when it begins.
        FIXED,
        /// Fixed too, by the term of the list.
        LISTING_TERM,
        /// The duty is performed.
        PERFORMED,
        /// What is owed is paid.
        PAID,
        /// What was left undone is done.
        DONE,
        /// The commitment is kept.
        KEPT,
        /// The person no longer wants it.
        WITHDRAWN,
        /// The organisation is no more.
        SUBJECT_EXISTS,
        /// The case ends.
        WITH_CASE,
        /// The row it stands beside ends.
        AS_ROW,
        /// The honour is no longer valid.
        VALID
    }

    /// Which rules of repair hold (修复规则).
    public enum Repair {
        /// None: there is nothing to repair.
        NONE,
        /// The measures on credit repair.
        ORDER_36,
        /// The rule-set that the region follows; an open question of law.
        RULE_SET
    }

    /// About whom, of which area, how grave (范围).
    ///
    /// @param gravity empty where no gravity is asked
    public record Scope(List<SubjectKind> subjects, List<Area> areas, List<Gravity> gravity) {
        /// Copies the lists.
        public Scope {
            subjects = List.copyOf(subjects);
            areas = List.copyOf(areas);
            gravity = List.copyOf(gravity);
        }
    }

    /// How long a record is in the credit view, in months (保留期限).
    ///
    /// @param least `null` if there is none
    /// @param most `null` if something else ends it
    /// @param after how long it stays after that has happened; `null` if no longer
    public record Keeping(
            Until until,
            @Nullable Integer least,
            @Nullable Integer most,
            @Nullable Integer after) {}

    /// Copies the authorities.
    public RecordType {
        authorities = List.copyOf(authorities);
    }

    /// Whether it burdens whom it is about.
    public boolean isAdverse() {
        return effect == Effect.ADVERSE;
    }
}
