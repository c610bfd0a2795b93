package org.quanyi.server.rights;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.person.Contact;

/// What a person wants deleted (删除请求内容): contacts that they choose, and in their own words whatever
/// else.
///
/// @param kinds the contacts; none when they ask for something else
/// @param words what else, or why; empty when they chose only
public record DeletionWish(Set<Contact.Kind> kinds, String words) {

    private static final String CONTACTS = "contacts";
    private static final String WORDS = "words";

    public DeletionWish {
        kinds = kinds.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(kinds));
        words = words.strip();
    }

    boolean isEmpty() {
        return kinds.isEmpty() && words.isEmpty();
    }

    List<CaseItem> items() {
        String names =
                new TreeSet<>(kinds).stream().map(Enum::name).collect(Collectors.joining(" "));
        CaseItem about = new CaseItem(CONTACTS, null, names);
        return words.isEmpty() ? List.of(about) : List.of(about, new CaseItem(WORDS, null, words));
    }

    /// What a case of this kind is about.
    public static DeletionWish of(CaseFile file) {
        String names = file.shallBe(CONTACTS);
        return new DeletionWish(
                names.isEmpty()
                        ? Set.of()
                        : Arrays.stream(names.split(" "))
                                .map(Contact.Kind::valueOf)
                                .collect(Collectors.toSet()),
                file.item(WORDS).map(CaseItem::shallBe).orElse(""));
    }
}
