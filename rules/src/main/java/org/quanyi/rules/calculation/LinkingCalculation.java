package org.quanyi.rules.calculation;

import java.util.List;
import org.quanyi.rules.Law;
import org.quanyi.rules.Money;
import org.quanyi.rules.Reason;
import org.quanyi.rules.Reason.Fact;
import org.quanyi.rules.Result;
import org.quanyi.rules.transfer.BothDrawn;
import org.quanyi.rules.transfer.SchemeLinking;
import org.quanyi.rules.transfer.SchemeLinking.Side;

/// `linking`: how the employees' and the residents' pension become one (城乡养老保险制度衔接).
///
/// In: `drawing` (`NONE` if absent, `EMPLOYEES`, `RESIDENTS`, `BOTH`). With `NONE`: `statutoryAge`
/// (whether it is reached, `true` if absent), `month` of reaching it, `employeeMonths`,
/// `residentMonths` without those that are both, `employeeAccount`, `residentAccount`. With `BOTH`:
/// `residentAccount`, `residentSubsidies` in it, `basePensionReceived`.
///
/// Out: `direction` (`TO_EMPLOYEES`, `TO_RESIDENTS`, `NONE`) and `because`; `account` and `months`
/// that count afterwards; after a double drawing `refund`, `repay`, `toPerson`, `stillOwed`.
final class LinkingCalculation implements Calculation {
    /// What a person draws already (领取待遇状态).
    private enum Drawing {
        /// Nothing yet (未领取).
        NONE,
        /// The employees' pension (已领取职工养老金).
        EMPLOYEES,
        /// The residents' pension (已领取城乡居民养老金).
        RESIDENTS,
        /// Both (重复领取).
        BOTH
    }

    @Override
    public String name() {
        return "linking";
    }

    @Override
    public Result<Answer> calculate(Law law, Facts facts) {
        var drawing =
                facts.optional(
                        "drawing",
                        (all, name) -> all.choice(name, List.of(Drawing.values()), Drawing::name));
        return switch (drawing.orElse(Drawing.NONE)) {
            case NONE -> linked(law, facts);
            case BOTH -> bothDrawn(law, facts);
            case EMPLOYEES, RESIDENTS -> facts.then(() -> Result.of(none(law, "already-drawing")));
        };
    }

    private static Result<Answer> linked(Law law, Facts facts) {
        var reached = facts.optional("statutoryAge", Facts::flag).orElse(true);
        var month = facts.month("month");
        var employeeMonths = facts.whole("employeeMonths", 0, 1200);
        var residentMonths = facts.whole("residentMonths", 0, 1200);
        var employeeAccount = facts.money("employeeAccount");
        var residentAccount = facts.money("residentAccount");
        if (!reached) {
            return facts.then(() -> Result.of(none(law, "statutory-age-not-reached")));
        }
        return facts.then(() ->
                SchemeLinking.of(
                                law,
                                month.get(),
                                new Side(employeeMonths.get(), employeeAccount.get()),
                                new Side(residentMonths.get(), residentAccount.get()))
                        .map(LinkingCalculation::answer));
    }

    private static Answer answer(SchemeLinking linked) {
        var because =
                linked.direction() == SchemeLinking.Direction.TO_EMPLOYEES
                        ? "enough-employee-months"
                        : "too-few-employee-months";
        return new Answer(
                Node.Fields.NONE
                        .with("direction", linked.direction().name())
                        .with("because", because)
                        .with("account", linked.account())
                        .with("months", linked.months()),
                List.of(linked.reason()));
    }

    private static Answer none(Law law, String because) {
        var reason =
                Reason.citing(
                        "transfer.not-linked",
                        List.of(new Fact("because", because)),
                        List.of(law.citation("rsbf-2014-17", "")),
                        "NONE");
        return new Answer(
                Node.Fields.NONE.with("direction", "NONE").with("because", because),
                List.of(reason));
    }

    private static Result<Answer> bothDrawn(Law law, Facts facts) {
        var account = facts.money("residentAccount");
        var subsidies = facts.money("residentSubsidies");
        var received = facts.money("basePensionReceived");
        if (account.isThere() && subsidies.orElse(Money.ZERO).compareTo(account.get()) > 0) {
            facts.refuse(FactRefusal.TOO_LARGE, "residentSubsidies", subsidies.get());
        }
        return facts.then(() ->
                Result.of(
                        answer(BothDrawn.of(law, account.get(), subsidies.get(), received.get()))));
    }

    private static Answer answer(BothDrawn ended) {
        return new Answer(
                Node.Fields.NONE
                        .with("direction", "NONE")
                        .with("because", "both-drawn")
                        .with("refund", ended.refund())
                        .with("repay", ended.repay())
                        .with("toPerson", ended.toPerson())
                        .with("stillOwed", ended.stillOwed()),
                List.of(ended.reason()));
    }
}
