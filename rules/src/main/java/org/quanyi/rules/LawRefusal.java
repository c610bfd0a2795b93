package org.quanyi.rules;

/// Why the law cannot be applied to a case (依据不足的原因). Codes are stable and never reused.
public enum LawRefusal {
    /// 系统中没有该统筹地区的政策数据。 No law of this region is on file. Arguments: the region.
    UNKNOWN_REGION("LAW-001"),
    /// 缺少该地区、险种、月份的法定参数，因此不作推算。 A figure the law must set is not on file for the month, and none is
    /// guessed. Arguments: region, insurance (or `all`), parameter, month.
    MISSING_PARAMETER("LAW-002"),
    /// 工伤保险行业类别应为 1 至 8。 There is no such work injury class. Arguments: the class.
    UNKNOWN_WORK_INJURY_CLASS("LAW-003"),
    /// 该参数尚未核实，除非提出请求的人明确同意，否则不采用。 The figure on file is uncertain: it needs somebody to read the
    /// document, and is used only if the asker allows it. Arguments: region, insurance (or `all`),
    /// parameter, month, the document it should be checked against.
    UNCERTAIN_PARAMETER("LAW-004");

    private final String code;

    LawRefusal(String code) {
        this.code = code;
    }

    /// The stable code.
    public String code() {
        return code;
    }

    /// The refusal with its arguments.
    public Refusal with(Object... arguments) {
        var texts = new String[arguments.length];
        for (var i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return Refusal.of(code, texts);
    }
}
