package org.quanyi.server.wage;

import java.util.List;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;

/// What a worker says that an employer owes (投诉的欠薪): by their own word, which nobody has checked
/// yet.
///
/// @param employer its name as the register has it, or as typed where it is in no register
/// @param code its unified social credit code; empty where it is in no register
/// @param from the first month
/// @param to the last month
/// @param words what happened, in their own words
public record Arrears(
        String employer, String code, Month from, Month to, Money amount, String words) {

    private static final String AGAINST = "against";
    private static final String CODE = "against-code";
    private static final String FROM = "owed-from";
    private static final String TO = "owed-to";
    private static final String AMOUNT = "owed";
    private static final String WORDS = "words";

    public Arrears {
        employer = employer.strip();
        words = words.strip();
    }

    /// The first item says against whom: the same employer twice is one complaint.
    List<CaseItem> items() {
        return List.of(
                new CaseItem(AGAINST, null, employer),
                new CaseItem(CODE, null, code),
                new CaseItem(FROM, null, from.toString()),
                new CaseItem(TO, null, to.toString()),
                new CaseItem(AMOUNT, null, amount.toString()),
                new CaseItem(WORDS, null, words));
    }

    /// What a complaint is about; nothing can be read once its person was erased.
    ///
    /// @throws IllegalArgumentException when the complainant was erased
    public static Arrears of(CaseFile complaint) {
        return new Arrears(
                complaint.shallBe(AGAINST),
                complaint.shallBe(CODE),
                Month.parse(complaint.shallBe(FROM)),
                Month.parse(complaint.shallBe(TO)),
                Money.yuan(complaint.shallBe(AMOUNT)),
                complaint.shallBe(WORDS));
    }
}
