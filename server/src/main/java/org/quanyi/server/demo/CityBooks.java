package org.quanyi.server.demo;

import java.util.List;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.server.account.YearClosing;
import org.quanyi.server.contribution.HistoryMonth;
import org.quanyi.server.contribution.TakeOver;
import org.springframework.stereotype.Component;

/// The ledgers that the city's months go into (示例市账簿).
@Component
class CityBooks {

    private final TakeOver takeOver;
    private final YearClosing closing;

    CityBooks(TakeOver takeOver, YearClosing closing) {
        this.takeOver = takeOver;
        this.closing = closing;
    }

    void book(HistoryMonth month, String reference) {
        takeOver.book(month, reference);
    }

    /// Credits the interest of the years that are over. A year without a rate on file stays open,
    /// and so do those after it.
    void closeYears(CityPlan plan) {
        for (Region region : List.of(CityPlan.CITY, CityPlan.NEIGHBOUR)) {
            int year = plan.first().year();
            while (year < plan.present().year()
                    && closing.close(region, year, _ -> {}) instanceof Result.Of) {
                year++;
            }
        }
    }
}
