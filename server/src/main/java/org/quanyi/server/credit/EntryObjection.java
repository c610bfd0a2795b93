package org.quanyi.server.credit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Money;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;

/// What an employer says is wrong about an entry (信用信息异议). It counts for nothing against it, here
/// or anywhere: that somebody objects is no fact about them.
///
/// @param fen what the amount is, where that is what is wrong; null otherwise
public record EntryObjection(long entry, Ground ground, @Nullable Long fen, String words) {

    private static final String GROUND = "credit-ground";
    private static final String AMOUNT = "credit-amount";

    /// What can be wrong (异议理由).
    public enum Ground {
        /// It was another organisation.
        OTHER_ORGANISATION,
        /// It did not happen, or not so.
        NOT_SO,
        /// The amount is another one.
        AMOUNT,
        /// It was performed in time.
        IN_TIME,
        /// The decision it rests on no longer stands.
        NO_LONGER_STANDS
    }

    List<CaseItem> items(CreditEntry objected) {
        List<CaseItem> items = new ArrayList<>();
        items.add(new CaseItem(CreditEntry.ITEM, objected.paper().number(), Long.toString(entry)));
        items.add(new CaseItem(GROUND, null, ground.name()));
        if (fen != null) {
            Long was = objected.what().fen();
            items.add(
                    new CaseItem(
                            AMOUNT,
                            was == null ? null : Money.fen(was).toString(),
                            Money.fen(fen).toString()));
        }
        return items;
    }

    /// What a case of the kind is about.
    public static EntryObjection of(CaseFile file) {
        return new EntryObjection(
                Long.parseLong(file.shallBe(CreditEntry.ITEM)),
                Ground.valueOf(file.shallBe(GROUND)),
                file.item(AMOUNT).map(i -> Money.yuan(i.shallBe()).fen()).orElse(null),
                "");
    }

    /// The number of the document of the entry that a case is about.
    public static String document(CaseFile file) {
        return file.item(CreditEntry.ITEM).map(CaseItem::was).orElse("");
    }
}
