package org.quanyi.bench;

import java.sql.Connection;
import java.sql.Statement;
import org.quanyi.server.contribution.LineOrder;

/// The order of a world's month lines, year by year, by the door that operators use.
final class Order {

    private final World world;

    Order(World world) {
        this.world = world;
    }

    /// Lays every year person by person that does not lie so yet.
    void byPerson() throws Exception {
        int last = RecordLoad.FIRST.plus(RecordLoad.MONTHS - 1).year();
        LineOrder door = world.context.getBean(LineOrder.class);
        for (int year = RecordLoad.FIRST.year(); year <= last; year++) {
            if (!isByPerson(year)) {
                long begin = System.nanoTime();
                door.order(year).orThrow();
                analyze(year);
                System.err.printf(
                        "lines of %d by person, %.0f s%n", year, (System.nanoTime() - begin) / 1e9);
            }
        }
    }

    boolean isByPerson() throws Exception {
        return isByPerson(RecordLoad.FIRST.year() + 1);
    }

    /// By what the last ANALYZE saw: how closely the order of rows follows that of persons.
    private boolean isByPerson(int year) {
        return world.jdbc()
                .sql(
                        """
                        select coalesce(max(abs(correlation)), 0) > 0.99 from pg_stats
                         where schemaname = 'contribution' and tablename = :lines and attname = 'person'
                        """)
                .param("lines", "stored_line_" + year)
                .query(Boolean.class)
                .single();
    }

    private void analyze(int year) throws Exception {
        try (Connection connection = world.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) contribution.stored_line_" + year);
        }
    }
}
