package org.quanyi.rules;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parameters of public credit information (公共信用信息参数); its closed lists are in
/// [org.quanyi.rules.credit.Catalogue].
public final class CreditParameter {
    /// How long an entry on the list of wage arrears lasts (列入期限), months from the decision.
    public static final Parameter LISTING_TERM = credit("listing-term", counts("most-months"));

    /// How long something is public by its gravity (公示期限), months from the day of the document.
    public static final Parameter PUBLICITY_TERM =
            credit(
                    "publicity-term",
                    counts(
                            "minor-least",
                            "minor-most",
                            "general-least",
                            "general-most",
                            "serious-least",
                            "serious-most"));

    /// The rule-set of repair for the list of wage arrears (修复规则集).
    public static final Parameter RULE_SET = credit("rule-set", Map.of(Parameter.VALUE, Unit.NAME));

    /// Removal six months after correction (人社部令第45号的提前移出规则).
    public static final Parameter REPAIR_RS_45 = credit("repair-rs-45", repair());

    /// Repair after the least time of publicity (信用修复管理办法的修复规则).
    public static final Parameter REPAIR_RS_36 = credit("repair-rs-36", repair());

    /// How many violations found in a year make class C (年度查处次数).
    public static final Parameter LAW_ABIDING_CLASS =
            credit("law-abiding-class", counts(Parameter.VALUE));

    /// Inside what a province fixes its amounts of refusing to pay for work (拒不支付劳动报酬数额幅度).
    public static final Parameter ARREARS_RANGE =
            credit(
                    "arrears-range",
                    Map.of(
                            "one-months", Unit.COUNT,
                            "one-lowest", Unit.YUAN,
                            "one-highest", Unit.YUAN,
                            "workers", Unit.COUNT,
                            "all-lowest", Unit.YUAN,
                            "all-highest", Unit.YUAN));

    /// The amounts a province fixed (各省数额标准); there is none for the country.
    public static final Parameter ARREARS_THRESHOLD =
            credit("arrears-threshold", Map.of("one", Unit.YUAN, "all", Unit.YUAN));

    /// How long a wage deposit stays raised (工资保证金提高期限), months; there is none for the country.
    public static final Parameter DEPOSIT_TERM = credit("deposit-term", counts(Parameter.VALUE));

    /// How much all measures for one act may weigh (措施总量), by its gravity.
    public static final Parameter MEASURE_PROPORTION =
            credit("measure-proportion", counts("minor", "general", "serious"));

    private CreditParameter() {}

    private static Map<String, Unit> repair() {
        return Map.of(
                "minor-wait", Unit.COUNT,
                "general-wait", Unit.COUNT,
                "serious-wait", Unit.COUNT,
                "wait-from", Unit.NAME,
                "accept", Unit.NAME,
                "answer", Unit.NAME,
                "publicity", Unit.NAME);
    }

    private static Map<String, Unit> counts(String... keys) {
        return Stream.of(keys).collect(Collectors.toMap(key -> key, _ -> Unit.COUNT));
    }

    private static Parameter credit(String name, Map<String, Unit> keys) {
        return new Parameter("credit/" + name, null, keys);
    }

    static Stream<Parameter> all() {
        return Stream.of(
                LISTING_TERM,
                PUBLICITY_TERM,
                RULE_SET,
                REPAIR_RS_45,
                REPAIR_RS_36,
                LAW_ABIDING_CLASS,
                ARREARS_RANGE,
                ARREARS_THRESHOLD,
                DEPOSIT_TERM,
                MEASURE_PROPORTION);
    }
}
