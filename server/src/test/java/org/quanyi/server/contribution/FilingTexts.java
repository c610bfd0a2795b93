package org.quanyi.server.contribution;

import java.nio.charset.StandardCharsets;

/// Filings as text, to be damaged by tests.
final class FilingTexts {
    static final String HEAD =
            """
            社会保险费月度申报表
            单位名称,示例明远电子有限公司,统一社会信用代码,91990101MA0000015C,费款所属期,2025-10
            """;
    static final String HEADER = "序号,姓名,证件类型,证件号码,用工形式,缴费基数,备注\n";
    static final String NUMBER = "990102199709104762";

    private FilingTexts() {}

    /// A filing of that employer for a month with one person.
    static Upload list(String month, String name, String number, String base) {
        String text =
                HEAD.replace("2025-10", month)
                        + HEADER
                        + "1,%s,,%s,,%s\n".formatted(name, number, base);
        return new Upload("list.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /// A filing of the demonstration employer with these lines below the header.
    static String of(String rows) {
        return HEAD + HEADER + rows;
    }
}
