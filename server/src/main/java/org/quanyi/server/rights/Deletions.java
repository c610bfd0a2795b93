package org.quanyi.server.rights;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.quanyi.rules.Result;
import org.quanyi.server.casework.CaseEffect;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.person.Contact;
import org.quanyi.server.person.Contacts;
import org.springframework.stereotype.Component;

/// Deletion (删除个人信息) and its limits: how a person can be reached goes when they ask, what they are
/// entitled to for life stays, and the page says so before they ask.
///
/// Personal Information Protection Law art. 47; Social Insurance Law art. 74.
@Component
public class Deletions {

    private final Asking asking;
    private final Contacts contacts;

    Deletions(Asking asking, Contacts contacts, Cases cases) {
        this.asking = asking;
        this.contacts = contacts;
        cases.carryOutBy(new CaseEffect(CaseKind.DELETION, this::delete));
    }

    /// Asks for a deletion. Refused when nothing is chosen and nothing written, when a contact is
    /// chosen that is not held, when the same is asked for already, or the words are too long.
    public Result<CaseFile> ask(Asker asker, DeletionWish wish) {
        if (wish.isEmpty()) {
            return Result.refused(RightRefusal.NOTHING_TO_DELETE.of());
        }
        if (!held(asker.person()).containsAll(wish.kinds())) {
            return Result.refused(RightRefusal.NOT_HELD.of());
        }
        return asking.ask(asker, CaseKind.DELETION, wish.items(), wish.words(), Set.of());
    }

    /// The contacts that are held of a person.
    public List<Contact> contacts(int person) {
        return contacts.of(person);
    }

    private Set<Contact.Kind> held(int person) {
        return contacts(person).stream().map(Contact::kind).collect(Collectors.toSet());
    }

    /// Runs with the answer that grants it. A contact that went meanwhile is no hindrance.
    private boolean delete(CaseFile file) {
        contacts.erase(file.persons().getFirst(), DeletionWish.of(file).kinds());
        return true;
    }
}
