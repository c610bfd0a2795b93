package org.quanyi.server.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quanyi.proof.Canonical;
import org.quanyi.rules.Region;
import org.quanyi.rules.credit.Area;
import org.quanyi.rules.credit.Gravity;
import org.quanyi.rules.credit.ListingTerm;
import org.quanyi.rules.credit.ProportionalityMemo;
import org.quanyi.rules.credit.RecordType.Authority;
import org.quanyi.server.access.Role;
import org.quanyi.server.log.Leaf;
import org.quanyi.server.log.LeafKind;
import org.quanyi.server.log.LogName;
import org.quanyi.server.log.LoggedEvent;
import org.quanyi.server.log.LoggedEvents;
import org.quanyi.server.log.PublicLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All entries of the register with their measures (信用登记簿), each with its leaf.
@Component
class EntryLedger implements LoggedEvents {

    private static final String ALL =
            """
            select id, employer, code, type, area, gravity, region, act_from, act_to, amount, document, source, issuer, basis,
                   decided_on, effective_on, exclusions, memo, case_number, decided_by, second_by, publish_reason, starts, ends,
                   public_from, public_least, public_until, corrects, restores, entered_at, leaf, salt
              from credit.entry
            """;

    private final JdbcClient jdbc;
    private final PublicLog log;

