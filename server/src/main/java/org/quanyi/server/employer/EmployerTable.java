package org.quanyi.server.employer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quanyi.rules.Month;
import org.quanyi.rules.Region;
import org.quanyi.rules.identity.CreditCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EmployerTable {

    private final JdbcClient jdbc;

    EmployerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Employer> byCode(String code) {
        return jdbc.sql("select id from employer.employer where code = :code")
                .param("code", code)
                .query(Integer.class)
                .optional()
                .flatMap(this::byId);
    }

    Optional<Employer> byName(String name) {
        List<Integer> ids =
                jdbc.sql("select id from employer.employer where name = :name limit 2")
                        .param("name", name)
                        .query((row, n) -> row.getInt("id"))
                        .list();
        return ids.size() == 1 ? byId(ids.getFirst()) : Optional.empty();
    }

    Optional<Employer> byId(int id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    Map<String, Employer> byCodes(Collection<String> codes) {
        List<Integer> ids =
                jdbc.sql("select id from employer.employer where code = any (:codes)")
                        .param("codes", codes.toArray(String[]::new))
                        .query((row, n) -> row.getInt("id"))
                        .list();
        return byIds(ids).stream().collect(Collectors.toMap(Employer::code, e -> e));
    }

    private List<Employer> byIds(List<Integer> ids) {
        Map<Integer, List<Employer.Registration>> registrations = registrations(ids);
        return jdbc.sql(
                        "select id, code, name, synthetic from employer.employer where id = any (:ids)")
                .param("ids", ids.toArray(Integer[]::new))
                .query((row, n) ->
                        new Employer(
                                row.getInt("id"),
                                row.getString("code"),
                                row.getString("name"),
                                row.getBoolean("synthetic"),
                                registrations.getOrDefault(row.getInt("id"), List.of())))
                .list();
    }

    private Map<Integer, List<Employer.Registration>> registrations(List<Integer> employers) {
        Map<Integer, List<Employer.Registration>> found = new HashMap<>();
        jdbc.sql(
                        """
                        select employer, region, work_injury_class, from_month, to_month
                          from employer.registration where employer = any (:ids)
                         order by employer, from_month, region
                        """)
                .param("ids", employers.toArray(Integer[]::new))
                .query((ResultSet row) -> {
                    Employer.Registration registration = registration(row);
                    found.computeIfAbsent(row.getInt("employer"), e -> new ArrayList<>())
                            .add(registration);
                });
        return found;
    }

    private static Employer.Registration registration(ResultSet row) throws SQLException {
        Short to = row.getObject("to_month", Short.class);
        return new Employer.Registration(
                new Region("%06d".formatted(row.getInt("region"))),
                row.getInt("work_injury_class"),
                new Month(row.getInt("from_month")),
                to == null ? null : new Month(to));
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from employer.employer)")
                .query(Boolean.class)
                .single();
    }

    Map<Integer, String> names(Collection<Integer> ids) {
        Map<Integer, String> names = new HashMap<>();
        jdbc.sql("select id, name from employer.employer where id = any (:ids)")
                .param("ids", ids.toArray(Integer[]::new))
                .query(row -> {
                    names.put(row.getInt("id"), row.getString("name"));
                });
        return names;
    }

    boolean anyReal() {
        return jdbc.sql("select exists (select from employer.employer where not synthetic)")
                .query(Boolean.class)
                .single();
    }

    int insert(CreditCode code, String name, Instant at) {
        jdbc.sql(
                        """
                        insert into employer.employer (code, name, synthetic, registered_at)
                        values (:code, :name, :synthetic, :now) on conflict (code) do nothing
                        """)
                .param("code", code.normalised())
                .param("name", name)
                .param("synthetic", code.synthetic())
                .param("now", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        return jdbc.sql("select id from employer.employer where code = :code")
                .param("code", code.normalised())
                .query(Integer.class)
                .single();
    }

    void insertRegistration(int employer, Region region, int workInjuryClass, Month from) {
        jdbc.sql(
                        """
                        insert into employer.registration (employer, region, work_injury_class, from_month)
                        select :employer, :region, :class, :month
                         where not exists (select from employer.registration
                                            where employer = :employer and region = :region and to_month is null)
                        """)
                .param("employer", employer)
                .param("region", Integer.parseInt(region.code()))
                .param("class", workInjuryClass)
                .param("month", (short) from.index())
                .update();
    }
}
