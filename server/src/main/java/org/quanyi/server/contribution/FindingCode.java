package org.quanyi.server.contribution;

import java.util.List;
import org.quanyi.rules.Refusal;

/// Everything this room finds in an uploaded table (检查结果代码): the one list of codes.
///
/// A code is stable and, once retired, never used again. Its sentence is `finding.` and the code in
/// `messages/contribution_*.properties`; the arguments of the sentence stand in the order that the
/// comment here names. `CON-0xx` a row of a filing or of a list of persons, `CON-1xx` a whole file,
/// `REC-0xx` a row of receipts. `REC-1xx` say why money waits, see [SuspenseReason].
public enum FindingCode {
    /// 没有姓名。 No name. No arguments.
    NAME_MISSING("CON-001", Kind.TO_CHANGE),
    /// 以公式符号开头，或就是公式。 A formula, or begins like one. The sign.
    FORMULA("CON-002", Kind.TO_CHANGE),
    /// 含看不见的字符。 A character that cannot be seen. Its code point.
    HIDDEN_CHARACTER("CON-003", Kind.TO_CHANGE),
    /// 过长。 Too long for its field. Its length, the most allowed.
    TOO_LONG("CON-004", Kind.TO_CHANGE),
    /// 姓名里没有文字。 A name without a letter. No arguments.
    NAME_WITHOUT_LETTER("CON-005", Kind.TO_CHANGE),
    /// 部首代替了汉字。 A radical in place of a character. The radical, the character.
    NAME_RADICAL("CON-006", Kind.TO_CHANGE),
    /// 有字变成了替代符。 A character was lost before the file was sent. No arguments.
    CHARACTER_LOST("CON-007", Kind.TO_CHANGE),
    /// 单元格是表格软件的错误值。 The cell shows an error of the spreadsheet. The error.
    SPREADSHEET_ERROR("CON-008", Kind.TO_CHANGE),
    /// 单元格成了日期。 The cell became a date. The date.
    UNEXPECTED_DATE("CON-009", Kind.TO_CHANGE),
    /// 没有证件号码。 No number. No arguments.
    NUMBER_MISSING("CON-010", Kind.TO_CHANGE),
    /// 号码成了科学计数法。 The number in scientific notation. The text.
    NUMBER_SCIENTIFIC("CON-011", Kind.TO_CHANGE),
    /// 号码带小数。 The number has decimals. The decimals.
    NUMBER_DECIMAL("CON-012", Kind.TO_CHANGE),
    /// 号码位数不足。 Too few characters. How many there are, how many there should be.
    NUMBER_TOO_SHORT("CON-013", Kind.TO_CHANGE),
    /// 号码位数过多。 Too many characters. How many there are, how many there should be.
    NUMBER_TOO_LONG("CON-014", Kind.TO_CHANGE),
    /// 某位有不该有的字符。 A character that cannot stand there. The character, its position.
    NUMBER_CHARACTER("CON-015", Kind.TO_CHANGE),
    /// 出生月份不存在。 No such month of birth. The two digits, their first and last position.
    NUMBER_BIRTH_MONTH("CON-016", Kind.TO_CHANGE),
    /// 出生月没有这一天。 No such day of birth. Day, month, year, first and last position of the birth.
    NUMBER_BIRTH_DAY("CON-017", Kind.TO_CHANGE),
    /// 出生在今天之后。 Born after today. The day.
    NUMBER_BIRTH_LATER("CON-018", Kind.TO_CHANGE),
    /// 校验码不符。 The check character does not fit. The character, its position.
    NUMBER_CHECK("CON-019", Kind.TO_CHANGE),
    /// 出生年份过早。 Born too early. The year, its first and last position.
    NUMBER_BIRTH_EARLY("CON-020", Kind.TO_CHANGE),
    /// 号码末几位已丢失。 A spreadsheet lost the last digits. No arguments.
    NUMBER_DIGITS_LOST("CON-021", Kind.TO_CHANGE),
    /// 证件类型与号码不符。 The document type is not the number's. The type as typed.
    DOCUMENT_TYPE_DIFFERS("CON-022", Kind.TO_CHANGE),
    /// 不认识的证件类型。 A document type that is not known. The type as typed.
    DOCUMENT_TYPE_UNKNOWN("CON-023", Kind.TO_CHANGE),
    /// 姓名与登记不符。 The name is not the one on record, which is not told. No arguments.
    NAME_DIFFERS("CON-024", Kind.TO_CHANGE),
    /// 同一个人出现两次。 The same person as in another row. That row, its line.
    SAME_PERSON("CON-025", Kind.TO_CHANGE),
    /// 同一个人用两个号码出现两次。 The same person under another number. That row, its line.
    SAME_PERSON_OTHER_NUMBER("CON-026", Kind.TO_CHANGE),
    /// 登记去世以后的月份。 A month after a death on record. The last month that can be filed.
    AFTER_DEATH("CON-027", Kind.TO_CHANGE),
    /// 没有缴费基数。 No base. No arguments.
    BASE_MISSING("CON-030", Kind.TO_CHANGE),
    /// 基数为负。 A base below zero. No arguments.
    BASE_NEGATIVE("CON-031", Kind.TO_CHANGE),
    /// 基数为零。 A base of zero. No arguments.
    BASE_ZERO("CON-032", Kind.TO_CHANGE),
    /// 基数超过两位小数。 More than two decimals. No arguments.
    BASE_TOO_PRECISE("CON-033", Kind.TO_CHANGE),
    /// 基数成了科学计数法。 The base in scientific notation. No arguments.
    BASE_SCIENTIFIC("CON-034", Kind.TO_CHANGE),
    /// 基数不是数字。 The base is not a number. No arguments.
    BASE_NOT_A_NUMBER("CON-035", Kind.TO_CHANGE),
    /// 千分位逗号位置不对。 A comma that does not part thousands. No arguments.
    BASE_GROUPING("CON-036", Kind.TO_CHANGE),
    /// 基数过大。 A base beyond what the ledger holds. The most it holds.
    BASE_TOO_LARGE("CON-037", Kind.TO_CHANGE),
    /// 低于下限。 Below the floor. The floor, the region, the month.
    BASE_BELOW_FLOOR("CON-038", Kind.TO_CHANGE),
    /// 高于上限。 Above the ceiling. The ceiling, the region, the month.
    BASE_ABOVE_CEILING("CON-039", Kind.TO_CHANGE),
    /// 此行是别的单位。 The row names another employer than the first. What the first names.
    ROW_OF_OTHER_EMPLOYER("CON-040", Kind.TO_CHANGE),
    /// 此行是别的月份。 The row names another month than the first. What the first names.
    ROW_OF_OTHER_MONTH("CON-041", Kind.TO_CHANGE),
    /// 起始月份读不出。 The first month cannot be read. No arguments.
    START_MONTH_UNREADABLE("CON-042", Kind.TO_CHANGE),
    /// 单位的统一社会信用代码读不通。 An employer's code that cannot be one. No arguments.
    LISTED_EMPLOYER_CODE("CON-043", Kind.TO_CHANGE),
    /// 没有单位名称。 No name of the employer. No arguments.
    LISTED_EMPLOYER_NAME("CON-044", Kind.TO_CHANGE),
    /// 没有这个统筹地区的政策。 No law of the pooling area is on file. No arguments.
    LISTED_REGION("CON-045", Kind.TO_CHANGE),
    /// 工伤行业类别不是 1 到 8。 A work injury class that is not 1 to 8. No arguments.
    LISTED_WORK_INJURY_CLASS("CON-046", Kind.TO_CHANGE),

