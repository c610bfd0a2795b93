package org.quanyi.server.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RegisterTable {

    private final JdbcClient jdbc;

    RegisterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An account with its key.
    record Kept(int id, SignInAccount account) {}

    /// @return whether it was not there before
    boolean insert(SignInAccount account, Instant at) {
        Actor actor = account.actor();
        SignInAccount.Subject subject = account.subject();
        return jdbc.sql(
                                """
                                insert into signin.account (account, role, name, organisation, person, employer,
                                                            phone, issuer, subject, opened_at)
                                values (:account, :role, :name, :organisation, :person, :employer,
                                        :phone, :issuer, :subject, :at)
                                on conflict do nothing
                                """)
                        .param("account", actor.account())
                        .param("role", actor.role().name())
                        .param("name", actor.name())
                        .param("organisation", actor.organisation())
                        .param("person", actor.person())
                        .param("employer", actor.employer())
                        .param("phone", account.phone())
                        .param("issuer", subject == null ? null : subject.issuer())
                        .param("subject", subject == null ? null : subject.name())
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                > 0;
    }

    Optional<Kept> ofPerson(int person) {
        return jdbc.sql(
                        """
                        select id, account, role, name, organisation, person, employer, phone, issuer, subject
                          from signin.account where person = :person and ended_at is null
                        """)
                .param("person", person)
                .query(RegisterTable::kept)
                .optional();
    }

    Optional<Kept> byId(int id) {
        return jdbc.sql(
                        """
                        select id, account, role, name, organisation, person, employer, phone, issuer, subject
                          from signin.account where id = :id and ended_at is null
                        """)
                .param("id", id)
                .query(RegisterTable::kept)
                .optional();
    }

    Optional<Kept> ofSubject(SignInAccount.Subject subject) {
        return jdbc.sql(
                        """
                        select id, account, role, name, organisation, person, employer, phone, issuer, subject
                          from signin.account
                         where issuer = :issuer and subject = :subject and ended_at is null
                        """)
                .param("issuer", subject.issuer())
                .param("subject", subject.name())
                .query(RegisterTable::kept)
                .optional();
    }

    /// @return whether there was an open account of that name
    boolean end(String account, Instant at) {
        return jdbc.sql(
                                """
                                update signin.account set ended_at = :at where account = :account and ended_at is null
                                """)
                        .param("account", account)
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        Actor actor =
                new Actor(
                        row.getString("account"),
                        Role.valueOf(row.getString("role")),
                        row.getString("name"),
                        row.getString("organisation"),
                        row.getObject("person", Integer.class),
                        row.getObject("employer", Integer.class));
        String issuer = row.getString("issuer");
        return new Kept(
                row.getInt("id"),
                new SignInAccount(
                        actor,
                        row.getString("phone"),
                        issuer == null
                                ? null
                                : new SignInAccount.Subject(issuer, row.getString("subject"))));
    }
}
