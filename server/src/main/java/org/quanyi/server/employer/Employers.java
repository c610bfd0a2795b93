package org.quanyi.server.employer;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.CreditCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All employers, found by code or key.
@Component
public class Employers {

    private final EmployerTable table;
    private final Clock clock;

    Employers(EmployerTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// The employer of a normalised credit code.
    public Optional<Employer> byCode(String code) {
        return table.byCode(code);
    }

    /// The employer of a code as somebody typed it; empty when it is none, or not on record.
    public Optional<Employer> byTyped(String code) {
        return switch (CreditCode.read(code)) {
            case Result.Of<CreditCode>(var read) -> byCode(read.normalised());
            case Result.Refused<CreditCode> _ -> Optional.empty();
        };
    }

    /// The one employer of a name as it is registered; empty when there is none, or more than one.
    public Optional<Employer> byName(String name) {
        return table.byName(name.strip());
    }

    /// The employers of many normalised credit codes; codes not on record are absent.
    public Map<String, Employer> byCodes(Collection<String> codes) {
        return codes.isEmpty() ? Map.of() : table.byCodes(codes);
    }

    /// The employer of a key, if there is one.
    public Optional<Employer> find(int id) {
        return table.byId(id);
    }

    /// The employer of a key.
    ///
    /// @throws IllegalArgumentException when there is none
    public Employer byId(int id) {
        return table.byId(id).orElseThrow(() -> new IllegalArgumentException("no employer " + id));
    }

    /// Whether no employer is registered yet.
    public boolean isEmpty() {
        return table.isEmpty();
    }

    /// The names of employers, by key.
    public Map<Integer, String> names(Collection<Integer> ids) {
        return ids.isEmpty() ? Map.of() : table.names(ids);
    }

    /// Whether any employer is registered that is not invented.
    public boolean anyReal() {
        return table.anyReal();
    }

    /// Registers an employer in a pooling area; one that is registered there already stays as it
    /// is.
    ///
    /// @param workInjuryClass 1 to 8
    /// @return the employer's key
    @Transactional
    public int register(
            CreditCode code, String name, Region region, int workInjuryClass, Month from) {
        int id = table.insert(code, name, clock.instant());
        table.insertRegistration(id, region, workInjuryClass, from);
        return id;
    }
}