    EntryLedger(JdbcClient jdbc, PublicLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    Optional<CreditEntry> byId(long id) {
        return jdbc.sql(ALL + " where id = :id").param("id", id).query(this::row).list().stream()
                .findFirst()
                .map(entry -> withMeasures(List.of(entry)).getFirst());
    }

    /// All of an employer, newest first.
    List<CreditEntry> of(int employer) {
        return withMeasures(
                jdbc.sql(ALL + " where employer = :employer order by id desc")
                        .param("employer", employer)
                        .query(this::row)
                        .list());
    }

    /// Those of an employer that have a day on which they are public.
    List<CreditEntry> publishedOf(int employer) {
        return of(employer).stream().filter(e -> e.term().publicity() != null).toList();
    }

    /// All there are and were, oldest first, without their measures.
    List<CreditEntry> all() {
        return jdbc.sql(ALL + " order by id").query(this::row).list();
    }

    private List<CreditEntry> withMeasures(List<CreditEntry> entries) {
        Map<Long, List<CreditEntry.Measured>> measures =
                measures(entries.stream().map(CreditEntry::id).toList());
        return entries.stream().map(e -> e.with(measures.getOrDefault(e.id(), List.of()))).toList();
    }

    private Map<Long, List<CreditEntry.Measured>> measures(Collection<Long> entries) {
        Map<Long, List<CreditEntry.Measured>> found = new HashMap<>();
        jdbc.sql(
                        """
                        select entry, code, from_day, end_day, memo from credit.measure
                         where entry = any (:entries) order by entry, code
                        """)
                .param("entries", entries.toArray(Long[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getLong("entry"), _ -> new ArrayList<>())
                            .add(measure(row));
                });
        return found;
    }

    private static CreditEntry.Measured measure(ResultSet row) throws SQLException {
        String[] memo = (String[]) row.getArray("memo").getArray();
        return new CreditEntry.Measured(
                row.getString("code"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("end_day", LocalDate.class),
                new ProportionalityMemo(memo[0], memo[1], memo[2], memo[3], memo[4]));
    }

    private CreditEntry row(ResultSet row, int n) throws SQLException {
        LocalDate publicFrom = row.getObject("public_from", LocalDate.class);
        ListingTerm.Publicity publicity =
                publicFrom == null
                        ? null
                        : new ListingTerm.Publicity(
                                publicFrom,
                                row.getObject("public_least", LocalDate.class),
                                row.getObject("public_until", LocalDate.class));
        return new CreditEntry(
                row.getLong("id"),
                row.getInt("employer"),
                row.getString("code"),
                what(row),
                paper(row),
                grounds(row),
                new ListingTerm(
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        publicity,
                        List.of()),
                row.getString("publish_reason"),
                List.of(),
                new CreditEntry.Link(
                        row.getObject("corrects", Long.class),
                        row.getObject("restores", Long.class)),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }

    private static NewEntry.What what(ResultSet row) throws SQLException {
        return new NewEntry.What(
                row.getString("type"),
                Area.valueOf(row.getString("area")),
                Gravity.valueOf(row.getString("gravity")),
                new Region("%06d".formatted(row.getInt("region"))),
                row.getObject("act_from", LocalDate.class),
                row.getObject("act_to", LocalDate.class),
                row.getObject("amount", Long.class));
    }

    private static NewEntry.Paper paper(ResultSet row) throws SQLException {
        return new NewEntry.Paper(
                row.getString("document"),
                Authority.valueOf(row.getString("source")),
                row.getString("issuer"),
                row.getString("basis"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("effective_on", LocalDate.class));
    }

    /// The register keeps who they are; that they were officers it saw to before.
    private static NewEntry.Grounds grounds(ResultSet row) throws SQLException {
        return new NewEntry.Grounds(
                row.getString("exclusions"),
                row.getString("memo"),
                row.getString("case_number"),
                List.of(
                        new Hand(row.getString("decided_by"), Role.CLERK, null),
                        new Hand(row.getString("second_by"), Role.SECOND_OFFICER, null)));
    }

    /// Writes an entry with its measures.
    ///
    /// @return its key
    long append(CreditEntry entry) {
        Leaf leaf = log.append(LeafKind.CREDIT_ENTRY, canonical(entry));
        ListingTerm.Publicity publicity = entry.term().publicity();
        long id =
                jdbc.sql(
                                """
                                insert into credit.entry (employer, code, type, area, gravity, region, act_from, act_to, amount,
                                                          document, source, issuer, basis, decided_on, effective_on, exclusions,
                                                          memo, case_number, decided_by, second_by, published, publish_reason,
                                                          starts, ends, public_from, public_least, public_until, corrects,
                                                          restores, entered_at, leaf, salt)
                                values (:employer, :code, :type, :area, :gravity, :region, :actFrom, :actTo, :amount,
                                        :document, :source, :issuer, :basis, :decidedOn, :effectiveOn, :exclusions,
                                        :memo, :case, :decidedBy, :secondBy, :published, :publishReason,
                                        :starts, :ends, :publicFrom, :publicLeast, :publicUntil, :corrects,
                                        :restores, :at, :leaf, :salt)
                                returning id
                                """)
                        .param("employer", entry.employer())
                        .param("code", entry.code())
                        .params(columns(entry))
                        .param("published", publicity != null)
                        .param("publishReason", entry.publishReason())
                        .param("starts", entry.term().start())
                        .param("ends", entry.term().end())
                        .param("publicFrom", publicity == null ? null : publicity.from())
                        .param("publicLeast", publicity == null ? null : publicity.least())
                        .param("publicUntil", publicity == null ? null : publicity.end())
                        .param("corrects", entry.link().corrects())
                        .param("restores", entry.link().restores())
                        .param("at", OffsetDateTime.ofInstant(entry.enteredAt(), ZoneOffset.UTC))
                        .param("leaf", leaf.id())
                        .param("salt", leaf.salt())
                        .query(Long.class)
                        .single();
        jdbc.sql("insert into credit.turn (entry) values (:entry)").param("entry", id).update();
        entry.measures().forEach(measure -> append(id, entry.what().area(), measure));
        return id;
    }

    private static Map<String, Object> columns(CreditEntry entry) {
        Map<String, Object> columns = new HashMap<>();
        NewEntry.What what = entry.what();
        columns.put("type", what.type());
        columns.put("area", what.area().name());
        columns.put("gravity", what.gravity().name());
        columns.put("region", Integer.parseInt(what.region().code()));
        columns.put("actFrom", what.from());
        columns.put("actTo", what.to());
        columns.put("amount", what.fen());
        NewEntry.Paper paper = entry.paper();
        columns.put("document", paper.number());
        columns.put("source", paper.source().name());
        columns.put("issuer", paper.issuer());
        columns.put("basis", paper.basis());
        columns.put("decidedOn", paper.decidedOn());
        columns.put("effectiveOn", paper.effectiveOn());
        NewEntry.Grounds grounds = entry.grounds();
        columns.put("exclusions", grounds.exclusions());
        columns.put("memo", grounds.memo());
        columns.put("case", grounds.caseNumber());
        columns.put("decidedBy", grounds.deciders().getFirst().account());
        columns.put("secondBy", grounds.deciders().getLast().account());
        return columns;
    }

    private void append(long entry, Area area, CreditEntry.Measured measure) {
        ProportionalityMemo memo = measure.memo();
        jdbc.sql(
                        """
                        insert into credit.measure (entry, area, code, from_day, end_day, memo)
                        values (:entry, :area, :code, :from, :end, :memo)
                        """)
                .param("entry", entry)
                .param("area", area.name())
                .param("code", measure.code())
                .param("from", measure.from())
                .param("end", measure.end())
                .param(
                        "memo",
                        new String[] {
                            memo.basis(), memo.relation(), memo.fit(), memo.mildest(), memo.ends()
                        })
                .update();
    }

    /// Whoever holds the row of an entry lets something happen to it; everybody else waits here.
    ///
    /// @return whether there is such an entry
    boolean lock(long entry) {
        return jdbc.sql("select entry from credit.turn where entry = :entry for update")
                .param("entry", entry)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /// What the leaf of an entry commits to; its measures with it.
    private static byte[] canonical(CreditEntry entry) {
        NewEntry.What what = entry.what();
        NewEntry.Paper paper = entry.paper();
        NewEntry.Grounds grounds = entry.grounds();
        Canonical text =
                new Canonical()
                        .text("credit-entry")
                        .number(entry.employer())
                        .text(entry.code())
                        .text(what.type())
                        .text(what.area().name())
                        .text(what.gravity().name())
                        .text(what.region().code())
                        .text(what.from() + "/" + what.to());
        EntryEvent.text(text, what.fen() == null ? null : what.fen().toString());
        text.text(paper.number())
                .text(paper.source().name())
                .text(paper.issuer())
                .text(paper.basis())
                .text(paper.decidedOn() + "/" + paper.effectiveOn())
                .text(grounds.exclusions())
                .text(grounds.memo())
                .text(grounds.caseNumber());
        grounds.deciders().forEach(hand -> text.text(hand.account()));
        text.text(entry.term().start() + "/" + entry.term().end());
        ListingTerm.Publicity publicity = entry.term().publicity();
        EntryEvent.text(
                text,
                publicity == null
                        ? null
                        : publicity.from() + "/" + publicity.least() + "/" + publicity.end());
        text.text(entry.publishReason()).text(entry.enteredAt().toString());
        EntryEvent.text(text, entry.link().canonical());
        for (CreditEntry.Measured measure : entry.measures()) {
            text.text(measure.code() + " " + measure.from() + "/" + measure.end());
            ProportionalityMemo memo = measure.memo();
            text.text(memo.basis()).text(memo.relation()).text(memo.fit());
            text.text(memo.mildest()).text(memo.ends());
        }
        return text.toBytes();
    }

    @Override
    public LogName log() {
        return LogName.DECISION;
    }

    /// The columns say `not null`.
    @Override
    public long withoutLeaf() {
        return 0;
    }

    @Override
    public List<LoggedEvent> between(long after, long to) {
        record Found(CreditEntry entry, long leaf, byte[] salt) {}
        List<Found> found =
                jdbc.sql(ALL + " where leaf > :after and leaf <= :to")
                        .param("after", after)
                        .param("to", to)
                        .query((row, n) ->
                                new Found(row(row, n), row.getLong("leaf"), row.getBytes("salt")))
                        .list();
        Map<Long, List<CreditEntry.Measured>> measures =
                measures(found.stream().map(f -> f.entry().id()).toList());
        return found.stream()
                .map(f ->
                        new LoggedEvent(
                                f.leaf(),
                                f.salt(),
                                canonical(
                                        f.entry()
                                                .with(
                                                        measures.getOrDefault(
                                                                f.entry().id(), List.of()))),
                                "credit.entry " + f.entry().id()))
                .toList();
    }
}
