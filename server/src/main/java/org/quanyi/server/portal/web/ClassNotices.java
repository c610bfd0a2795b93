package org.quanyi.server.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseState;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.Letter;
import org.quanyi.server.wage.Classing;
import org.quanyi.server.wage.YearlyClasses;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What an employer sees of a case in which its class of a year is found: what it was told, and no
/// draft of anything; the reasons of what was decided, in the words of the officers.
@Component
class ClassNotices {

    private final Cases cases;
    private final Classing classing;
    private final YearlyClasses classes;

    ClassNotices(Cases cases, Classing classing, YearlyClasses classes) {
        this.cases = cases;
        this.classing = classing;
        this.classes = classes;
    }

    void put(CaseFile file, List<Letter> letters, Model model) {
        model.addAttribute("year", file.shallBe("class-year"));
        model.addAttribute("found", isTold(file) ? classes.reasons(file).orElse(null) : null);
        model.addAttribute("noticed", classing.noticed(file).orElse(null));
        model.addAttribute("answer", file.state().isDecided() ? answer(file) : null);
        model.addAttribute(
                "decided",
                letters.stream()
                        .filter(letter -> letter.reviewBy() != null)
                        .findFirst()
                        .orElse(null));
    }

    private @Nullable CaseStep answer(CaseFile file) {
        return cases.answer(file).orElse(null);
    }

    /// Whether what was drawn up last is what the employer was told.
    private static boolean isTold(CaseFile file) {
        return file.state() == CaseState.NOTICED
                || file.state() == CaseState.OBJECTED
                || file.state() == CaseState.PROPOSED
                || file.state() == CaseState.ANSWERED;
    }
}
