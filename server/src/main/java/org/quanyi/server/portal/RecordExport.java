package org.quanyi.server.portal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.server.account.CreditedInterest;
import org.quanyi.server.contribution.MonthEntry;
import org.quanyi.server.contribution.Share;
import org.quanyi.server.keys.FreshBuffers;
import org.quanyi.server.person.NumberOnRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A whole record to take along (记录导出): JSON for programs, CSV for spreadsheets.
@Component
public class RecordExport {

    private static final char MARK = '\uFEFF';
    private static final JsonMapper JSON = JsonMapper.builder(FreshBuffers.json()).build();

    private final Words words;

    RecordExport(Words words) {
        this.words = words;
    }

    /// The record as one JSON document. Amounts are yuan as text, months `yyyy-mm`, moments ISO
    /// 8601.
    public String json(PersonRecord record) {
        return JSON.writeValueAsString(content(record));
    }

    /// The same as a tree, for documents that hold more.
    static Map<String, @Nullable Object> content(PersonRecord record) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("format", "quanyi-record-1");
        all.put("asOf", record.asOf().toString());
        all.put("person", person(record));
        all.put(
                "enrolments",
                record.spells().stream()
                        .map(s -> {
                            Map<String, @Nullable Object> spell = new LinkedHashMap<>();
                            spell.put("insurance", s.insurance().key());
                            spell.put("region", s.region().code());
                            spell.put("from", s.from().toString());
                            spell.put("to", text(s.to()));
                            return spell;
                        })
                        .toList());
        all.put("lines", lines(record));
        all.put(
                "account",
                Map.of(
                        "balance",
                        record.account().balance().toString(),
                        "credits",
                        record.account().credits().stream()
                                .map(c ->
                                        Map.of(
                                                "month", c.month().toString(),
                                                "earnsFrom", c.earnsFrom().toString(),
                                                "amount", c.amount().toString(),
                                                "recordedAt", c.recordedAt().toString()))
                                .toList(),
                        "interest",
                        record.account().interest().stream().map(RecordExport::interest).toList()));
        return all;
    }

    private static Map<String, Object> interest(CreditedInterest year) {
        return Map.of(
                "region", year.region().code(),
                "year", year.year(),
                "opening", year.opening().toString(),
                "credited", year.credited().toString(),
                "interest", year.interest().toString(),
                "recordedAt", year.recordedAt().toString(),
                "corrections", year.corrections());
    }

    private static Map<String, @Nullable Object> person(PersonRecord record) {
        Map<String, @Nullable Object> person = new LinkedHashMap<>();
        person.put("name", record.person().name());
        person.put("birth", text(record.person().birth()));
        person.put("synthetic", record.person().synthetic());
        List<Map<String, @Nullable Object>> numbers = new ArrayList<>();
        for (NumberOnRecord n : record.person().numbers()) {
            Map<String, @Nullable Object> number = new LinkedHashMap<>();
            number.put("number", n.number());
            number.put("kind", n.kind());
            number.put("validFrom", n.validFrom().toString());
            number.put("validTo", text(n.validTo()));
            numbers.add(number);
        }
        person.put("numbers", numbers);
        return person;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static List<Map<String, @Nullable Object>> lines(PersonRecord record) {
        Set<MonthEntry> inForce = new HashSet<>(record.benefits().inForce());
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        for (MonthEntry entry : record.benefits().entries()) {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("month", entry.month().toString());
            line.put("region", entry.region().code());
            line.put("employer", record.employer(entry.employer()));
            line.put("sequence", entry.sequence());
            line.put("reverses", entry.reverses());
            line.put("batch", entry.batch());
            line.put("recordedAt", entry.recordedAt().toString());
            line.put("inForce", inForce.contains(entry));
            Map<String, Object> shares = new LinkedHashMap<>();
            new EnumMap<>(entry.shares())
                    .forEach((insurance, share) -> shares.put(insurance.key(), share(share)));
            line.put("insurances", shares);
            lines.add(line);
        }
        return lines;
    }

    private static Map<String, Object> share(Share share) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("base", share.base().toString());
        figures.put("employer", share.employer().toString());
        figures.put("person", share.person().toString());
        figures.put("state", share.state().name());
        return figures;
    }

    /// The record as CSV in UTF-8 with a byte order mark, one row per line and insurance. Cells
    /// that a spreadsheet would take for a formula are shown as text.
    public byte[] csv(PersonRecord record, Language language) {
        Wording w = words.in(language);
        StringWriter out = new StringWriter();
        out.append(MARK);
        Set<MonthEntry> inForce = new HashSet<>(record.benefits().inForce());
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(List.of(w.text("csv.columns").split("\\|")));
            for (MonthEntry entry : record.benefits().entries()) {
                for (Map.Entry<Insurance, Share> share : new EnumMap<>(entry.shares()).entrySet()) {
                    csv.writeRecord(row(record, entry, share, inForce.contains(entry), w));
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(
            PersonRecord record,
            MonthEntry entry,
            Map.Entry<Insurance, Share> share,
            boolean inForce,
            Wording w) {
        Month month = entry.month();
        Integer reverses = entry.reverses();
        return List.of(
                month.toString(),
                w.insurance(share.getKey()),
                safe(w.region(entry.region())),
                safe(record.employer(entry.employer())),
                share.getValue().base().toString(),
                share.getValue().employer().toString(),
                share.getValue().person().toString(),
                w.text("line." + share.getValue().state().name()),
                w.text(inForce ? "flag.true" : "flag.false"),
                Integer.toString(entry.sequence()),
                reverses == null ? "" : reverses.toString(),
                w.minute(entry.recordedAt()));
    }

    /// Text that a spreadsheet would compute gets a mark in front. Figures are ours and stay
    /// figures.
    static String safe(String text) {
        boolean formula = !text.isEmpty() && "=+-@＝＋－＠\t\r\0".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
