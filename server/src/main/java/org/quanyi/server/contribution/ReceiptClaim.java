package org.quanyi.server.contribution;

import java.util.ArrayList;
import java.util.List;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;

/// What money that waits was meant for (到账认领内容), as an employer says it. It is what a case asks
/// for, and counts for nothing before that case is decided.
///
/// @param serial the collector's number of the receipt
/// @param parts all of its money, month by month
public record ReceiptClaim(String serial, List<Part> parts) {

    private static final String RECEIPT = "receipt";
    private static final String PART = "part";

    public ReceiptClaim {
        parts = List.copyOf(parts);
    }

    /// So much of it for one month.
    public record Part(Month month, Money amount) {}

    Money sum() {
        return parts.stream().map(Part::amount).reduce(Money.ZERO, Money::plus);
    }

    /// @param receipt as it stands
    List<CaseItem> items(Receipt receipt) {
        List<CaseItem> items = new ArrayList<>();
        items.add(new CaseItem(RECEIPT, null, serial));
        for (Part part : parts) {
            items.add(
                    new CaseItem(
                            PART, receipt.month().toString(), part.month() + " " + part.amount()));
        }
        return items;
    }

    /// What a case of the kind asks for.
    public static ReceiptClaim of(CaseFile file) {
        return new ReceiptClaim(
                file.shallBe(RECEIPT),
                file.items().stream()
                        .filter(item -> item.name().equals(PART))
                        .map(item -> item.shallBe().split(" "))
                        .map(part -> new Part(Month.parse(part[0]), Money.yuan(part[1])))
                        .toList());
    }
}
