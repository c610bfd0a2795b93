package org.quanyi.server.contribution;

import java.util.List;
import java.util.Optional;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.server.casework.Answers;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;

/// What a month of a person with one employer shall say (更正内容). It is what a case asks for, and
/// counts for nothing before that case is decided.
///
/// @param employerCode the unified social credit code
/// @param base as it should have been declared; zero where the month is to be taken back
/// @param version which line of the month it takes the place of, as it stood when it was asked for;
///   [#NEW] where none stood
public record Correction(Month month, String employerCode, Money base, String version) {

    /// Where no line stood.
    public static final String NEW = "-";

    private static final String LINE = Answers.LINE;
    private static final String BASE = Answers.BASE;
    private static final String VERSION = Answers.VERSION;

    /// Whether the month is taken back and nothing takes its place.
    public boolean takesBack() {
        return base.equals(Money.ZERO);
    }

    List<CaseItem> items(CorrectionPreview preview) {
        Money before = preview.baseBefore();
        return List.of(
                new CaseItem(LINE, null, month + " " + employerCode),
                new CaseItem(BASE, before == null ? null : before.toString(), base.toString()),
                new CaseItem(VERSION, null, version));
    }

    /// An answer that changes nothing, after one that did.
    static List<CaseItem> none() {
        return List.of(new CaseItem(LINE, null, Answers.NO_LINE));
    }

    /// The base that stood when a case was asked for; zero where no line did.
    static Money baseBefore(CaseFile file) {
        return file.item(BASE).map(CaseItem::was).map(Money::yuan).orElse(Money.ZERO);
    }

    /// The correction that a case asks for last; empty when it asks for none.
    public static Optional<Correction> of(CaseFile file) {
        return file.item(LINE)
                .map(item -> item.shallBe().split(" "))
                .filter(line -> line.length == 2)
                .map(line ->
                        new Correction(
                                Month.parse(line[0]),
                                line[1],
                                Money.yuan(file.shallBe(BASE)),
                                file.shallBe(VERSION)));
    }
}
