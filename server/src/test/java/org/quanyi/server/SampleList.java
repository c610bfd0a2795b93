package org.quanyi.server;

import java.nio.charset.StandardCharsets;

/// Builds a filing of invented persons, UTF-8, in the layout of the sample files.
public final class SampleList {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final StringBuilder text = new StringBuilder();
    private int rows;

    public SampleList(String employer, String month) {
        text.append("社会保险费月度申报表\n单位名称,示例单位,统一社会信用代码,")
                .append(employer)
                .append(",费款所属期,")
                .append(month)
                .append("\n序号,姓名,证件类型,证件号码,用工形式,缴费基数,备注\n");
    }

    /// A row as typed.
    public SampleList row(String name, String number, String base) {
        rows++;
        text.append(rows).append(',').append(name).append(",居民身份证,").append(number);
        text.append(",合同制,").append(base).append(",\n");
        return this;
    }

    /// A synthetic number with the right check digit.
    ///
    /// @param order 0 to 999, tells persons apart
    public static String number(String birth, int order) {
        String body = "990109" + birth + "%03d".formatted(order);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECKS.charAt(sum % 11);
    }

    /// A credit code of area 9901xx with the right check character.
    ///
    /// @param order tells employers apart
    public static String code(int order) {
        String body = "91990109MA%06d".formatted(order) + "0";
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += alphabet.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + alphabet.charAt((31 - sum % 31) % 31);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }
}
