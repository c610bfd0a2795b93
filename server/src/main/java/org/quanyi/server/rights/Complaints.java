package org.quanyi.server.rights;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.OwnCases;
import org.quanyi.server.casework.Paper;
import org.springframework.stereotype.Component;

/// Complaints (投诉) about a service or an officer. Whoever is complained about has no part in it and
/// does not see it: the officer of a staff number, and everybody who acted in the case that it is
/// about.
///
/// Regulations on petition work arts 23 and 34; Personal Information Protection Law art. 65.
@Component
public class Complaints {

    private static final int LONGEST_NUMBER = 60;

    private final Asking asking;
    private final OwnCases own;

    Complaints(Asking asking, OwnCases own) {
        this.asking = asking;
        this.own = own;
    }

    /// Complains. Refused without words, about a case that is not theirs, when the staff number
    /// cannot be one, or when the same is complained about already.
    ///
    /// @param papers what they hand in with it
    public Result<CaseFile> complain(Actor person, Complaint complaint, List<Paper> papers) {
        if (complaint.words().isEmpty()) {
            return Result.refused(RightRefusal.NO_WORDS.of());
        }
        if (complaint.officer().length() > LONGEST_NUMBER
                || complaint.officer().matches(".*\\s.*")) {
            return Result.refused(RightRefusal.NO_STAFF_NUMBER.of());
        }
        if (!complaint.about().isEmpty() && about(person, complaint.about()).isEmpty()) {
            return Result.refused(RightRefusal.NO_CASE.of());
        }
        Set<String> concerned = new TreeSet<>(own.officers(person, complaint.about()));
        if (!complaint.officer().isEmpty()) {
            concerned.add(complaint.officer());
        }
        return asking.ask(
                person,
                CaseKind.COMPLAINT,
                complaint.items(),
                complaint.words(),
                concerned,
                papers);
    }

    /// The case of a person that a complaint or a question can be about; nothing when it is not
    /// theirs or not there.
    public Optional<CaseFile> about(Actor person, String number) {
        return own.one(person, number).map(OwnCases.Whole::file);
    }
}
