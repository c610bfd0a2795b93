package org.quanyi.server.credit;

import java.time.LocalDate;
import java.util.List;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;

/// What an employer says when it asks for an entry to be repaired (信用修复申请).
///
/// @param corrected the day on which everything was put right
/// @param commitment what it promises in writing
public record RepairWish(long entry, LocalDate corrected, String commitment) {

    private static final String CORRECTED = "credit-corrected";
    private static final String COMMITMENT = "credit-commitment";

    List<CaseItem> items(CreditEntry repaired) {
        return List.of(
                new CaseItem(CreditEntry.ITEM, repaired.paper().number(), Long.toString(entry)),
                new CaseItem(CORRECTED, null, corrected.toString()),
                new CaseItem(COMMITMENT, null, commitment));
    }

    /// What a case of the kind asks for.
    public static RepairWish of(CaseFile file) {
        return new RepairWish(
                Long.parseLong(file.shallBe(CreditEntry.ITEM)),
                LocalDate.parse(file.shallBe(CORRECTED)),
                file.shallBe(COMMITMENT));
    }
}
