package org.quanyi.server.portal;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.server.document.CredentialClaim;

/// What a record has for a contribution certificate (参保缴费凭证可选内容): each item is there only when the
/// record says something about it.
public final class CertificateFacts {

    /// A run of months.
    private record Run(Month first, Month last) {}

    private final Map<CredentialClaim, Object> facts = new EnumMap<>(CredentialClaim.class);

    private CertificateFacts() {}

    /// The facts of a record.
    public static CertificateFacts of(PersonRecord record) {
        CertificateFacts all = new CertificateFacts();
        Overview overview = Overview.of(record);
        all.facts.put(CredentialClaim.NAME, record.person().name());
        all.facts.put(CredentialClaim.ID_NUMBER_LAST4, record.person().currentNumber().tail());
        Timeline pension = overview.timeline(Insurance.PENSION);
        if (!pension.isEmpty()) {
            all.facts.put(CredentialClaim.PERIOD, new Run(pension.first(), overview.completeTo()));
        }
        List<Employment> employments = Employment.of(record);
        if (!employments.isEmpty()) {
            all.facts.put(CredentialClaim.EMPLOYER, employments.getFirst().employer());
        }
        for (Insurance insurance : Insurance.values()) {
            int months = overview.timeline(insurance).monthsPaid();
            if (months > 0) {
                all.facts.put(months(insurance), months);
            }
        }
        return all;
    }

    private static CredentialClaim months(Insurance insurance) {
        return switch (insurance) {
            case PENSION -> CredentialClaim.MONTHS_PENSION;
            case MEDICAL -> CredentialClaim.MONTHS_MEDICAL;
            case UNEMPLOYMENT -> CredentialClaim.MONTHS_UNEMPLOYMENT;
            case WORK_INJURY -> CredentialClaim.MONTHS_WORK_INJURY;
            case MATERNITY -> CredentialClaim.MONTHS_MATERNITY;
        };
    }

    /// Only what was picked, and nothing that is not there.
    CertificateFacts only(Set<CredentialClaim> picked) {
        CertificateFacts some = new CertificateFacts();
        some.facts.putAll(facts);
        some.facts.keySet().retainAll(picked);
        return some;
    }

    /// What there is to pick, in order.
    public List<CredentialClaim> claims() {
        return List.copyOf(facts.keySet());
    }

    /// An item in words.
    public String text(CredentialClaim claim, Wording wording) {
        return switch (facts.get(claim)) {
            case Run run -> wording.months(run.first(), run.last());
            case Integer months -> wording.text("months.count", months);
            case null -> "";
            case Object text -> text.toString();
        };
    }

    /// The items as programs read them.
    Map<CredentialClaim, Object> values() {
        Map<CredentialClaim, Object> values = new LinkedHashMap<>();
        facts.forEach((claim, fact) ->
                values.put(
                        claim,
                        fact instanceof Run run
                                ? Map.of(
                                        "from", run.first().toString(), "to", run.last().toString())
                                : fact));
        return values;
    }

    /// The items as one text, for comparing.
    String canonical() {
        StringBuilder text = new StringBuilder();
        facts.forEach(
                (claim, fact) -> text.append(claim.key()).append('=').append(fact).append('\n'));
        return text.toString();
    }
}
