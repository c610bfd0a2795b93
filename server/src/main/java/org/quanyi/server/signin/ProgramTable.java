package org.quanyi.server.signin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keys, used assertions and tokens of programs.
@Component
class ProgramTable {

    private final JdbcClient jdbc;

    ProgramTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether the account had no key of that name
    boolean insertKey(String account, String kid, String jwk, Instant at) {
        return jdbc.sql(
                                """
                                insert into signin.program_key (account, kid, jwk, added_at)
                                values (:account, :kid, :jwk, :at) on conflict do nothing
                                """)
                        .param("account", account)
                        .param("kid", kid)
                        .param("jwk", jwk)
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    boolean endKey(String account, String kid, Instant at) {
        return jdbc.sql(
                                """
                                update signin.program_key set ended_at = :at
                                 where account = :account and kid = :kid and ended_at is null
                                """)
                        .param("at", utc(at))
                        .param("account", account)
                        .param("kid", kid)
                        .update()
                > 0;
    }

    List<String> keys(String account) {
        return jdbc.sql(
                        """
                        select jwk from signin.program_key
                         where account = :account and ended_at is null order by added_at desc
                        """)
                .param("account", account)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /// Uses an assertion up.
    ///
    /// @return whether it was not used before
    boolean use(String account, byte[] jti, Instant expires) {
        return jdbc.sql(
                                """
                                insert into signin.program_assertion (account, jti, expires_at)
                                values (:account, :jti, :expires) on conflict do nothing
                                """)
                        .param("account", account)
                        .param("jti", jti)
                        .param("expires", utc(expires))
                        .update()
                > 0;
    }

    /// Counts that somebody was refused who named a program.
    ///
    /// @return how often in the day
    int countRefused(String account, LocalDate day) {
        return jdbc.sql(
                        """
                        insert into signin.program_refused as r (account, day, times) values (:account, :day, 1)
                        on conflict (account, day) do update set times = r.times + 1
                        returning times
                        """)
                .param("account", account)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    void insertToken(byte[] hash, String account, String kid, Instant expires) {
        jdbc.sql(
                        """
                        insert into signin.program_token (hash, account, kid, expires_at)
                        values (:hash, :account, :kid, :expires)
                        """)
                .param("hash", hash)
                .param("account", account)
                .param("kid", kid)
                .param("expires", utc(expires))
                .update();
    }

    /// Whose token it is, while it and the key it was got by last.
    Optional<String> account(byte[] hash, Instant now) {
        return jdbc.sql(
                        """
                        select t.account from signin.program_token t
                          join signin.program_key k on k.account = t.account and k.kid = t.kid
                         where t.hash = :hash and t.expires_at > :now and k.ended_at is null
                        """)
                .param("hash", hash)
                .param("now", utc(now))
                .query(String.class)
                .optional();
    }

    void forgetBefore(Instant moment) {
        for (String table : List.of("signin.program_assertion", "signin.program_token")) {
            jdbc.sql("delete from " + table + " where expires_at < :moment")
                    .param("moment", utc(moment))
                    .update();
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
