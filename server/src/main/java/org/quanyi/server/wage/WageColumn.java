package org.quanyi.server.wage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A column of a payroll ledger (工资台账的列), by the names that files give it. Every other column,
/// those of names and numbers of workers first, is not read.
///
/// Regulations on Guaranteeing Payment of Wages to Migrant Workers arts 15, 26, 28 and 32.
public enum WageColumn {
    /// The construction project (工程项目); none for the employer itself.
    PROJECT("项目", "项目名称", "工程项目", "工程项目名称", "project"),
    /// The month of the wages (工资所属月份).
    MONTH("月份", "年月", "工资月份", "工资所属月份", "month"),
    /// How many workers (人数).
    WORKERS("人数", "工人人数", "农民工人数", "发放人数", "workers"),
    /// How many of them are registered by name (实名登记人数).
    REGISTERED("实名登记人数", "实名制人数", "实名登记", "registered"),
    /// What is due (应发工资).
    DUE("应发", "应发工资", "应付工资", "应发金额", "due"),
    /// What was paid (已发工资).
    PAID("已发", "实发", "已发工资", "实发工资", "已付工资", "paid"),
    /// For how many months it is owed (欠发月数).
    MONTHS_OVERDUE("欠发月数", "拖欠月数", "months overdue"),
    /// The day of payment (发放日期).
    PAID_ON("发放日期", "支付日期", "paid on"),
    /// Whether there is a special wage account (工资专用账户).
    SPECIAL_ACCOUNT("专用账户", "工资专用账户", "专户", "special account"),
    /// The wage deposit (工资保证金).
    DEPOSIT("保证金", "工资保证金", "deposit"),
    /// The document that shows it (凭证).
    DOCUMENT("凭证", "凭证号", "材料", "document");

    static final List<WageColumn> REQUIRED = List.of(MONTH, WORKERS, DUE, PAID);

    private final List<String> names;

    WageColumn(String... names) {
        this.names = List.of(names);
    }

    /// The column of a header, whatever is in brackets behind it.
    static Optional<WageColumn> of(String header) {
        String plain =
                header.replaceAll("[（(].*", "")
                        .replaceAll("\\s+", " ")
                        .strip()
                        .toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(c -> c.names.contains(plain)).findFirst();
    }

    /// Its first name, as the sample has it.
    public String title() {
        return names.getFirst();
    }
}
