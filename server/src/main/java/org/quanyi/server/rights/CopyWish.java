package org.quanyi.server.rights;

import java.util.List;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;

/// How a person wants to have a copy of what is held about them (复制方式).
///
/// @param words more in their own words, such as which years; empty when they want all of it
public record CopyWish(Way way, String words) {

    private static final String WAY = "way";
    private static final String WORDS = "words";

    public CopyWish {
        words = words.strip();
    }

    /// How it comes to them.
    public enum Way {
        /// They fetch it at the window.
        WINDOW,
        /// It is sent to their address.
        POST
    }

    List<CaseItem> items() {
        CaseItem about = new CaseItem(WAY, null, way.name());
        return words.isEmpty() ? List.of(about) : List.of(about, new CaseItem(WORDS, null, words));
    }

    /// What a case of this kind is about.
    public static CopyWish of(CaseFile file) {
        return new CopyWish(
                Way.valueOf(file.shallBe(WAY)), file.item(WORDS).map(CaseItem::shallBe).orElse(""));
    }
}
