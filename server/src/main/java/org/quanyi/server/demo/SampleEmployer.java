package org.quanyi.server.demo;

import java.util.List;
import org.quanyi.rules.Month;
import org.quanyi.rules.identity.CreditCode;

/// An employer of the sample files (示例文件中的单位): registered, without a line, so that the files can be
/// tried out.
record SampleEmployer(CreditCode code, String name) {

    static final Month SINCE = Month.parse("2011-01");

    static final SampleEmployer MINGYUAN =
            new SampleEmployer(CreditCode.read("91990101MA0000015C").orThrow(), "示例明远电子有限公司");
    static final SampleEmployer JIANGCHENG =
            new SampleEmployer(CreditCode.read("91990102MA0000023M").orThrow(), "示例江城建筑工程有限公司");
    static final List<SampleEmployer> ALL = List.of(MINGYUAN, JIANGCHENG);
}
