package org.quanyi.server.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How persons can be reached (联系信息档案): aspects with source and date, each sealed under the
/// person's own key, none ever overwritten. Only what a service needs.
@Component
public class Contacts {

    private static final int LONGEST = 200;

    private final ContactTable table;
    private final Clock clock;

    Contacts(ContactTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// Records a contact; it takes the place of older ones of its kind from its day on.
    ///
    /// @throws IllegalArgumentException when the value is empty or too long, or the person erased
    @Transactional(propagation = Propagation.REQUIRED)
    public void record(int person, Contact contact) {
        if (contact.value().isBlank() || contact.value().length() > LONGEST) {
            throw new IllegalArgumentException("a contact has 1 to " + LONGEST + " characters");
        }
        table.insert(person, contact, clock.instant());
    }

    /// What holds today, one of each kind at most.
    public List<Contact> of(int person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<Contact> all =
                table.of(person).stream().filter(c -> !c.validFrom().isAfter(today)).toList();
        return Arrays.stream(Contact.Kind.values())
                .flatMap(kind -> all.stream().filter(c -> c.kind() == kind).limit(1))
                .toList();
    }

    /// The telephone number that codes may go to: the newest that the person or an officer with a
    /// document said. What an employer wrote into a list lets nobody in.
    public Optional<String> ownPhoneOf(int person) {
        return ownOf(person, Contact.Kind.PHONE);
    }

    /// The address of electronic mail that notices may go to, as for codes.
    public Optional<String> ownMailOf(int person) {
        return ownOf(person, Contact.Kind.EMAIL);
    }

    private Optional<String> ownOf(int person, Contact.Kind kind) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return table.of(person).stream()
                .filter(c -> !c.validFrom().isAfter(today))
                .filter(c -> c.kind() == kind)
                .filter(c -> c.source() != Contact.Source.EMPLOYER)
                .map(Contact::value)
                .findFirst();
    }

    /// Empties what was ever recorded of some kinds (删除联系信息): that there was something, who said so
    /// and when stays on the line, what it was is gone.
    @Transactional(propagation = Propagation.REQUIRED)
    public void erase(int person, Set<Contact.Kind> kinds) {
        kinds.stream().sorted().forEach(kind -> table.erase(person, kind, clock.instant()));
    }

    /// The telephone number that holds today, as it was recorded.
    public Optional<String> phoneOf(int person) {
        return of(person).stream()
                .filter(c -> c.kind() == Contact.Kind.PHONE)
                .map(Contact::value)
                .findFirst();
    }
}
