package org.quanyi.server.contribution;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Month;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumber;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.access.Actor;
import org.quanyi.server.employer.Employer;
import org.quanyi.server.employer.Employers;
import org.quanyi.server.person.Persons;
import org.springframework.stereotype.Component;

/// What an employer last declared, as a list to go on from (上月名单): the persons in force with their
/// bases, headed for the month that follows.
///
/// It has the shape of the lists that are taken in. What a spreadsheet would run is made plain
/// text.
@Component
public class LastList {

    private static final String MARK = "\ufeff";

    private final FilingContext context;
    private final DueTable dues;
    private final Employers employers;
    private final Persons persons;

    LastList(FilingContext context, DueTable dues, Employers employers, Persons persons) {
        this.context = context;
        this.dues = dues;
        this.employers = employers;
        this.persons = persons;
    }

    /// A row of the list (名单行).
    private record Row(int place, String name, String number, String form, String base) {}

    /// The month that the actor's employer would file next: the one after the newest declared, and
    /// none that is yet to come. Empty if nothing was declared before it.
    public Optional<Month> next(Actor actor) {
        Month present = Month.of(context.today());
        return dues.newestMonth(actor.requireEmployer(), present.previous())
                .map(newest -> newest.plus(1));
    }

    /// The list for a month; empty if nothing is in force for the month before.
    public Optional<Upload> of(Month month, Actor actor) {
        int employer = actor.requireEmployer();
        Map<Integer, Integer> bases = context.basesInForce(employer, month.previous());
        if (bases.isEmpty()) {
            return Optional.empty();
        }
        Map<String, FilingRow> filed = context.filed(employer, month.previous());
        List<Row> rows = new ArrayList<>();
        Map<Integer, Persons.NamedNumber> named = persons.named(bases.keySet());
        bases.forEach((person, base) -> {
            Persons.NamedNumber who = Objects.requireNonNull(named.get(person));
            rows.add(row(base, who, filed.get(who.number())));
        });
        rows.sort(Comparator.comparingInt(Row::place).thenComparing(Row::number));
        byte[] csv = csv(employers.byId(employer), month, rows).getBytes(StandardCharsets.UTF_8);
        return Optional.of(new Upload("filing-" + month + ".csv", csv));
    }

    private static Row row(int base, Persons.NamedNumber who, @Nullable FilingRow before) {
        return new Row(
                before == null ? Integer.MAX_VALUE : before.row(),
                who.name(),
                who.number(),
                before == null ? "" : before.rest().employmentForm(),
                FilingRow.plainBase(base));
    }

    private String csv(Employer employer, Month month, List<Row> rows) {
        StringWriter out = new StringWriter();
        out.append(MARK);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord("社会保险费月度申报表");
            csv.writeRecord(
                    "单位名称",
                    Characters.withApostrophe(employer.name()),
                    "统一社会信用代码",
                    employer.code(),
                    "费款所属期",
                    month.toString());
            csv.writeRecord("序号", "姓名", "证件类型", "证件号码", "用工形式", "缴费基数", "备注");
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                csv.writeRecord(
                        Integer.toString(i + 1),
                        Characters.withApostrophe(row.name()),
                        document(row.number()),
                        Characters.withApostrophe(row.number()),
                        Characters.withApostrophe(row.form()),
                        row.base(),
                        "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private String document(String number) {
        return switch (PersonNumbers.read(number, context.today())) {
            case Result.Refused<PersonNumber> _ -> "";
            case Result.Of<PersonNumber>(var read) ->
                    switch (read.kind()) {
                        case RESIDENT, RESIDENT_LEGACY -> "居民身份证";
                        case COMPATRIOT_PERMIT -> "港澳台居民居住证";
                        case PERMANENT_RESIDENT, PERMANENT_RESIDENT_2017 -> "外国人永久居留身份证";
                        case FOREIGNER -> "外国人社会保障号码";
                    };
        };
    }
}
