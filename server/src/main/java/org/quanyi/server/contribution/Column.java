package org.quanyi.server.contribution;

/// What a column of an uploaded table means (列的含义), whatever its header says.
enum Column {
    /// 序号
    SEQUENCE,
    /// 姓名
    NAME,
    /// 证件类型
    DOCUMENT_TYPE,
    /// 证件号码
    NUMBER,
    /// 用工形式
    EMPLOYMENT_FORM,
    /// 缴费基数
    BASE,
    /// 备注
    REMARK,
    /// 单位名称
    EMPLOYER_NAME,
    /// 统一社会信用代码
    CREDIT_CODE,
    /// 费款所属期
    MONTH,
    /// 起始月份
    START_MONTH,
    /// 统筹地区
    REGION,
    /// 工伤行业类别
    WORK_INJURY_CLASS,
    /// 流水号
    SERIAL,
    /// 到账日期
    RECEIVED_ON,
    /// 险种
    INSURANCE,
    /// 金额
    AMOUNT,
    /// A column that Quanyi itself added to a file it gave back (我们加的说明列).
    ANNOTATION;

    /// The name in an import profile, such as `document-type`.
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
