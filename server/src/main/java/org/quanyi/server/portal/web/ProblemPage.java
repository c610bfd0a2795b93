package org.quanyi.server.portal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quanyi.server.access.Problem;
import org.quanyi.server.access.ProblemKind;
import org.quanyi.server.access.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// What a refusal of the programs' interface means: the page that the type of each problem document
/// leads to (RFC 9457, section 3.1.1). For whoever writes or runs such a program.
@Controller
class ProblemPage {

    /// Stands where the answer itself names a field, a number or a reason.
    private static final String NAMED_THERE = "…";

    private final Problems problems;

    ProblemPage(Problems problems) {
        this.problems = problems;
    }

    @GetMapping("/problems")
    String all(Model model, Locale locale) {
        List<Problem> kinds =
                Arrays.stream(ProblemKind.values()).map(kind -> general(kind, locale)).toList();
        model.addAttribute("problems", kinds);
        return "portal/problems";
    }

    @GetMapping("/problems/{code}")
    String one(@PathVariable String code, Model model, Locale locale) {
        ProblemKind kind =
                kind(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("problem", general(kind, locale));
        return "portal/problem";
    }

    private static Optional<ProblemKind> kind(String code) {
        return Arrays.stream(ProblemKind.values()).filter(k -> k.code().equals(code)).findFirst();
    }

    private Problem general(ProblemKind kind, Locale locale) {
        return problems.of(kind, locale, NAMED_THERE);
    }
}
