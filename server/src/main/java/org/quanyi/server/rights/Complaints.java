package org.quanyi.server.rights;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.quanyi.rules.Result;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseKind;
import org.quanyi.server.casework.OwnCases;
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
    public Result<CaseFile> complain(Asker asker, Complaint complaint) {
        if (complaint.words().isEmpty()) {
            return Result.refused(RightRefusal.NO_WORDS.of());
        }
        if (complaint.officer().length() > LONGEST_NUMBER
                || complaint.officer().matches(".*\\s.*")) {
            return Result.refused(RightRefusal.NO_STAFF_NUMBER.of());
        }
        Optional<OwnCases.Whole> about = whole(asker, complaint.about());
        if (!complaint.about().isEmpty() && about.isEmpty()) {
            return Result.refused(RightRefusal.NO_CASE.of());
        }
        Set<String> concerned = new TreeSet<>();
        about.map(own::officers).ifPresent(concerned::addAll);
        if (!complaint.officer().isEmpty()) {
            concerned.add(complaint.officer());
        }
        return asking.ask(
                asker, CaseKind.COMPLAINT, complaint.items(), complaint.words(), concerned);
    }

    /// The case of a person that a complaint or a question can be about; nothing when it is not
    /// theirs or not there.
    public Optional<CaseFile> about(Asker asker, String number) {
        return whole(asker, number).map(OwnCases.Whole::file);
    }

    private Optional<OwnCases.Whole> whole(Asker asker, String number) {
        return asker.intake() == null
                ? own.one(asker.by(), number)
                : own.one(asker.person(), number);
    }
}