    /// 基数变化较大。 The base changed much. From, to, percent with its sign.
    BASE_CHANGED("CON-051", Kind.TO_CONFIRM),
    /// 上月有、这月没有。 There last month, not now. The name, last month.
    MISSING_NOW("CON-052", Kind.TO_CONFIRM),
    /// 别的单位本月也申报了此人。 Another employer filed the person too. The month.
    ALSO_ELSEWHERE("CON-053", Kind.TO_CONFIRM),
    /// 本月已入账，新文件里没有。 Booked this month, not in the new file. The name.
    BOOKED_BUT_ABSENT("CON-054", Kind.TO_CONFIRM),
    /// 不认识的用工形式。 A form of employment that is not known. No arguments.
    EMPLOYMENT_FORM_UNKNOWN("CON-055", Kind.TO_CONFIRM),
    /// 含自造字。 A character of somebody's own making. Its code point.
    PRIVATE_CHARACTER("CON-056", Kind.TO_CONFIRM),
    /// 填的是曾用名。 A name that held once. The last month in which it did.
    FORMER_NAME("CON-057", Kind.TO_CONFIRM),
    /// 本月已用此人的另一个号码入账。 Booked for the month under another number of the person. No arguments.
    BOOKED_UNDER_OTHER_NUMBER("CON-058", Kind.TO_CONFIRM),

