package org.quanyi.server.credit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;

/// What an employer complains of (信用信息侵权投诉内容): one thing, and nothing else.
///
/// @param thing of which kind
/// @param number of the entry, of the notice to a recipient, or of the answer
public record EntryComplaint(Thing thing, long number, String words) {

    /// The item that names it.
    static final String OF = "complaint-of";

    private static final Pattern TEXT = Pattern.compile("([A-Z]{5,11})-([0-9]{1,15})");

    /// What can be complained of (投诉对象).
    public enum Thing {
        /// That the entry stands.
        ENTRY,
        /// That anybody can see it.
        PUBLICATION,
        /// What one recipient does with it.
        RECIPIENT,
        /// One answer that a program had.
        ANSWER
    }

    /// As an address and a form name it.
    public String of() {
        return thing + "-" + number;
    }

    /// What a form or an address names; empty for anything else.
    public static Optional<EntryComplaint> parse(String of, String words) {
        Matcher parts = TEXT.matcher(of.strip());
        return parts.matches()
                ? Arrays.stream(Thing.values())
                        .filter(t -> t.name().equals(parts.group(1)))
                        .findFirst()
                        .map(t -> new EntryComplaint(t, Long.parseLong(parts.group(2)), words))
                : Optional.empty();
    }

    /// @param said how the thing is told, for whoever reads the case
    List<CaseItem> items(Optional<CreditEntry> entry, String said) {
        CaseItem about = new CaseItem(OF, said, of());
        return entry.map(e ->
                        List.of(
                                about,
                                new CaseItem(
                                        CreditEntry.ITEM,
                                        e.paper().number(),
                                        Long.toString(e.id()))))
                .orElse(List.of(about));
    }

    /// What a case of the kind is about.
    public static EntryComplaint of(CaseFile file) {
        return parse(file.shallBe(OF), "").orElseThrow();
    }

    /// How the thing was told when it was complained of.
    public static String said(CaseFile file) {
        return file.item(OF).map(CaseItem::was).orElse("");
    }
}
