package org.quanyi.server.credit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;

/// What an organisation says is wrong about a commendation of its own (单位荣誉异议). Whether anybody
/// sees it, it says itself, and has to ask nobody.
///
/// @param right what the award document says; null but where it is to be put right
public record CommendationObjection(
        long commendation, Wish wish, Commendation.@Nullable Award right, String words) {

    private static final String OBJECTED = "award-objected";
    private static final String WISH = "award-wish";

    /// What shall be done (异议请求).
    public enum Wish {
        /// What stands there is not what the document says.
        CORRECTED,
        /// It is another organisation’s, or should not be there.
        TAKEN_DOWN,
        /// That it was taken back was wrong.
        RESTORED
    }

    /// What can be asked of one that is there.
    public static List<Wish> ofStanding() {
        return List.of(Wish.CORRECTED, Wish.TAKEN_DOWN);
    }

    List<CaseItem> items(Commendation objected) {
        List<CaseItem> items = new ArrayList<>();
        items.add(new CaseItem(OBJECTED, objected.award().document(), Long.toString(commendation)));
        items.add(new CaseItem(WISH, null, wish.name()));
        if (right != null) {
            items.addAll(right.items());
        }
        return items;
    }

    /// What a case of the kind is about.
    public static CommendationObjection of(CaseFile file) {
        Wish wish = Wish.valueOf(file.shallBe(WISH));
        return new CommendationObjection(
                Long.parseLong(file.shallBe(OBJECTED)),
                wish,
                wish == Wish.CORRECTED ? Commendation.Award.of(file) : null,
                "");
    }

    /// The number of the award document, as it was on record.
    public static String document(CaseFile file) {
        return file.item(OBJECTED).map(CaseItem::was).orElse("");
    }
}
