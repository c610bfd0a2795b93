package org.quanyi.server.rights;

import java.time.Instant;
import java.util.List;
import org.quanyi.server.access.AccessEvent;
import org.quanyi.server.access.Purpose;
import org.quanyi.server.access.ReadLine;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;

/// What a person says about one look at their record (查询异议内容).
///
/// @param number of the look, in the person's own count
/// @param line of the look, as it stood there
/// @param words more in their own words; empty when they chose only
public record LookObjection(long number, Seen line, LookDoubt doubt, String words) {

    private static final String LOOK = "look";
    private static final String DOUBT = "doubt";
    private static final String WORDS = "words";
    private static final String BREAK = "\n";

    public LookObjection {
        words = words.strip();
    }

    /// Who looked, when and why.
    ///
    /// @param caseNumber empty when none was named
    public record Seen(
            Purpose purpose,
            Instant happenedAt,
            String organisation,
            String actor,
            String account,
            String caseNumber) {

        static Seen of(ReadLine line) {
            return new Seen(
                    line.purpose(),
                    line.happenedAt(),
                    line.organisation(),
                    line.actor(),
                    line.account(),
                    line.caseNumber());
        }

        private String text() {
            return String.join(
                    BREAK,
                    purpose.name(),
                    happenedAt.toString(),
                    organisation,
                    actor,
                    account,
                    caseNumber);
        }

        private static Seen parse(String text) {
            String[] part = text.split(BREAK, -1);
            return new Seen(
                    Purpose.valueOf(part[0]),
                    Instant.parse(part[1]),
                    part[2],
                    part[3],
                    part[4],
                    part[5]);
        }
    }

    static LookObjection of(AccessEvent event, LookDoubt doubt, String words) {
        return new LookObjection(event.number(), Seen.of(event.line()), doubt, words);
    }

    List<CaseItem> items() {
        CaseItem about = new CaseItem(LOOK, line.text(), Long.toString(number));
        CaseItem said = new CaseItem(DOUBT, null, doubt.name());
        return words.isEmpty()
                ? List.of(about, said)
                : List.of(about, said, new CaseItem(WORDS, null, words));
    }

    /// What a case of this kind is about.
    public static LookObjection of(CaseFile file) {
        CaseItem about = file.item(LOOK).orElseThrow();
        return new LookObjection(
                Long.parseLong(about.shallBe()),
                Seen.parse(about.was() == null ? "" : about.was()),
                LookDoubt.valueOf(file.shallBe(DOUBT)),
                file.item(WORDS).map(CaseItem::shallBe).orElse(""));
    }
}
