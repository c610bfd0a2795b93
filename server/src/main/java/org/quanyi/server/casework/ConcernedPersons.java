package org.quanyi.server.casework;

import org.quanyi.server.access.CasesOfPerson;
import org.springframework.stereotype.Component;

/// Tells the room of access whether a case is about a person.
@Component
class ConcernedPersons implements CasesOfPerson {

    private final CaseTable cases;

    ConcernedPersons(CaseTable cases) {
        this.cases = cases;
    }

    @Override
    public boolean concerns(String caseNumber, int person) {
        return cases.concerns(caseNumber, person);
    }
}
