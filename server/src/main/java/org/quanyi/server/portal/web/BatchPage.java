package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseBatches;
import org.quanyi.server.casework.CaseRefusal;
import org.quanyi.server.casework.HoldReason;
import org.quanyi.server.casework.Step;
import org.quanyi.server.contribution.CaseList;
import org.quanyi.server.contribution.Upload;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where a clerk does the same thing to many cases: a file of their numbers, and a step that takes
/// no judgement. What became of each stands by the line of the file.
@Controller
@RequestMapping("/desk/batch")
class BatchPage {

    private final CaseBatches batches;

    BatchPage(CaseBatches batches) {
        this.batches = batches;
    }

    /// A line of the file, and what became of it.
    record Line(int line, String typed, CaseBatches.Outcome outcome) {}

    @GetMapping
    String form(Model model) {
        return page(CasesPage.StepForm.EMPTY, List.of(), model);
    }

    @PostMapping
    String run(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Actor actor,
            HttpServletResponse response,
            Model model)
            throws IOException {
        CasesPage.StepForm form = CasesPage.form(typed);
        if (CaseBatches.ACTS.stream().noneMatch(act -> act.name().equals(form.act()))) {
            return refused(form, List.of(CaseRefusal.NO_ACT.of()), response, model);
        }
        Upload upload =
                file == null ? new Upload("", new byte[0]) : new Upload("list", file.getBytes());
        return switch (CaseList.read(upload)) {
            case Result.Refused<CaseList>(var refusals) -> refused(form, refusals, response, model);
            case Result.Of<CaseList>(var list) -> done(form, list, actor, model);
        };
    }

    private String done(CasesPage.StepForm form, CaseList list, Actor actor, Model model) {
        Step wanted = form.step("", Map.of());
        List<Line> lines = new ArrayList<>();
        for (CaseList.Row row : list.rows()) {
            CaseBatches.Outcome outcome =
                    row.isFormula()
                            ? new CaseBatches.Outcome(
                                    row.typed(), CaseBatches.Done.NOT, CaseRefusal.FORMULA.of())
                            : batches.take(actor, row.typed(), wanted);
            lines.add(new Line(row.line(), row.typed(), outcome));
        }
        model.addAttribute("done", of(lines, false));
        model.addAttribute("failed", of(lines, true));
        model.addAttribute(
                "before",
                lines.stream().filter(l -> l.outcome().done() == CaseBatches.Done.BEFORE).count());
        return page(form, List.of(), model);
    }

    private static List<Line> of(List<Line> lines, boolean failed) {
        return lines.stream()
                .filter(l -> failed == (l.outcome().done() == CaseBatches.Done.NOT))
                .toList();
    }

    private static String refused(
            CasesPage.StepForm form,
            List<Refusal> problems,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(form, problems, model);
    }

    private static String page(CasesPage.StepForm form, List<Refusal> problems, Model model) {
        model.addAttribute("typed", form);
        model.addAttribute("problems", problems);
        model.addAttribute("acts", CaseBatches.ACTS.stream().sorted().toList());
        model.addAttribute("holds", HoldReason.values());
        model.addAttribute("most", CaseList.MOST);
        return "portal/batch";
    }
}
