package org.quanyi.server.portal.web;

import org.quanyi.server.access.Actor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where a clerk has the letters printed that wait for paper. It shows how many, and of whom none.
@Controller
@RequestMapping("/desk/letters")
class PrintPage {

    private final LetterPrints prints;

    PrintPage(LetterPrints prints) {
        this.prints = prints;
    }

    @GetMapping
    String waiting(@AuthenticationPrincipal Actor actor, Model model) {
        return page(actor, new LetterPrints.Run(0, 0, 0), false, model);
    }

    @PostMapping
    String print(@AuthenticationPrincipal Actor actor, Model model) {
        return page(actor, prints.print(actor), true, model);
    }

    private String page(Actor actor, LetterPrints.Run run, boolean isDone, Model model) {
        model.addAttribute("waiting", prints.waiting(actor));
        model.addAttribute("run", run);
        model.addAttribute("done", isDone);
        return "portal/print";
    }
}
