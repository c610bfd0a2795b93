package org.quanyi.server.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RegisterTable {

    private static final String OPEN =
            """
            select id, account, role, name, organisation, person, employer, phone, issuer, subject
              from signin.account where ended_at is null
            """;

    private final JdbcClient jdbc;
    private final RegisterSeal seal;

    RegisterTable(JdbcClient jdbc, RegisterSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
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
                        .param("name", seal.seal(RegisterSeal.NAME, actor.account(), actor.name()))
                        .param("organisation", actor.organisation())
                        .param("person", actor.person())
                        .param("employer", actor.employer())
                        .param(
                                "phone",
                                seal.seal(RegisterSeal.PHONE, actor.account(), account.phone()),
                                Types.BINARY)
                        .param("issuer", subject == null ? null : subject.issuer())
                        .param("subject", subject == null ? null : subject.name())
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                > 0;
    }

    Optional<Kept> ofPerson(int person) {
        return jdbc.sql(OPEN + " and person = :person")
                .param("person", person)
                .query(this::kept)
                .optional();
    }

    Optional<Kept> byId(int id) {
        return jdbc.sql(OPEN + " and id = :id").param("id", id).query(this::kept).optional();
    }

    Optional<Kept> named(String account) {
        return jdbc.sql(OPEN + " and account = :account")
                .param("account", account)
                .query(this::kept)
                .optional();
    }

    Optional<Kept> ofSubject(SignInAccount.Subject subject) {
        return jdbc.sql(OPEN + " and issuer = :issuer and subject = :subject")
                .param("issuer", subject.issuer())
                .param("subject", subject.name())
                .query(this::kept)
                .optional();
    }

    /// Whether the name was used before, or the subject has an open account.
    boolean isTaken(SignInAccount account) {
        SignInAccount.Subject subject = account.subject();
        return jdbc.sql(
                        """
                        select exists (select from signin.account
                                        where account = :account
                                           or issuer = :issuer and subject = :subject and ended_at is null)
                        """)
                .param("account", account.actor().account())
                .param("issuer", subject == null ? null : subject.issuer())
                .param("subject", subject == null ? null : subject.name())
                .query(Boolean.class)
                .single();
    }

    /// How many open accounts of a role there are.
    int count(Role role) {
        return jdbc.sql(
                        "select count(*) from signin.account where role = :role and ended_at is null")
                .param("role", role.name())
                .query(Integer.class)
                .single();
    }

    /// @return the role of the open account of that name, if there was one
    Optional<Role> end(String account, Instant at) {
        return jdbc.sql(
                        """
                        update signin.account set ended_at = :at where account = :account and ended_at is null
                        returning role
                        """)
                .param("account", account)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .map(Role::valueOf);
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        String account = row.getString("account");
        String name = seal.open(RegisterSeal.NAME, account, row.getBytes("name"));
        Actor actor =
                new Actor(
                        account,
                        Role.valueOf(row.getString("role")),
                        Objects.requireNonNull(name),
                        row.getString("organisation"),
                        row.getObject("person", Integer.class),
                        row.getObject("employer", Integer.class));
        String issuer = row.getString("issuer");
        return new Kept(
                row.getInt("id"),
                new SignInAccount(
                        actor,
                        seal.open(RegisterSeal.PHONE, account, row.getBytes("phone")),
                        issuer == null
                                ? null
                                : new SignInAccount.Subject(issuer, row.getString("subject"))));
    }
}
