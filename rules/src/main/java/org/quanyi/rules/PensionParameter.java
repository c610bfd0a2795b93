package org.quanyi.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The parameters of pensions and of unemployment benefit (养老金及失业保险金参数).
public final class PensionParameter {
    /// The youngest and the oldest age of the divisor table.
    public static final int YOUNGEST = 40;

    /// See [#YOUNGEST].
    public static final int OLDEST = 70;

    /// The statutory retirement age (法定退休年龄) of each group: age, step and greatest delay in months.
    /// A row holds for who reaches the age in its months.
    public static final Parameter RETIREMENT_AGE = pension("retirement-age", groups());

    /// Early and late retirement of one's own will (弹性退休): how far, and how long before to give
    /// notice, in months.
    public static final Parameter FLEXIBLE_RETIREMENT =
            pension(
                    "flexible-retirement",
                    counts("early-months", "late-months", "early-notice", "late-notice"));

    /// Which year's minimum counts for those who retire early or late (弹性退休最低缴费年限).
    public static final Parameter FLEXIBLE_MINIMUM =
            pension(
                    "flexible-minimum",
                    Map.of("early-by-chosen-month", Unit.FLAG, "late-by-chosen-month", Unit.FLAG));

    /// The months to be paid before a pension is drawn (最低缴费年限), by the month of retirement.
    public static final Parameter MINIMUM_MONTHS = pension("minimum-months", value(Unit.COUNT));

    /// The divisor of the account by age (计发月数), full years.
    public static final Parameter DIVISOR = pension("divisor", ages());

    /// The decimals of a divisor between two ages (计发月数按月插值).
    public static final Parameter DIVISOR_MONTHS = pension("divisor-months", counts("decimals"));

    /// The basic pension (基础养老金): its rate per year, and the index from which the base counts in
    /// full; 0 where it always does.
    public static final Parameter BASIC =
            pension("basic", Map.of("rate", Unit.PERCENT, "full-base-from", Unit.PERCENT));

    /// The transitional pension (过渡性养老金): its rate per year, the wage it is taken of, whether an
    /// index of its own counts, and the least index.
    public static final Parameter TRANSITIONAL =
            pension(
                    "transitional",
                    Map.of(
                            "rate", Unit.PERCENT,
                            "wage", Unit.NAME,
                            "own-index", Unit.FLAG,
                            "least-index", Unit.PERCENT));

    /// The rate of the years paid before accounts existed (建立个人账户前实际缴费年限), where a region counts
    /// them beside the deemed ones.
    public static final Parameter EARLY_YEARS = pension("early-years", value(Unit.PERCENT));

    /// The divisor of the credited account (虚账实记), where a region has one.
    public static final Parameter CREDITED_DIVISOR = pension("credited-divisor", value(Unit.COUNT));

    /// How years and months become a length of service (缴费年限取位).
    public static final Parameter LENGTH_ROUNDING = pension("length-rounding", value(Unit.NAME));

    /// The average contribution index (平均缴费工资指数): its decimals, and whether the indexed wage stays
    /// unrounded.
    public static final Parameter INDEX =
            pension("index", Map.of("decimals", Unit.COUNT, "indexed-wage-unrounded", Unit.FLAG));

    /// How the parts of a pension and their sum are rounded (养老金舍入).
    public static final Parameter RESULT_ROUNDING =
            pension("result-rounding", Map.of("part", Unit.ROUNDING, "total", Unit.ROUNDING));

    /// The wage a pension is computed from (养老金计发基数), yuan per month.
    public static final Parameter BENEFIT_BASE = pension("benefit-base", value(Unit.YUAN));

    /// The residents' pension (城乡居民养老金): divisor, age and least length of paying, in months.
    public static final Parameter RESIDENT_TERMS =
            new Parameter(
                    "resident-pension/terms", null, counts("divisor", "age", "minimum-months"));

    /// How the residents' pension is rounded (城乡居民养老金舍入).
    public static final Parameter RESIDENT_ROUNDING =
            new Parameter("resident-pension/rounding", null, value(Unit.ROUNDING));

    /// How long unemployment benefit is paid at most (失业保险金领取期限), months, by the years paid.
    public static final Parameter UNEMPLOYMENT_MONTHS =
            new Parameter(
                    Insurance.UNEMPLOYMENT.key() + "/months",
                    Insurance.UNEMPLOYMENT,
                    counts("year-1", "year-5", "year-10", "most"));

    private PensionParameter() {}

    /// The key of the divisor of an age.
    ///
    /// @param years 40 to 70
    public static String ageKey(int years) {
        return "age-" + years;
    }

    private static Parameter pension(String name, Map<String, Unit> keys) {
        return new Parameter(Insurance.PENSION.key() + "/" + name, Insurance.PENSION, keys);
    }

    private static Map<String, Unit> value(Unit unit) {
        return Map.of(Parameter.VALUE, unit);
    }

    private static Map<String, Unit> counts(String... keys) {
        return List.of(keys).stream().collect(Collectors.toMap(key -> key, _ -> Unit.COUNT));
    }

    private static Map<String, Unit> groups() {
        var keys = new HashMap<String, Unit>();
        for (var group : List.of("man", "woman-55", "woman-50")) {
            keys.putAll(counts(group + "-age", group + "-step", group + "-delay"));
        }
        return keys;
    }

    private static Map<String, Unit> ages() {
        return IntStream.rangeClosed(YOUNGEST, OLDEST)
                .boxed()
                .collect(Collectors.toMap(PensionParameter::ageKey, _ -> Unit.COUNT));
    }

    /// All of them.
    static List<Parameter> all() {
        return List.of(
                RETIREMENT_AGE,
                FLEXIBLE_RETIREMENT,
                FLEXIBLE_MINIMUM,
                MINIMUM_MONTHS,
                DIVISOR,
                DIVISOR_MONTHS,
                BASIC,
                TRANSITIONAL,
                EARLY_YEARS,
                CREDITED_DIVISOR,
                LENGTH_ROUNDING,
                INDEX,
                RESULT_ROUNDING,
                BENEFIT_BASE,
                RESIDENT_TERMS,
                RESIDENT_ROUNDING,
                UNEMPLOYMENT_MONTHS);
    }
}
