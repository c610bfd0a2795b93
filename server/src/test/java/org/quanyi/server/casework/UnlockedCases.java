package org.quanyi.server.casework;

import java.util.Optional;
import java.util.function.Predicate;
import org.quanyi.server.access.KeysOfPerson;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Cases whose row nobody holds: the fault that the races have to find.
public final class UnlockedCases extends CaseTable {

    private final Predicate<CaseFile> which;

    private UnlockedCases(
            JdbcClient jdbc, CaseSeal seal, KeysOfPerson keys, Predicate<CaseFile> which) {
        super(jdbc, seal, keys);
        this.which = which;
    }

    /// Plants it in a server.
    ///
    /// @param which of the cases
    public static void plant(GenericApplicationContext context, Predicate<CaseFile> which) {
        context.registerBean(
                "unlocked",
                CaseTable.class,
                () ->
                        new UnlockedCases(
                                context.getBean(JdbcClient.class),
                                context.getBean(CaseSeal.class),
                                context.getBean(KeysOfPerson.class),
                                which),
                b -> b.setPrimary(true));
    }

    @Override
    Optional<CaseFile> lock(String number) {
        Optional<CaseFile> found = byNumber(number);
        return found.filter(which).isPresent() ? found : super.lock(number);
    }
}
