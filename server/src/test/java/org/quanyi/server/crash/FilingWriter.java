package org.quanyi.server.crash;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.identity.CreditCode;
import org.quanyi.server.Quanyi;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.contribution.Filings;
import org.quanyi.server.contribution.StagedFiling;
import org.quanyi.server.contribution.Upload;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.store.StateFolder;
import org.quanyi.server.store.Store;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/// A process that files month after month and says which months it was told are booked, until
/// somebody kills it.
public final class FilingWriter {

    static final String EMPLOYER = "91990103MA0000031Y";
    static final String ACKNOWLEDGED = "ACK ";

    /// Persons per filing, all invented.
    static final String[] NUMBERS = {
        "990102199709104762", "990102199806170542", "990102196911155658", "99010319820804664X",
        "990101197403020173", "990101199408178200", "990102199802207408", "990103198112250291"
    };

    private FilingWriter() {}

    /// @param arguments the state folder
    public static void main(String[] arguments) throws Exception {
        Actor actor = new Actor("crash", Role.OPERATOR, "crash", "crash", null, null);
        Store store = Store.open(new StateFolder(Path.of(arguments[0])), Map.of());
        var context =
                new SpringApplicationBuilder(Quanyi.class)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true)
                        .initializers((GenericApplicationContext c) ->
                                c.registerBean(Store.class, () -> store))
                        .run();
        context.getBean(Employers.class)
                .register(
                        CreditCode.read(EMPLOYER).orThrow(),
                        "示例测试有限公司",
                        new Region("990100"),
                        2,
                        Month.parse("2011-01"));
        Filings filings = context.getBean(Filings.class);
        int base = 6000;
        while (true) {
            for (Month month = Month.parse("2012-01"); month.year() < 2026; month = month.next()) {
                StagedFiling staged = filings.stage(filing(month, base), actor).orThrow();
                filings.submit(staged.filing(), actor).orThrow();
                System.out.println(ACKNOWLEDGED + month + " " + base);
            }
            base++;
        }
    }

    private static Upload filing(Month month, int base) {
        StringBuilder text =
                new StringBuilder("社会保险费月度申报表\r\n单位名称,示例测试有限公司,统一社会信用代码,")
                        .append(EMPLOYER)
                        .append(",费款所属期,")
                        .append(month)
                        .append("\r\n序号,姓名,证件类型,证件号码,用工形式,缴费基数,备注\r\n");
        for (int i = 0; i < NUMBERS.length; i++) {
            text.append(
                    "%d,示例%s,居民身份证,%s,合同制,%d,\r\n"
                            .formatted(i + 1, "甲乙丙丁戊己庚辛".charAt(i), NUMBERS[i], base));
        }
        return new Upload("crash.csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
