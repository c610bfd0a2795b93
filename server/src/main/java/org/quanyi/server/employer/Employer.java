package org.quanyi.server.employer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.identity.CreditCode;

/// An employer (用人单位) and its registrations.
///
/// @param code the unified social credit code (统一社会信用代码)
/// @param synthetic invented for demonstration
public record Employer(
        int id, String code, String name, boolean synthetic, List<Registration> registrations) {

    public Employer {
        registrations = List.copyOf(registrations);
    }

    /// A registration (社会保险登记) in one pooling area.
    ///
    /// @param workInjuryClass industry class of work injury insurance, 1 to 8
    public record Registration(Region region, int workInjuryClass, Month from, @Nullable Month to) {

        boolean covers(Month month) {
            return month.compareTo(from) >= 0 && (to == null || month.compareTo(to) <= 0);
        }
    }

    /// Whether it is an individual business (个体工商户), a natural person in trade. Its code says so.
    public boolean isIndividualBusiness() {
        return CreditCode.isIndividualBusiness(code);
    }

    /// The registration in force for a month; the latest one when there are several.
    public Optional<Registration> registration(Month month) {
        return registrations.stream().filter(r -> r.covers(month)).reduce((a, b) -> b);
    }

    /// The pooling area of that registration (统筹地区); null while there is none.
    public @Nullable Region region(Month month) {
        return registration(month).map(Registration::region).orElse(null);
    }
}
