package org.quanyi.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Keys and indexes of the tables with a row per person and month, taken away for a load and made
/// again after it: sorting once costs a fraction of keeping millions of rows sorted.
///
/// What was taken away is written down in the database in the same transaction, so that a load
/// which was cut off finds it again. Table names come from the catalogue, not from here.
final class LaterIndexes {

    private static final String TABLES =
            """
            select c.oid
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname in ('contribution', 'account') and c.relkind in ('p', 'r') and not c.relispartition
               and (select count(*) from pg_attribute a
                     where a.attrelid = c.oid and a.attname in ('person', 'month')) = 2
            """;
    private static final String KEYS =
            """
            select format('alter table %%s add constraint %%I %%s', conrelid::regclass, conname,
                          pg_get_constraintdef(oid)),
                   format('alter table %%s drop constraint %%I', conrelid::regclass, conname)
              from pg_constraint where contype in ('p', 'u') and conrelid in (%s)
            """
                    .formatted(TABLES);
    private static final String INDEXES =
            """
            select replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON '),
                   format('drop index %%s', indexrelid::regclass)
              from pg_index i where indrelid in (%s)
               and not exists (select from pg_constraint where conindid = i.indexrelid)
            """
                    .formatted(TABLES);

    private final World world;

    LaterIndexes(World world) {
        this.world = world;
    }

    void putOff() throws Exception {
        try (Connection connection = world.superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create schema if not exists bench");
            statement.execute("create table if not exists bench.later (remake text primary key)");
            for (String query : List.of(KEYS, INDEXES)) {
                for (String[] pair : pairs(statement, query)) {
                    statement.execute(pair[1]);
                    try (var kept =
                            connection.prepareStatement("insert into bench.later values (?)")) {
                        kept.setString(1, pair[0]);
                        kept.execute();
                    }
                }
            }
            connection.commit();
        }
    }

    private static List<String[]> pairs(Statement statement, String query) throws SQLException {
        List<String[]> pairs = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                pairs.add(new String[] {row.getString(1), row.getString(2)});
            }
        }
        return pairs;
    }

    /// Whether they were put off and made again.
    boolean areBuilt() throws Exception {
        try (Connection connection = world.superuser();
                Statement statement = connection.createStatement()) {
            boolean putOff =
                    !pairs(
                                    statement,
                                    "select 1, 1 from to_regclass('bench.later') t where t is not null")
                            .isEmpty();
            return putOff && pairs(statement, "select remake, remake from bench.later").isEmpty();
        }
    }

    /// Makes again what is still missing, and leaves the tables as autovacuum would.
    void build() throws Exception {
        try (Connection connection = world.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '512MB'");
            for (String[] pair :
                    pairs(statement, "select remake, remake from bench.later order by remake")) {
                System.err.println(pair[0]);
                connection.setAutoCommit(false);
                statement.execute(pair[0]);
                try (var done =
                        connection.prepareStatement("delete from bench.later where remake = ?")) {
                    done.setString(1, pair[0]);
                    done.execute();
                }
                connection.commit();
                connection.setAutoCommit(true);
            }
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
    }
}
