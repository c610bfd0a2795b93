package org.quanyi.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DemoAccountTable {

    private final JdbcClient jdbc;

    DemoAccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Actor actor) {
        jdbc.sql(
                        """
                        insert into access.demo_account (account, role, name, organisation, person, employer)
                        values (:account, :role, :name, :organisation, :person, :employer)
                        on conflict (account) do nothing
                        """)
                .param("account", actor.account())
                .param("role", actor.role().name())
                .param("name", actor.name())
                .param("organisation", actor.organisation())
                .param("person", actor.person())
                .param("employer", actor.employer())
                .update();
    }

    List<Actor> all() {
        return jdbc.sql(
                        """
                        select account, role, name, organisation, person, employer
                          from access.demo_account order by position
                        """)
                .query(DemoAccountTable::actor)
                .list();
    }

    Optional<Actor> named(String account) {
        return jdbc.sql(
                        """
                        select account, role, name, organisation, person, employer
                          from access.demo_account where account = :account
                        """)
                .param("account", account)
                .query(DemoAccountTable::actor)
                .optional();
    }

    private static Actor actor(ResultSet row, int number) throws SQLException {
        return new Actor(
                row.getString("account"),
                Role.valueOf(row.getString("role")),
                row.getString("name"),
                row.getString("organisation"),
                row.getObject("person", Integer.class),
                row.getObject("employer", Integer.class));
    }
}
