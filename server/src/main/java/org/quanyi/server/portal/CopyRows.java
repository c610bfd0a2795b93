package org.quanyi.server.portal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quanyi.server.contribution.MonthEntry;
import org.quanyi.server.contribution.Share;
import org.quanyi.server.honour.Honour;
import org.quanyi.server.person.Contact;
import org.quanyi.server.person.LifeEvent;
import org.quanyi.server.person.LifeFact;
import org.quanyi.server.person.NumberOnRecord;

/// All that is held about a person, row by row in one language: the same in the page, the
/// spreadsheet and the print.
final class CopyRows {

    private static final char MARK = '\uFEFF';

    private final Wording w;
    private final List<CopyRow> rows = new ArrayList<>();

    CopyRows(Wording wording) {
        this.w = wording;
    }

    /// Who somebody is and how they can be reached.
    List<CopyRow> profile(PersonRecord record, OwnCopy.Who who) {
        String registered = w.date(w.day(who.registeredAt()));
        String source = w.text("source.REGISTRATION");
        LifeEvent name = who.standing(LifeFact.Kind.NAME);
        add(
                "person",
                w.text("me.name"),
                record.person().name(),
                name == null ? source : source(name),
                name == null ? registered : w.date(name.fact().day()));
        LifeEvent birth = who.standing(LifeFact.Kind.BIRTH);
        if (record.person().birth() != null) {
            add(
                    "person",
                    w.text("me.birth"),
                    w.date(record.person().birth()),
                    birth == null ? w.text("source.NUMBER") : source(birth),
                    birth == null ? registered : w.date(w.day(birth.recordedAt())));
        }
        for (NumberOnRecord n : record.person().numbers()) {
            String until =
                    n.validTo() == null ? "" : " " + w.text("number.until", w.date(n.validTo()));
            add(
                    "person",
                    w.text("number." + n.kind()),
                    n.number() + until,
                    source,
                    w.date(n.validFrom()));
        }
        for (Contact contact : who.contacts()) {
            add(
                    "contacts",
                    w.text("contact.kind." + contact.kind()),
                    contact.value(),
                    w.text("source." + contact.source()),
                    w.date(contact.validFrom()));
        }
        return List.copyOf(rows);
    }

    /// Everything.
    List<CopyRow> all(OwnCopy copy) {
        profile(copy.record(), copy.who());
        copy.who().life().forEach(this::event);
        copy.who().honours().forEach(this::honour);
        record(copy.record());
        account(copy.record());
        copy.looks().events().forEach(this::look);
        copy.cases()
                .forEach(whole ->
                        add(
                                "cases",
                                w.text("case.kind." + whole.file().kind()),
                                whole.file().number()
                                        + w.text("list.semicolon")
                                        + w.text("case.state." + whole.file().state()),
                                whole.file().organisation(),
                                w.minute(whole.file().openedAt())));
        copy.consents()
                .forEach(consent ->
                        consent.steps()
                                .forEach(step ->
                                        add(
                                                "consents",
                                                consent.agreement().id(),
                                                w.text("copy.consent." + step.act()),
                                                w.text("source.PERSON"),
                                                w.minute(step.happenedAt()))));
        copy.issued()
                .statements()
                .forEach(s ->
                        add(
                                "documents",
                                w.text("statement.title"),
                                s.number(),
                                w.text("statement.agency"),
                                w.minute(s.issuedAt())));
        copy.issued()
                .certificates()
                .forEach(c ->
                        add(
                                "documents",
                                w.text("certificate.title"),
                                c.number(),
                                w.text("statement.agency"),
                                w.minute(c.issuedAt())));
        return List.copyOf(rows);
    }

    private String source(LifeEvent event) {
        return w.text("life.source." + event.fact().source());
    }

