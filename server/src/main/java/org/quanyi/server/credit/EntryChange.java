package org.quanyi.server.credit;

import java.util.List;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;

/// What an officer asks to be recorded about an entry by a document (登记事项变动).
///
/// @param act what happened to it
/// @param document the number of what it rests on
/// @param reason what whoever reads it later is told
public record EntryChange(long entry, EntryAct act, String document, String reason) {

    private static final String ACT = "credit-act";
    private static final String DOCUMENT = "credit-rests";
    private static final String REASON = "credit-reason";

    private static final int SHORTEST = 2;
    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_DOCUMENT = 80;
    private static final int LONGEST_REASON = 300;

    /// Without what stands around the words.
    public EntryChange {
        document = document.strip();
        reason = reason.strip();
    }

    boolean isWhole() {
        return document.length() >= SHORTEST
                && document.length() <= LONGEST_DOCUMENT
                && reason.length() >= SHORTEST_REASON
                && reason.length() <= LONGEST_REASON;
    }

    EntryEvent.Rests rests(CaseFile file) {
        return new EntryEvent.Rests(file.number(), document, reason);
    }

    List<CaseItem> items(CreditEntry changed) {
        return List.of(
                new CaseItem(CreditEntry.ITEM, changed.paper().number(), Long.toString(entry)),
                new CaseItem(ACT, null, act.name()),
                new CaseItem(DOCUMENT, null, document),
                new CaseItem(REASON, null, reason));
    }

    /// What a case of the kind asks for.
    public static EntryChange of(CaseFile file) {
        return new EntryChange(
                Long.parseLong(file.shallBe(CreditEntry.ITEM)),
                EntryAct.valueOf(file.shallBe(ACT)),
                file.shallBe(DOCUMENT),
                file.shallBe(REASON));
    }
}
