package org.quanyi.rules.credit;

import java.util.Locale;
import org.quanyi.rules.CreditParameter;
import org.quanyi.rules.Parameter;

/// A rule-set of repair (修复规则集). Two hold for the list of wage arrears, and the law does not say
/// which of them; a region follows one and both are told.
public enum RuleSet {
    /// Removal six months after correction, publicity ends with it.
    RS_45(CreditParameter.REPAIR_RS_45),
    /// Repair after the least time of publicity.
    RS_36(CreditParameter.REPAIR_RS_36);

    private final Parameter parameter;

    RuleSet(Parameter parameter) {
        this.parameter = parameter;
    }

    Parameter parameter() {
        return parameter;
    }

    /// The other one.
    public RuleSet other() {
        return this == RS_45 ? RS_36 : RS_45;
    }

    /// The name in law files, such as `rs-45`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static RuleSet ofKey(String key) {
        for (var each : values()) {
            if (each.key().equals(key)) {
                return each;
            }
        }
        throw new IllegalArgumentException("'" + key + "' is not a rule-set");
    }
}