    private void event(LifeEvent event) {
        String stands = event.stands() ? "" : " " + w.text("life.annulled.short");
        add(
                "life",
                w.text("life.kind." + event.fact().kind()) + stands,
                (w.date(event.fact().day()) + " " + LifeWords.value(event.fact(), w)).strip(),
                source(event) + w.text("list.comma") + event.fact().document(),
                w.minute(event.recordedAt()));
    }

    private void honour(Honour honour) {
        Honour.Award award = honour.award();
        add(
                "honours",
                w.text("honour.deed." + award.deed()),
                award.document()
                        + w.text("list.semicolon")
                        + (honour.keptOn() == null
                                ? w.text("honour.until", w.date(honour.until()))
                                : w.text("honour.kept.on", w.date(honour.keptOn()))),
                award.by(),
                w.date(award.on()));
    }

    private void record(PersonRecord record) {
        record.spells()
                .forEach(s ->
                        add(
                                "enrolments",
                                w.insurance(s.insurance()) + " " + w.region(s.region()),
                                s.to() == null
                                        ? w.text("period.since", w.month(s.from()))
                                        : w.months(s.from(), s.to()),
                                w.text("source.EMPLOYER"),
                                w.month(s.from())));
        Set<MonthEntry> inForce = Set.copyOf(record.benefits().inForce());
        for (MonthEntry entry : record.benefits().entries()) {
            String counts = inForce.contains(entry) ? "" : " " + w.text("copy.not-in-force");
            new EnumMap<>(entry.shares())
                    .forEach((insurance, share) ->
                            add(
                                    "months",
                                    w.month(entry.month()) + " " + w.insurance(insurance) + counts,
                                    share(share),
                                    record.employer(entry.employer()),
                                    w.minute(entry.recordedAt())));
        }
    }

    private String share(Share share) {
        return w.text(
                "copy.share",
                w.money(share.base()),
                w.money(share.employer()),
                w.money(share.person()),
                w.text("line." + share.state().name()));
    }

    private void account(PersonRecord record) {
        record.account()
                .credits()
                .forEach(c ->
                        add(
                                "account",
                                w.month(c.month()),
                                w.money(c.amount()),
                                w.text("source.EMPLOYER"),
                                w.minute(c.recordedAt())));
        record.account()
                .interest()
                .forEach(i ->
                        add(
                                "account",
                                w.text("copy.interest", Integer.toString(i.year())),
                                w.money(i.interest()),
                                w.region(i.region()),
                                w.minute(i.recordedAt())));
    }

    private void look(AccessDownload.Event event) {
        if (event.revealOn() != null) {
            String day = w.date(LocalDate.parse(event.revealOn()));
            add("looks", w.text("copy.look.later"), w.text("copy.look.from", day), "", "");
            return;
        }
        String who = (event.organisation() + " " + event.actor()).strip();
        add(
                "looks",
                w.text("purpose." + event.purpose()),
                w.text(event.opened() ? "copy.look.opened" : "copy.look.refused"),
                who.isEmpty() ? w.text("case.you") : who,
                w.minute(Instant.parse(event.at())));
    }

    private void add(String part, String name, String value, String source, String since) {
        rows.add(new CopyRow(w.text("copy.part." + part), name, value, source, since));
    }

    /// The rows by the part that they belong to, in their order.
    static Map<String, List<CopyRow>> parts(List<CopyRow> rows) {
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                CopyRow::part, LinkedHashMap::new, Collectors.toList()));
    }

    /// CSV in UTF-8 with a byte order mark. Cells that a spreadsheet would take for a formula are
    /// shown as text.
    static byte[] csv(List<CopyRow> rows, Wording w) {
        StringWriter out = new StringWriter();
        out.append(MARK);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(List.of(w.text("copy.columns").split("\\|")));
            for (CopyRow row : rows) {
                csv.writeRecord(
                        row.part(),
                        RecordExport.safe(row.name()),
                        RecordExport.safe(row.value()),
                        RecordExport.safe(row.source()),
                        row.since());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