    /// 空文件。 Nothing in it. No arguments.
    FILE_EMPTY("CON-101", Kind.REFUSAL),
    /// 文件过大。 Too large. The most, the size, in MiB.
    FILE_TOO_LARGE("CON-102", Kind.REFUSAL),
    /// 旧版或加密的 Excel。 An old or locked workbook. No arguments.
    FILE_OLD_EXCEL("CON-103", Kind.REFUSAL),
    /// 不是表格。 Not a table. No arguments.
    FILE_NOT_A_TABLE("CON-104", Kind.REFUSAL),
    /// 编码读不通。 Bytes that do not fit the encoding. The encoding, the line.
    FILE_ENCODING("CON-105", Kind.REFUSAL),
    /// 含零字节。 A zero byte. The line.
    FILE_ZERO_BYTE("CON-106", Kind.REFUSAL),
    /// 引号不成对。 A quote that does not close. The line.
    FILE_QUOTE("CON-107", Kind.REFUSAL),
    /// 一格过长。 A cell too long. The line, the most.
    FILE_CELL_TOO_LONG("CON-108", Kind.REFUSAL),
    /// 列过多。 Too many columns. The line, the most.
    FILE_TOO_MANY_COLUMNS("CON-109", Kind.REFUSAL),
    /// 行过多。 Too many rows. The most.
    FILE_TOO_MANY_ROWS("CON-110", Kind.REFUSAL),
    /// 工作簿已损坏。 A damaged workbook. No arguments.
    WORKBOOK_DAMAGED("CON-111", Kind.REFUSAL),
    /// 工作簿部件过多。 Too many parts. The most.
    WORKBOOK_PARTS("CON-112", Kind.REFUSAL),
    /// 工作簿解压过大。 Unpacks to too much. The most, in MiB.
    WORKBOOK_UNPACKED("CON-113", Kind.REFUSAL),
    /// 工作簿压缩比异常。 Packed more tightly than any list. The most times.
    WORKBOOK_RATIO("CON-114", Kind.REFUSAL),
    /// 工作表过多。 Too many sheets. The most.
    WORKBOOK_SHEETS("CON-115", Kind.REFUSAL),
    /// 工作簿含异常内容。 Content that no spreadsheet writes. No arguments.
    WORKBOOK_DECLARATION("CON-116", Kind.REFUSAL),
    /// 压缩包不是工作簿。 An archive, but no workbook. No arguments.
    WORKBOOK_OTHER_ARCHIVE("CON-117", Kind.REFUSAL),
    /// 工作表都是空的。 No sheet has a cell. No arguments.
    WORKBOOK_EMPTY("CON-118", Kind.REFUSAL),
    /// 工作簿里有一段过长的文字。 A piece of text too long. The most.
    WORKBOOK_TEXT("CON-119", Kind.REFUSAL),
    /// 找不到表头。 No header line. The headers looked for, the first line found.
    HEADER_MISSING("CON-121", Kind.REFUSAL),
    /// 缺一列。 A column is missing. The column, the headers found.
    COLUMN_MISSING("CON-122", Kind.REFUSAL),
    /// 同一列出现两次。 A column is there twice. The column, the letters.
    COLUMN_DOUBLED("CON-123", Kind.REFUSAL),
    /// 表头下没有内容。 No row below the header. No arguments.
    ROWS_MISSING("CON-124", Kind.REFUSAL),
    /// 没写统一社会信用代码。 No code of the employer. No arguments.
    EMPLOYER_MISSING("CON-125", Kind.REFUSAL),
    /// 不是登录的单位。 Not the employer signed in. The code as typed, the code signed in.
    EMPLOYER_DIFFERS("CON-126", Kind.REFUSAL),
    /// 统一社会信用代码读不通。 The employer's code cannot be read. As typed.
    EMPLOYER_CODE("CON-127", Kind.REFUSAL),
    /// 没写费款所属期。 No month. No arguments.
    MONTH_MISSING("CON-128", Kind.REFUSAL),
    /// 费款所属期读不出。 The month cannot be read. As typed.
    MONTH_UNREADABLE("CON-129", Kind.REFUSAL),
    /// 月份还没到。 A month to come. The month, the present month.
    MONTH_TO_COME("CON-130", Kind.REFUSAL),
    /// 早于参保地起始月份。 Before the region's first month. The month, the first.
    MONTH_TOO_EARLY("CON-131", Kind.REFUSAL),
    /// 单位没有登记。 The employer is not registered. The code.
    EMPLOYER_UNKNOWN("CON-132", Kind.REFUSAL),
    /// 名单有起始月份，没有说参保地。 The list names first months, but nobody named the area. No arguments.
    REGION_NEEDED("CON-133", Kind.REFUSAL),
    /// 明细表只有所有者能重排。 Only its owner can lay the lines in another order. The table.
    LINES_OWNED("CON-134", Kind.REFUSAL),
    /// 月份太久以前，由单位自己申报并附材料。 A month so long ago that the employer itself files it, with its
    /// document. How many months back are filed without.
    MONTH_LONG_AGO("CON-135", Kind.REFUSAL),
    /// 一次补报涉及的人太多。 Too many persons for one case. How many there are, the most.
    TOO_MANY_LONG_AGO("CON-136", Kind.REFUSAL),
    /// 材料写得太长。 The text that names the document is too long. The most of characters.
    EVIDENCE_TOO_LONG("CON-137", Kind.REFUSAL),

