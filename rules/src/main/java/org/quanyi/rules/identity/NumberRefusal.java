package org.quanyi.rules.identity;

import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;

/// Why a typed number of a person or an organisation is not accepted (号码不予采用的原因).
///
/// The one place where the codes are documented. A number is refused for its first problem only: a
/// second one usually follows from the first. Positions count from 1 in the normalised number
/// (inner spaces and hyphens removed). The arguments never hold the whole number, and never the
/// check character that would make it pass.
public enum NumberRefusal {
    /// 没有填写号码。 The field is empty. No arguments.
    EMPTY("NUM-001"),
    /// 电子表格把号码变成了科学计数法，后几位已经丢失，请从原始证件重新录入。 A spreadsheet turned the number into scientific
    /// notation; digits are lost. Arguments: the text as typed.
    SCIENTIFIC("NUM-002"),
    /// 号码末尾带有小数（如 .0），说明被当作数值保存过。 The number ends in a decimal part such as `.0`: it was stored as
    /// a numeric value. Arguments: the decimal part.
    DECIMAL("NUM-003"),
    /// 内容像公式，以 = + - @ 开头，不读取。 The text begins like a spreadsheet formula and is not read.
    /// Arguments: the first character.
    FORMULA("NUM-004"),
    /// 位数不足。 Too few characters. Arguments: how many there are, how many there should be.
    TOO_SHORT("NUM-005"),
    /// 位数过多。 Too many characters. Arguments: how many there are, how many there should be.
    TOO_LONG("NUM-006"),
    /// 某一位出现了不该有的字符。 A character that cannot stand at its place. Arguments: the character
    /// (invisible ones as `U+200B`), its position.
    WRONG_CHARACTER("NUM-007"),
    /// 出生月份不存在。 The month of birth does not exist. Arguments: the two digits, the position of the
    /// first.
    IMPOSSIBLE_MONTH("NUM-008"),
    /// 出生日期当月没有这一天。 The month of birth has no such day. Arguments: the day, the month (both without
    /// leading zero), the year, the position of the day's first digit.
    IMPOSSIBLE_DAY("NUM-009"),
    /// 出生日期在今天之后。 The birth lies after today. Arguments: the day, `yyyy-mm-dd`.
    BIRTH_IN_THE_FUTURE("NUM-010"),
    /// 末位校验码与前面各位不符，请逐位核对。 The check character does not fit the characters before it: one of them
    /// was mistyped. Arguments: the check character as typed, its position.
    CHECK_CHARACTER("NUM-011"),
    /// 出生年份早于 1850 年。 The year of birth lies before 1850. Arguments: the four digits, the position
    /// of the first.
    BIRTH_TOO_EARLY("NUM-012"),
    /// 末三位为 000 且校验不符：电子表格只保留 15 位有效数字，后三位已经丢失。 The number ends in 000 and does not check: a
    /// spreadsheet kept 15 digits and lost the rest. No arguments.
    DIGITS_LOST("NUM-013"),
    /// 统一社会信用代码不使用字母 I、O、S、V、Z（常与 1、0、5 混淆）。 A letter that credit codes do not use. Arguments: the
    /// letter, its position.
    UNUSED_LETTER("NUM-021");

    private final String code;

    NumberRefusal(String code) {
        this.code = code;
    }

    /// The stable code, never reused.
    public String code() {
        return code;
    }

    /// The refusal with its arguments.
    Refusal with(Object... arguments) {
        var texts = new String[arguments.length];
        for (var i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return Refusal.of(code, texts);
    }

    /// A result refused for this.
    <T> Result<T> result(Object... arguments) {
        return Result.refused(with(arguments));
    }
}
