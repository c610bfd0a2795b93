package org.quanyi.server.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quanyi.server.access.KeysOfPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DeliveryTable {

    private final JdbcClient jdbc;
    private final CaseSeal seal;
    private final KeysOfPerson keys;

    DeliveryTable(JdbcClient jdbc, CaseSeal seal, KeysOfPerson keys) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.keys = keys;
    }

    /// Everything recorded of a letter, oldest first.
    List<Delivery> of(CaseFile file, int step, int person) {
        return jdbc.sql(
                        """
                        select h.place, h.manner, h.day, h.evidence, h.account, c.accepted
                          from casework.delivery h
                          left join casework.delivery_check c
                            on c.file = h.file and c.step = h.step and c.person = h.person and c.place = h.place
                         where h.file = :file and h.step = :step and h.person = :person order by h.place
                        """)
                .param("file", file.id())
                .param("step", step)
                .param("person", person)
                .query((row, n) -> delivery(file, row))
                .list();
    }

    private Delivery delivery(CaseFile file, ResultSet row) throws SQLException {
        return new Delivery(
                row.getInt("place"),
                DeliveryManner.valueOf(row.getString("manner")),
                row.getObject("day", LocalDate.class),
                seal.open(CaseSeal.RECEIPT, file.persons(), row.getBytes("evidence")),
                row.getString("account"),
                row.getObject("accepted", Boolean.class));
    }

    void insert(CaseFile file, int step, int person, Delivery delivery, Instant at) {
        jdbc.sql(
                        """
                        insert into casework.delivery (file, step, person, place, manner, day, evidence, account, recorded_at)
                        values (:file, :step, :person, :place, :manner, :day, :evidence, :account, :at)
                        """)
                .param("file", file.id())
                .param("step", step)
                .param("person", person)
                .param("place", delivery.place())
                .param("manner", delivery.manner().name())
                .param("day", delivery.day())
                .param("evidence", seal.seal(CaseSeal.RECEIPT, file.persons(), delivery.evidence()))
                .param("account", delivery.account())
                .param("at", CaseTable.utc(at))
                .update();
    }

    /// Keeps what the second officer says. The database refuses the account that recorded it.
    void check(
            CaseFile file,
            SentLetter letter,
            Delivery delivery,
            String account,
            boolean accepted,
            Instant at) {
        jdbc.sql(
                        """
                        insert into casework.delivery_check (file, step, person, place, recorder, account, accepted, checked_at)
                        values (:file, :step, :person, :place, :recorder, :account, :accepted, :at)
                        """)
                .param("file", file.id())
                .param("step", letter.step().place())
                .param("person", file.recipients().get(letter.whom() - 1))
                .param("place", delivery.place())
                .param("recorder", delivery.account())
                .param("account", account)
                .param("accepted", accepted)
                .param("at", CaseTable.utc(at))
                .update();
    }

    /// The first day on which a letter is proven to have arrived; empty when it is not.
    Optional<LocalDate> arrived(CaseFile file, int step, int person) {
        return keys.of(person).stream()
                .flatMap(key -> of(file, step, key).stream())
                .filter(Delivery::isProven)
                .map(Delivery::day)
                .min(LocalDate::compareTo);
    }
}