    /// 没有流水号。 No serial. No arguments.
    RECEIPT_SERIAL_MISSING("REC-001", Kind.TO_CHANGE),
    /// 流水号读不通。 A serial that cannot be one. No arguments.
    RECEIPT_SERIAL("REC-002", Kind.TO_CHANGE),
    /// 到账日期读不出。 The day of arrival cannot be read. No arguments.
    RECEIPT_DAY("REC-003", Kind.TO_CHANGE),
    /// 到账日期还没到。 A day to come. Today.
    RECEIPT_DAY_TO_COME("REC-004", Kind.TO_CHANGE),
    /// 没有统一社会信用代码。 No code of the employer. No arguments.
    RECEIPT_EMPLOYER_MISSING("REC-005", Kind.TO_CHANGE),
    /// 费款所属期读不出。 The month cannot be read. No arguments.
    RECEIPT_MONTH("REC-006", Kind.TO_CHANGE),
    /// 不认识的险种。 An insurance that is not known. No arguments.
    RECEIPT_INSURANCE("REC-007", Kind.TO_CHANGE),
    /// 没有金额。 No amount. No arguments.
    RECEIPT_AMOUNT_MISSING("REC-008", Kind.TO_CHANGE),
    /// 金额不大于零。 An amount of zero or less. No arguments.
    RECEIPT_AMOUNT_SIGN("REC-009", Kind.TO_CHANGE),
    /// 金额不足分。 An amount finer than a fen. No arguments.
    RECEIPT_AMOUNT_PRECISE("REC-010", Kind.TO_CHANGE),
    /// 金额读不出。 An amount that cannot be read. No arguments.
    RECEIPT_AMOUNT("REC-011", Kind.TO_CHANGE),
    /// 同一流水号内容不同。 The serial of another row with other content. That row, its line.
    RECEIPT_SERIAL_DIFFERS("REC-012", Kind.TO_CHANGE),
    /// 是公式或含看不见的字符。 A formula or a character that cannot be seen. The sign.
    RECEIPT_TEXT("REC-013", Kind.TO_CHANGE),
    /// 统一社会信用代码读不通。 The employer's code cannot be one. No arguments.
    RECEIPT_EMPLOYER("REC-014", Kind.TO_CHANGE);

    /// What the reader is asked for (需要您做什么).
    public enum Kind {
        /// The row cannot go on as it is (要改).
        TO_CHANGE,
        /// The row may be right; somebody says so (请确认).
        TO_CONFIRM,
        /// The whole file cannot be used (整个文件不能用).
        REFUSAL
    }

    private final String code;
    private final Kind kind;

    FindingCode(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    /// The stable code.
    public String code() {
        return code;
    }

    /// What the reader is asked for.
    public Kind kind() {
        return kind;
    }

    /// The key of the sentence.
    public String messageKey() {
        return "finding." + code;
    }

    /// The refusal of a whole file.
    Refusal refusal(String... arguments) {
        return new Refusal(code, List.of(arguments));
    }
}
