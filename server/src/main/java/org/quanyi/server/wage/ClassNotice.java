package org.quanyi.server.wage;

import java.util.List;
import java.util.Optional;
import org.quanyi.rules.credit.LawAbidingClass;
import org.quanyi.rules.credit.LawAbidingClass.Decision;
import org.quanyi.server.casework.CaseAct;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.Cases;
import org.springframework.stereotype.Component;

/// What an employer is told before its class is decided (等级评价的事先告知). The measures of 2016 know no
/// notice: it is our own.
@Component
class ClassNotice {

    private static final String LETTER = "class-letter";
    private static final String HEARD = "class-heard";

    private final Cases cases;
    private final NoticeWindow window;

    ClassNotice(Cases cases, NoticeWindow window) {
        this.cases = cases;
        this.window = window;
    }

    /// Until when the employer can object to it.
    NoticeWindow window() {
        return window;
    }

    /// What a case asks to be found, as it was drawn up last.
    ///
    /// @param letter the name of the class
    record Told(String letter, List<Decision> heard) {

        static Told of(LawAbidingClass found, List<Decision> heard) {
            return new Told(found.letter().name(), heard);
        }

        List<CaseItem> items() {
            return List.of(
                    new CaseItem(LETTER, null, letter),
                    new CaseItem(HEARD, null, HeardDecisions.text(heard)));
        }
    }

    /// What the employer is told in a case; empty while nothing was drawn up.
    static Optional<Told> told(CaseFile file) {
        return file.item(LETTER)
                .map(letter -> new Told(letter.shallBe(), HeardDecisions.of(file.shallBe(HEARD))));
    }

    /// Whether the clock opened a case, because a decision does not stand any more.
    boolean isReopened(CaseFile file) {
        return cases.steps(file).getFirst().act() == CaseAct.REOPEN;
    }
}
