package org.quanyi.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A parameter that the law sets (法定参数项目): one file per place, same name everywhere.
///
/// The list is closed; a law file of another name is refused.
///
/// @param name its path below the folder of a place, such as `pension/employer-rate`
/// @param insurance the insurance it belongs to; `null` if to all
/// @param keys the figures of a row and their units
public record Parameter(String name, @Nullable Insurance insurance, Map<String, Unit> keys) {
    /// The key of parameters with one figure.
    public static final String VALUE = "value";

    private static final Map<String, Unit> LIMITS =
            Map.of("average", Unit.YUAN, "floor", Unit.YUAN, "ceiling", Unit.YUAN);
    private static final Map<String, Unit> RATE = Map.of(VALUE, Unit.PERCENT);
    private static final Map<String, Unit> AMOUNT = Map.of(VALUE, Unit.YUAN);

    /// The limits of the contribution base (缴费基数上下限) of all insurances without own ones.
    public static final Parameter BASE = new Parameter("contribution/base", null, LIMITS);

    /// How contributions are rounded (缴费额舍入).
    public static final Parameter ROUNDING =
            new Parameter("contribution/rounding", null, Map.of(VALUE, Unit.ROUNDING));

    /// How the limits of the base are rounded (基数上下限舍入).
    public static final Parameter LIMIT_ROUNDING =
            new Parameter("contribution/limit-rounding", null, Map.of(VALUE, Unit.ROUNDING));

    /// Whether maternity insurance is paid inside medical insurance (生育保险并入医疗保险).
    public static final Parameter MATERNITY_INSIDE_MEDICAL =
            new Parameter(
                    "maternity/inside-medical", Insurance.MATERNITY, Map.of(VALUE, Unit.FLAG));

    /// What an employer who declares nothing owes, of last month's amount (未申报核定比例), percent.
    public static final Parameter UNDECLARED_RATE =
            new Parameter("contribution/undeclared-rate", null, RATE);

    /// How many months back an employer files without a second officer (单位补报月份上限).
    public static final Parameter BACKDATING_MONTHS =
            new Parameter("contribution/backdating-months", null, Map.of(VALUE, Unit.COUNT));

    /// How many months after that of a death something is still due (去世当月之后应缴月数).
    public static final Parameter MONTHS_AFTER_DEATH =
            new Parameter("contribution/months-after-death", null, Map.of(VALUE, Unit.COUNT));

    /// The share of the base that goes to an employee's medical account (个人账户划入比例).
    public static final Parameter MEDICAL_ACCOUNT_RATE =
            of(Insurance.MEDICAL, "account-rate", RATE);

    /// The share of an average pension that goes to a retired person's medical account (退休人员划入比例).
    public static final Parameter MEDICAL_RETIRED_ACCOUNT_RATE =
            of(Insurance.MEDICAL, "retired-account-rate", RATE);

    /// How many tiers of [#RESIDENT_TIERS] a file has.
    public static final int TIERS = 12;

    /// The contribution tiers of residents (城乡居民养老保险缴费档次), yuan per year.
    public static final Parameter RESIDENT_TIERS =
            new Parameter("resident-pension/tiers", null, numbered("tier-", TIERS, Unit.YUAN));

    /// The least subsidy to a resident's contribution (缴费补贴最低标准), yuan per year.
    public static final Parameter RESIDENT_SUBSIDY =
            new Parameter(
                    "resident-pension/subsidy",
                    null,
                    Map.of("lowest", Unit.YUAN, "from-500", Unit.YUAN));

    /// The residents' base pension (城乡居民基础养老金), yuan per month.
    public static final Parameter RESIDENT_BASE_PENSION =
            new Parameter("resident-pension/base-pension", null, AMOUNT);

    /// What a resident gets on top per year above fifteen (年限加发), yuan per month.
    public static final Parameter RESIDENT_EXTRA_YEAR =
            new Parameter("resident-pension/extra-year", null, AMOUNT);

    /// The key of the days off in [#CALENDAR].
    public static final String OFF = "off";

    /// The key of the make-up working days in [#CALENDAR].
    public static final String WORKING = "working";

    /// The days off and the make-up working days of each year (放假与调休上班日), of the whole country.
    public static final Parameter CALENDAR =
            new Parameter("deadline/calendar", null, Map.of(OFF, Unit.DATES, WORKING, Unit.DATES));

    /// The statutory days off that are known before the notice of a year (法定节假日), of the whole
    /// country.
    public static final Parameter STATUTORY_DAYS =
            new Parameter("deadline/statutory-days", null, Map.of(VALUE, Unit.DATES));

    /// What reconsideration costs whoever applies (行政复议费用), yuan.
    public static final Parameter RECONSIDERATION_FEE =
            new Parameter("remedy/reconsideration-fee", null, AMOUNT);

    /// What an administrative suit costs whoever loses it (行政案件受理费), yuan.
    public static final Parameter SUIT_FEE = new Parameter("remedy/suit-fee", null, AMOUNT);

    /// The yearly rate at which personal accounts earn (个人账户记账利率).
    public static final Parameter ACCOUNT_INTEREST =
            of(Insurance.PENSION, "account-interest", RATE);

    /// How the interest of a year is rounded (个人账户利息舍入).
    public static final Parameter ACCOUNT_ROUNDING =
            new Parameter(
                    "pension/account-rounding", Insurance.PENSION, Map.of(VALUE, Unit.ROUNDING));

    /// The share of the base that goes to the personal account (个人账户记账比例).
    public static final Parameter ACCOUNT_RATE = of(Insurance.PENSION, "account-rate", RATE);

