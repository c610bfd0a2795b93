package org.quanyi.rules.calculation;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;

/// Why a field of a request is not accepted (请求字段不予采用的原因). Codes are stable and never reused.
///
/// The first argument is always the field, such as `credits[2].month`; the second, where there is
/// one, the value as it was given, shortened.
public enum FactRefusal {
    /// 缺少必填字段。 A field that is needed is missing. Arguments: field.
    MISSING("CAL-001"),
    /// 没有这个字段。 A field this rule does not know. Arguments: field.
    UNKNOWN_FIELD("CAL-002"),
    /// 此处应为单个值。 A list or an object where a single value is expected. Arguments: field.
    NOT_A_VALUE("CAL-003"),
    /// 此处应为列表。 Something else where a list is expected. Arguments: field.
    NOT_A_LIST("CAL-004"),
    /// 此处应为带名称的字段。 Something else where named fields are expected. Arguments: field.
    NOT_FIELDS("CAL-005"),
    /// 不是十进制数。 Not a plain decimal number such as `1234.5`. Arguments: field, value.
    NOT_A_DECIMAL("CAL-006"),
    /// 不能为负数。 A negative number. Arguments: field, value.
    NEGATIVE("CAL-007"),
    /// 金额最多两位小数。 A fraction of a fen. Arguments: field, value.
    FRACTION_OF_A_FEN("CAL-008"),
    /// 数值过大。 Too large a number. Arguments: field, value.
    TOO_LARGE("CAL-009"),
    /// 月份应写作 2025-10。 Not written like a month. Arguments: field, value.
    NOT_A_MONTH("CAL-010"),
    /// 日期应写作 2025-10-01。 Not written like a date. Arguments: field, value.
    NOT_A_DATE("CAL-011"),
    /// 该日期不存在。 A month or a day that does not exist. Arguments: field, value.
    NO_SUCH_DATE("CAL-012"),
    /// 应为整数。 Not a whole number. Arguments: field, value.
    NOT_WHOLE("CAL-013"),
    /// 超出允许范围。 Outside what is allowed. Arguments: field, value, lowest, highest.
    OUT_OF_RANGE("CAL-014"),
    /// 只能取所列之一。 None of the values allowed. Arguments: field, value, the allowed ones.
    NOT_ONE_OF("CAL-015"),
    /// 应为 true 或 false。 Neither true nor false. Arguments: field, value.
    NOT_A_FLAG("CAL-016"),
    /// 几个字段须填且只填一个。 Exactly one of several fields is needed. Arguments: the fields.
    EXACTLY_ONE("CAL-017"),
    /// 应按时间先后排列。 Not in order of time, or twice. Arguments: field, value.
    OUT_OF_ORDER("CAL-018"),
    /// 期间相互重叠。 Periods that overlap. Arguments: field, value.
    OVERLAP("CAL-019"),
    /// 统筹地区代码应为六位数字。 Not a six-digit area code. Arguments: field, value.
    NOT_A_REGION("CAL-020"),
    /// 小数位数过多。 Too many decimals. Arguments: field, value, how many are allowed.
    TOO_MANY_DECIMALS("CAL-021"),
    /// 列表不能为空。 A list without an entry. Arguments: field.
    EMPTY_LIST("CAL-022"),
    /// 应为 32 字节哈希值的 Base64。 Not the Base64 of a hash of 32 bytes. Arguments: field, value.
    NOT_A_HASH("CAL-023"),
    /// 不是当地的缴费档次。 Not one of the tiers a resident can pay. Arguments: field, value, region, the
    /// tiers.
    NOT_A_TIER("CAL-024");

    /// Longer values are cut in a sentence.
    private static final int SHOWN = 40;

    private final String code;

    FactRefusal(String code) {
        this.code = code;
    }

    /// The stable code.
    public String code() {
        return code;
    }

    /// The refusal of a field.
    ///
    /// @param more the value and whatever else the sentence names
    Refusal of(String field, Object... more) {
        var arguments = new ArrayList<String>();
        arguments.add(shortened(field));
        for (var each : more) {
            var text = String.valueOf(each);
            // the value comes first; what follows is Quanyi's own and told in full
            arguments.add(arguments.size() == 1 ? shortened(text) : text);
        }
        return new Refusal(code, arguments);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /// The field a refusal is about; `null` if it is about none.
    public static @Nullable String fieldOf(Refusal refusal) {
        for (var each : values()) {
            if (each.code.equals(refusal.code())) {
                return refusal.argument(0);
            }
        }
        return null;
    }
}
