package org.quanyi.server.contribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.quanyi.rules.Law;
import org.quanyi.rules.Month;
import org.quanyi.rules.Place;
import org.quanyi.rules.Region;
import org.quanyi.rules.contribution.ContributionDue;
import org.quanyi.rules.contribution.ContributionTerms;

/// The sample files and what is known around them, in memory.
final class Samples {
    static final String MINGYUAN = "91990101MA0000015C";
    static final String JIANGCHENG = "91990102MA0000023M";
    static final String SEPTEMBER = "filing-2025-09-mingyuan.gbk.csv";
    static final String OCTOBER = "filing-2025-10-mingyuan.gbk.csv";
    static final String JIANGCHENG_OCTOBER = "filing-2025-10-jiangcheng.utf8bom.csv";
    static final String RECEIPTS = "receipts-2025-10.gbk.csv";
    static final LocalDate TODAY = LocalDate.of(2025, 10, 22);
    static final Law LAW = Law.load();
    static final Place CITY = LAW.region("990100").orThrow();
    static final Month SINCE = Month.parse("2025-07");

    private Samples() {}

    static Upload file(String name) {
        try (var stream = Samples.class.getResourceAsStream("/filing/" + name)) {
            return new Upload(name, Objects.requireNonNull(stream).readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static FilingSheet sheet(String name) {
        return FilingSheet.read(file(name), TODAY).orThrow();
    }

    static ContributionTerms terms(Month month) {
        return ContributionDue.terms(LAW, new Region("990100"), month, 2).orThrow();
    }

    static Known nothing(String employer) {
        return Known.nothing(employer, CITY, SINCE);
    }

    static CheckedFiling check(FilingSheet sheet, Known known) {
        return FilingCheck.check(sheet, known, terms(sheet.head().month()), TODAY).orThrow();
    }

    /// What is known once the rows of a filing are booked: the persons, and their lines as those of
    /// last month.
    static Known after(CheckedFiling filing) {
        Map<String, Known.Person> persons = new HashMap<>();
        List<Known.Line> lines = new ArrayList<>();
        filing.eachReady(place -> {
            var row = filing.rows().get(place);
            var id = place + 1L;
            persons.put(
                    Objects.requireNonNull(row.number()).normalised(),
                    new Known.Person(id, row.name()));
            lines.add(new Known.Line(id, row.row(), row.name(), row.base()));
        });
        return new Known(
                filing.head().creditCode(), CITY, SINCE, persons, lines, List.of(), Set.of());
    }
}
