package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.contribution.PlainTable;
import org.quanyi.server.contribution.Upload;
import org.quanyi.server.wage.LabourDecisions;
import org.quanyi.server.wage.SheetLine;
import org.quanyi.server.wage.WageColumn;
import org.quanyi.server.wage.WageLedgers;
import org.quanyi.server.wage.WageReport;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// What is held of an employer's wages, for the employer: months as it reported them, decisions,
/// and the field for a further file. What has to be changed in a file stands by its line.
@Controller
@RequestMapping("/employer/wages")
class WagesPage {

    private final WageLedgers ledgers;
    private final LabourDecisions decisions;

    WagesPage(WageLedgers ledgers, LabourDecisions decisions) {
        this.ledgers = ledgers;
        this.decisions = decisions;
    }

    @GetMapping
    String held(@AuthenticationPrincipal Actor actor, Model model) {
        return page(actor, null, List.of(), model);
    }

    @PostMapping
    String send(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal Actor actor,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Upload upload =
                file == null ? new Upload("", new byte[0]) : new Upload("wages", file.getBytes());
        Result<WageReport> report =
                PlainTable.read(upload)
                        .then(table -> ledgers.report(actor, upload.bytes(), lines(table)));
        return switch (report) {
            case Result.Of<WageReport>(var booked) -> page(actor, booked, List.of(), model);
            case Result.Refused<WageReport>(var refusals) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(actor, null, refusals, model);
            }
        };
    }

    private static List<SheetLine> lines(PlainTable table) {
        return table.lines().stream()
                .map(line -> new SheetLine(line.line(), line.cells()))
                .toList();
    }

    private String page(
            Actor actor, @Nullable WageReport report, List<Refusal> problems, Model model) {
        int employer = actor.requireEmployer();
        model.addAttribute("months", ledgers.of(employer));
        model.addAttribute("decisions", decisions.of(employer));
        model.addAttribute("report", report);
        model.addAttribute("problems", problems);
        model.addAttribute("columns", WageColumn.values());
        return "employer/wages";
    }
}
