package org.quanyi.server.contribution;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quanyi.rules.Law;
import org.quanyi.rules.Place;
import org.quanyi.rules.Region;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.springframework.stereotype.Component;

/// Recognises who paid (缴费单位): the employer and the pooling area that a receipt's money belongs to.
@Component
class Payers {

    private final Law law;
    private final Employers employers;

    Payers(Law law, Employers employers) {
        this.law = law;
        this.employers = employers;
    }

    /// The receipts with employer and region, in the order given.
    List<StoredReceipt> recognise(Collection<Receipt> receipts) {
        Map<String, Employer> known =
                employers.byCodes(
                        receipts.stream().map(Receipt::employerCode).collect(Collectors.toSet()));
        return receipts.stream()
                .map(receipt ->
                        recognise(receipt, Optional.ofNullable(known.get(receipt.employerCode()))))
                .toList();
    }

    private StoredReceipt recognise(Receipt receipt, Optional<Employer> employer) {
        return new StoredReceipt(
                receipt,
                Integer.parseInt(region(receipt, employer).code()),
                employer.map(Employer::id).orElse(null));
    }

    /// Where the money belongs: the employer's pooling area in that month; for an unknown employer
    /// the pooling area that the area in its code lies in.
    private Region region(Receipt receipt, Optional<Employer> employer) {
        return employer.flatMap(
                        e -> e.registration(receipt.month()).map(Employer.Registration::region))
                .orElseGet(() -> poolingArea(receipt.employerCode()));
    }

    private Region poolingArea(String code) {
        String area = code.substring(2, 8);
        return law.regions().stream()
                .map(Place::region)
                .filter(r -> isOrHolds(r.code(), area))
                // a city with rules of its own before the province it lies in
                .max(Comparator.comparing(Region::code))
                .orElse(new Region("000000"));
    }

    /// A city's code ends in 00, that of a province or a city like one in 0000.
    private static boolean isOrHolds(String region, String area) {
        return area.startsWith(region.replaceFirst("(00){1,2}$", ""));
    }
}
