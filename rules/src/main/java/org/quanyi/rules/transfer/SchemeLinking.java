package org.quanyi.rules.transfer;

import java.util.List;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Result;

/// How the employees' and the residents' pension become one (城乡养老保险制度衔接).
///
/// Only on reaching the statutory age, and not once a pension is drawn. With fifteen years as an
/// employee the residents' account joins the employees' and the residents' years do not count; with
/// fewer the employees' account joins the residents' and the employees' years count. Nothing of the
/// pooled fund moves. From 2030 the number of years is not confirmed and refused (`LAW-002`).
///
/// @param direction which way
/// @param account the account afterwards
/// @param months the months that count afterwards
/// @param reason `transfer.linking` with the facts month, employee-months, resident-months
public record SchemeLinking(Direction direction, Money account, int months, Reason reason) {
    /// Which way the schemes are linked (衔接方向).
    public enum Direction {
        /// Into the employees' pension (转入职工基本养老保险).
        TO_EMPLOYEES,
        /// Into the residents' pension (转入城乡居民基本养老保险).
        TO_RESIDENTS
    }

    /// One scheme's side of a person (单项制度参保情况).
    ///
    /// @param months the months paid, extended payment included
    /// @param account the balance of the account
    public record Side(int months, Money account) {}

    /// The linking of both sides.
    ///
    /// @param month the month in which the statutory age is reached
    /// @param residents without the months that are the employees' too, see [DuplicateMonths]
    public static Result<SchemeLinking> of(Law law, Month month, Side employees, Side residents) {
        return law.national(Parameter.LINKING_MONTHS, Parameter.VALUE, month)
                .map(needed -> of(month, employees, residents, needed));
    }

    private static SchemeLinking of(Month month, Side employees, Side residents, Figure needed) {
        var enough = employees.months() >= needed.count();
        var direction = enough ? Direction.TO_EMPLOYEES : Direction.TO_RESIDENTS;
        var months =
                enough ? employees.months() : Math.addExact(employees.months(), residents.months());
        var facts =
                List.of(
                        new Fact("month", month.toString()),
                        new Fact("employee-months", Integer.toString(employees.months())),
                        new Fact("resident-months", Integer.toString(residents.months())));
        return new SchemeLinking(
                direction,
                employees.account().plus(residents.account()),
                months,
                new Reason("transfer.linking", facts, List.of(needed), direction.name()));
    }
}
