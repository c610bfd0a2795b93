package org.quanyi.server.person;

import java.util.List;
import org.quanyi.server.access.NumbersOfPerson;
import org.springframework.stereotype.Component;

/// Tells the room of access under which numbers a person may have been declared somebody's
/// relative.
@Component
class RecordedNumbers implements NumbersOfPerson {

    private final Persons persons;

    RecordedNumbers(Persons persons) {
        this.persons = persons;
    }

    @Override
    public List<String> of(int person) {
        return persons.byId(person).numbers().stream().map(NumberOnRecord::number).toList();
    }
}