    /// How months out of the ordinary earn (个人账户计息规则): back-payments, the year of a transfer, the
    /// year of retirement, payments out of the account.
    public static final Parameter ACCOUNT_RULES =
            new Parameter(
                    "pension/account-rules",
                    Insurance.PENSION,
                    Map.of(
                            "back-payment-from-credit", Unit.FLAG,
                            "transfer-year-at-new-place", Unit.FLAG,
                            "retirement-until-month-before", Unit.FLAG,
                            "drawing-keeps-earning", Unit.FLAG));

    /// The share of the base that moves out of the pooled fund (统筹基金转移比例).
    public static final Parameter POOLED_TRANSFER =
            of(Insurance.PENSION, "pooled-transfer-rate", RATE);

    /// The months at one place that make it pay the pension (待遇领取地缴费年限).
    public static final Parameter PAYING_PLACE_MONTHS =
            of(Insurance.PENSION, "paying-place-months", Map.of(VALUE, Unit.COUNT));

    /// The months that decide between the employees' and the residents' pension (制度衔接缴费年限).
    public static final Parameter LINKING_MONTHS =
            of(Insurance.PENSION, "linking-months", Map.of(VALUE, Unit.COUNT));

    /// What arrears cost per day (滞纳金比例).
    public static final Parameter SURCHARGE_RATE =
            new Parameter("contribution/surcharge-rate", null, RATE);

    /// The first and the last day of default where a region sets them (滞纳金起止日): the first day of
    /// the month so many months after the settlement month, and so many days before the late
    /// declaration.
    public static final Parameter SURCHARGE_DAYS =
            new Parameter(
                    "contribution/surcharge-days",
                    null,
                    Map.of("months-after-settlement", Unit.COUNT, "days-before", Unit.COUNT));

    /// Copies the keys.
    public Parameter {
        keys = Map.copyOf(keys);
    }

    /// An insurance's own limits of the base, where the region sets them (单项缴费基数上下限).
    public static Parameter base(Insurance insurance) {
        return of(insurance, "base", LIMITS);
    }

    /// The employer's rate (单位费率); of work injury one figure per class, `class-1` to `class-8`.
    public static Parameter employerRate(Insurance insurance) {
        return of(insurance, "employer-rate", insurance == Insurance.WORK_INJURY ? CLASSES : RATE);
    }

    /// The employed person's rate (个人费率).
    public static Parameter personRate(Insurance insurance) {
        return of(insurance, "person-rate", RATE);
    }

    /// What the employed person pays on top whatever the base (个人定额), yuan per month.
    public static Parameter personFixed(Insurance insurance) {
        return of(insurance, "person-fixed", AMOUNT);
    }

    /// The rate of a flexible worker (灵活就业人员费率).
    public static Parameter flexibleRate(Insurance insurance) {
        return of(insurance, "flexible-rate", RATE);
    }

    /// What a flexible worker pays instead of a rate (灵活就业人员定额), yuan per month.
    public static Parameter flexibleFixed(Insurance insurance) {
        return of(insurance, "flexible-fixed", AMOUNT);
    }

    /// The key of a tier of residents.
    ///
    /// @param number 1 to 12, lowest first
    public static String tierKey(int number) {
        return "tier-" + number;
    }

    /// The key of a work injury class (工伤保险行业风险类别).
    ///
    /// @param workInjuryClass 1 to 8
    public static String workInjuryKey(int workInjuryClass) {
        return "class-" + workInjuryClass;
    }

    private static final Map<String, Unit> CLASSES = numbered("class-", 8, Unit.PERCENT);

    private static Map<String, Unit> numbered(String prefix, int last, Unit unit) {
        return IntStream.rangeClosed(1, last)
                .boxed()
                .collect(Collectors.toMap(number -> prefix + number, _ -> unit));
    }

    private static Parameter of(Insurance insurance, String name, Map<String, Unit> keys) {
        return new Parameter(insurance.key() + "/" + name, insurance, keys);
    }

    /// All there are.
    public static List<Parameter> all() {
        return Stream.of(
                        others(),
                        PensionParameter.all().stream(),
                        CreditParameter.all(),
                        DeadlineLeg.parameters())
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Parameter> others() {
        return Stream.concat(
                Stream.of(
                        BASE,
                        ROUNDING,
                        LIMIT_ROUNDING,
                        MATERNITY_INSIDE_MEDICAL,
                        UNDECLARED_RATE,
                        BACKDATING_MONTHS,
                        MONTHS_AFTER_DEATH,
                        MEDICAL_ACCOUNT_RATE,
                        MEDICAL_RETIRED_ACCOUNT_RATE,
                        RESIDENT_TIERS,
                        RESIDENT_SUBSIDY,
                        RESIDENT_BASE_PENSION,
                        RESIDENT_EXTRA_YEAR,
                        CALENDAR,
                        STATUTORY_DAYS,
                        RECONSIDERATION_FEE,
                        SUIT_FEE,
                        ACCOUNT_INTEREST,
                        ACCOUNT_ROUNDING,
                        ACCOUNT_RATE,
                        ACCOUNT_RULES,
                        POOLED_TRANSFER,
                        PAYING_PLACE_MONTHS,
                        LINKING_MONTHS,
                        SURCHARGE_RATE,
                        SURCHARGE_DAYS),
                Stream.of(Insurance.values())
                        .flatMap(insurance ->
                                Stream.of(
                                        base(insurance),
                                        employerRate(insurance),
                                        personRate(insurance),
                                        personFixed(insurance),
                                        flexibleRate(insurance),
                                        flexibleFixed(insurance))));
    }

    /// The key of the insurance, or `all`.
    public String scope() {
        return insurance == null ? "all" : insurance.key();
    }
}
