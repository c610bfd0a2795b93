package org.quanyi.server.portal.web;

import org.quanyi.server.access.DelayedReveals;
import org.quanyi.server.casework.OfficeFigures;
import org.quanyi.server.casework.ReExaminations;
import org.quanyi.server.credit.CreditRegister;
import org.quanyi.server.credit.EntryState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What agencies did with what people asked for, in counts, for everybody to read.
@Controller
class FiguresPage {

    /// Counts below it are not told: few people could be told apart by them.
    private static final int SMALLEST = 5;

    private final OfficeFigures figures;
    private final DelayedReveals delays;
    private final ReExaminations examinations;
    private final CreditRegister register;

    FiguresPage(
            OfficeFigures figures,
            DelayedReveals delays,
            ReExaminations examinations,
            CreditRegister register) {
        this.figures = figures;
        this.delays = delays;
        this.examinations = examinations;
        this.register = register;
    }

    @GetMapping("/figures")
    String figures(Model model) {
        model.addAttribute("figures", figures.all());
        model.addAttribute("delayed", delays.hidden());
        model.addAttribute("reviews", figures.reviews());
        model.addAttribute("examined", examinations.years());
        model.addAttribute("credit", register.counts(register.today()));
        model.addAttribute("creditStates", EntryState.values());
        model.addAttribute("smallest", SMALLEST);
        return "portal/figures";
    }
}
