package org.quanyi.server.question;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Money;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;

/// What a person is asked about (请您说明的内容).
///
/// @param facts what was seen, at least one
/// @param officer who asks, by name
/// @param phone where that officer is reached
/// @param claim what may have been paid in excess; null where no amount is known
public record PersonQuestion(
        List<Fact> facts, String officer, String phone, @Nullable Claim claim) {

    /// The most facts of one question.
    public static final int MOST_FACTS = 2;

    private static final String FACT = "fact-";
    private static final String OFFICER = "officer";
    private static final String PHONE = "phone";
    private static final String AMOUNT = "amount";
    private static final String CALCULATION = "calculation";

    public PersonQuestion {
        facts = List.copyOf(facts);
        officer = officer.strip();
        phone = phone.strip();
    }

    /// An amount, and the document that shows how it was calculated.
    public record Claim(Money amount, String calculation) {}

    List<CaseItem> items() {
        List<CaseItem> items = new ArrayList<>();
        for (Fact fact : facts) {
            items.add(new CaseItem(FACT + (items.size() + 1), null, fact.text()));
        }
        items.add(new CaseItem(OFFICER, null, officer));
        items.add(new CaseItem(PHONE, null, phone));
        if (claim != null) {
            items.add(new CaseItem(AMOUNT, null, Long.toString(claim.amount().fen())));
            items.add(new CaseItem(CALCULATION, null, claim.calculation()));
        }
        return items;
    }

    /// What a case of this kind is about.
    public static PersonQuestion of(CaseFile file) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 1; i <= MOST_FACTS; i++) {
            file.item(FACT + i).map(CaseItem::shallBe).map(Fact::parse).ifPresent(facts::add);
        }
        Claim claim =
                file.item(AMOUNT)
                        .map(amount ->
                                new Claim(
                                        Money.fen(Long.parseLong(amount.shallBe())),
                                        file.shallBe(CALCULATION)))
                        .orElse(null);
        return new PersonQuestion(facts, file.shallBe(OFFICER), file.shallBe(PHONE), claim);
    }
}
