package org.quanyi.rules.credit;

import org.quanyi.rules.Refusal;

/// Why credit information cannot be as asked (信用信息不予办理的原因). Codes are stable and never reused.
public enum CreditRefusal {
    /// 目录中没有这个代码。 No row of the catalogue has this code. Arguments: the code.
    UNKNOWN_CODE("CRD-001"),
    /// 该项在这一天没有生效。 The row is not in force on the day. Arguments: the code, the day.
    NOT_IN_FORCE("CRD-002"),
    /// 该项已停用。 The row is switched off. Arguments: the code.
    SWITCHED_OFF("CRD-003"),
    /// 目录不允许对这类主体作这种记录；自然人和个体工商户没有任何不利记录。 The catalogue has no such record of this kind of subject;
    /// a natural person or an individual business has no adverse record at all. Arguments: the
    /// code, the kind of subject.
    NO_SUCH_SUBJECT("CRD-004"),
    /// 该项不属于这个领域。 The row is of another area. Arguments: the code, the area.
    OTHER_AREA("CRD-005"),
    /// 措施与违法行为不属于同一领域。 A measure of another area than the record. Arguments: the measure, the area
    /// of the record.
    MEASURE_OF_OTHER_AREA("CRD-006"),
    /// 措施的起止日期超出允许范围。 A measure begins or ends outside what is allowed. Arguments: the measure, its
    /// first day, its last day, the latest it may begin or end, the earliest it may end.
    TERM_OUTSIDE("CRD-007"),
    /// 各项措施合计超过违法程度所能承受的总量。 All measures for the act weigh more than its gravity bears. Arguments:
    /// their sum, what is borne.
    TOO_MUCH("CRD-008"),
    /// 比例性说明没有填写完整。 A memo on proportion is not answered in full. Arguments: the measure, the
    /// fields that are missing.
    MEMO_INCOMPLETE("CRD-009"),
    /// 排除情形没有逐项回答，或者回答为不清楚。 Exclusions are unanswered, answered twice, or not known. Arguments:
    /// their codes.
    NOT_ANSWERED("CRD-010"),
    /// 排除情形的回答缺少理由或者证据编号。 Answers lack a reason or the number of the evidence. Arguments: their
    /// codes.
    NOT_REASONED("CRD-011"),
    /// 该项没有这种违法程度。 The row does not know the gravity. Arguments: the code, the gravity.
    OTHER_GRAVITY("CRD-012"),
    /// 本省的数额超出司法解释的幅度。 The amount of the province lies outside its range. Arguments: the region,
    /// the amount, the lowest, the highest.
    OUTSIDE_RANGE("CRD-013"),
    /// 只对企业评定守法等级。 Only enterprises are classed. Arguments: the kind of subject.
    NOT_AN_ENTERPRISE("CRD-014"),
    /// 该项没有修复程序。 There is nothing to repair. Arguments: the code.
    NO_REPAIR("CRD-015"),
    /// 公开日期不在文书日期和公示期满日之间。 It would become public before its document or after its time. Arguments:
    /// the day, the document's, the end.
    NOT_PUBLIC_THEN("CRD-016"),
    /// 申请时尚未改正。 Nothing was corrected when it was applied for. Arguments: the day.
    NOT_CORRECTED("CRD-017"),
    /// 该项不公开，也就不能采取公示措施。 The row is never public, so publication cannot be a measure. Arguments:
    /// the code.
    NEVER_PUBLIC("CRD-018"),
    /// 该项没有固定的期限。 The row has no fixed end. Arguments: the code.
    NO_FIXED_END("CRD-019");

    private final String code;

    CreditRefusal(String code) {
        this.code = code;
    }

    /// The stable code.
    public String code() {
        return code;
    }

    Refusal of(Object... arguments) {
        var texts = new String[arguments.length];
        for (var i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return Refusal.of(code, texts);
    }
}
