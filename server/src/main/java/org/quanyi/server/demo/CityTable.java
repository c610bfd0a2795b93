package org.quanyi.server.demo;

import java.util.Optional;
import org.quanyi.rules.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Remembers which city is being loaded and how far that is, in the transaction of each step.
@Component
class CityTable {

    private final JdbcClient jdbc;

    CityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A city that was begun.
    ///
    /// @param next the first month that is not loaded yet
    record Begun(CityPlan plan, Month next, boolean complete) {}

    Optional<Begun> begun() {
        return jdbc.sql("select seed, persons, present_month, next_month, complete from demo.city")
                .query((row, n) ->
                        new Begun(
                                new CityPlan(
                                        row.getLong("seed"),
                                        row.getInt("persons"),
                                        new Month(row.getInt("present_month"))),
                                new Month(row.getInt("next_month")),
                                row.getBoolean("complete")))
                .optional();
    }

    void begin(CityPlan plan) {
        jdbc.sql(
                        """
                        insert into demo.city (seed, persons, present_month, next_month, complete)
                        values (:seed, :persons, :present, :next, false)
                        """)
                .param("seed", plan.seed())
                .param("persons", plan.persons())
                .param("present", (short) plan.present().index())
                .param("next", (short) plan.first().index())
                .update();
    }

    /// @throws IllegalStateException when another loader was here before
    void loaded(Month month) {
        int rows =
                jdbc.sql(
                                "update demo.city set next_month = :next where next_month = :month and not complete")
                        .param("next", (short) month.next().index())
                        .param("month", (short) month.index())
                        .update();
        if (rows != 1) {
            throw new IllegalStateException("the month " + month + " was loaded by somebody else");
        }
    }

    void complete() {
        jdbc.sql("update demo.city set complete = true").update();
    }
}
