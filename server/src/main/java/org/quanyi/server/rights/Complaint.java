package org.quanyi.server.rights;

import java.util.ArrayList;
import java.util.List;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;

/// What a person complains about (投诉内容).
///
/// @param officer the staff number of the officer; empty when none is named
/// @param about the number of their case that it is about; empty when it is about none
/// @param words what happened, in their own words
public record Complaint(ComplaintReason reason, String officer, String about, String words) {

    private static final String REASON = "reason";
    private static final String OFFICER = "officer";
    private static final String ABOUT = "about";
    private static final String WORDS = "words";

    public Complaint {
        officer = officer.strip();
        about = about.strip();
        words = words.strip();
    }

    /// The first item tells complaints apart: two about different things are two cases.
    List<CaseItem> items() {
        List<CaseItem> items = new ArrayList<>();
        items.add(
                new CaseItem(ABOUT, null, String.join(" ", reason.name(), about, officer).strip()));
        items.add(new CaseItem(REASON, null, reason.name()));
        if (!officer.isEmpty()) {
            items.add(new CaseItem(OFFICER, null, officer));
        }
        if (!about.isEmpty()) {
            items.add(new CaseItem(ABOUT + "-case", null, about));
        }
        items.add(new CaseItem(WORDS, null, words));
        return items;
    }

    /// What a case of this kind is about.
    public static Complaint of(CaseFile file) {
        return new Complaint(
                ComplaintReason.valueOf(file.shallBe(REASON)),
                file.item(OFFICER).map(CaseItem::shallBe).orElse(""),
                file.item(ABOUT + "-case").map(CaseItem::shallBe).orElse(""),
                file.shallBe(WORDS));
    }
}
