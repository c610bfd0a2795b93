package org.quanyi.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.CreditCode;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.employer.Employers;

/// The sample files and their two employers, with a sign-in for each of them and for a clerk.
public final class SampleCity {

    public static final String MINGYUAN = "91990101MA0000015C";
    public static final String JIANGCHENG = "91990102MA0000023M";
    public static final String SEPTEMBER = "filing-2025-09-mingyuan.gbk.csv";
    public static final String OCTOBER = "filing-2025-10-mingyuan.gbk.csv";
    public static final String OCTOBER_JIANGCHENG = "filing-2025-10-jiangcheng.utf8bom.csv";
    public static final String RECEIPTS = "receipts-2025-10.gbk.csv";

    private SampleCity() {}

    /// Registers both employers and opens the sign-ins `mingyuan`, `jiangcheng`, `clerk`,
    /// `auditor`.
    public static void open(TestServer server) {
        int mingyuan = register(server, MINGYUAN, "示例明远电子有限公司");
        int jiangcheng = register(server, JIANGCHENG, "示例江城建筑工程有限公司");
        account(server, "mingyuan", Role.EMPLOYER, mingyuan);
        account(server, "jiangcheng", Role.EMPLOYER, jiangcheng);
        account(server, "clerk", Role.CLERK, null);
        account(server, "auditor", Role.AUDITOR, null);
    }

    public static int register(TestServer server, String code, String name) {
        return server.get(Employers.class)
                .register(
                        CreditCode.read(code).orThrow(),
                        name,
                        new Region("990100"),
                        2,
                        Month.parse("2011-01"));
    }

    public static void account(
            TestServer server,
            String name,
            Role role,
            @org.jspecify.annotations.Nullable Integer employer) {
        server.get(DemoAccounts.class).add(new Actor(name, role, name, "示例", null, employer));
    }

    /// The person's number that begins with these 17 digits.
    public static PersonNumber number(String body) {
        for (char check : "0123456789X".toCharArray()) {
            if (PersonNumbers.read(body + check) instanceof Result.Of<PersonNumber>(var read)) {
                return read;
            }
        }
        throw new IllegalStateException(body);
    }

    /// One of many numbers of an area, whose people were born from 1940 on.
    ///
    /// @param serial tells them apart
    public static PersonNumber number(String area, int serial) {
        return number(
                area
                        + "%04d%02d%02d%03d"
                                .formatted(
                                        1940 + serial / 800,
                                        1 + serial % 12,
                                        1 + serial / 12 % 28,
                                        100 + serial % 800));
    }

    public static byte[] file(String name) {
        try (var in = SampleCity.class.getResourceAsStream("/filing/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
