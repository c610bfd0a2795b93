package org.quanyi.server.credit;

import java.util.List;
import java.util.Optional;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;

/// The document by which an employer is listed (列入决定书). An act of this kind is grave, so that those
/// who answer for the agency discuss it together first.
///
/// Administrative Penalty Law art. 57.
///
/// @param number of the document
/// @param minutes the number of the minutes of that discussion (集体讨论记录)
public record ListingDecision(String number, String minutes) {

    private static final String NUMBER = "decision-number";
    private static final String MINUTES = "decision-minutes";
    private static final int SHORTEST = 2;
    private static final int LONGEST = 80;

    /// Takes off what stands around both.
    public ListingDecision {
        number = number.strip();
        minutes = minutes.strip();
    }

    boolean isWhole() {
        return isNumber(number) && isNumber(minutes);
    }

    private static boolean isNumber(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST;
    }

    List<CaseItem> items() {
        return List.of(new CaseItem(NUMBER, null, number), new CaseItem(MINUTES, null, minutes));
    }

    /// The decision of a case; empty while there is none, or where a number of it is missing.
    public static Optional<ListingDecision> of(CaseFile file) {
        return file.item(NUMBER)
                .map(number -> new ListingDecision(number.shallBe(), file.shallBe(MINUTES)))
                .filter(ListingDecision::isWhole);
    }
}
