package org.quanyi.server.contribution.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.quanyi.rules.Result;
import org.quanyi.server.access.Actor;
import org.quanyi.server.contribution.FiledRow;
import org.quanyi.server.contribution.Filing;
import org.quanyi.server.contribution.Filings;
import org.quanyi.server.contribution.Reports;
import org.quanyi.server.contribution.RowFixes;
import org.quanyi.server.contribution.StagedFiling;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// One row of a filing, changed or left out on the page instead of a new upload.
@Controller
@RequestMapping("/employer/filings/{month}/rows/{line}")
class RowPage {

    private static final String FIELD = "cell.";

    private final Filings filings;
    private final RowFixes fixes;
    private final Reports reports;

    RowPage(Filings filings, RowFixes fixes, Reports reports) {
        this.filings = filings;
        this.fixes = fixes;
        this.reports = reports;
    }

    @GetMapping
    String form(
            @PathVariable String month,
            @PathVariable int line,
            @AuthenticationPrincipal Actor actor,
            Model model,
            Locale locale) {
        Filing filing = CheckPage.filing(filings, month, actor);
        model.addAttribute("month", filing.month());
        model.addAttribute("row", row(filing, line));
        model.addAttribute("longest", RowFixes.LONGEST_VALUE);
        if (filings.recheck(filing, actor) instanceof Result.Of<StagedFiling>(var staged)) {
            model.addAttribute(
                    "findings",
                    reports.of(staged, locale).toChange().stream()
                            .filter(f -> f.line() == line)
                            .toList());
        }
        return "employer/row";
    }

    /// Keeps the change and goes back to the check, which is made anew.
    ///
    /// @param what `change`, `leave-out` or `as-filed`
    @PostMapping
    String fix(
            @PathVariable String month,
            @PathVariable int line,
            @AuthenticationPrincipal Actor actor,
            @RequestParam("do") String what,
            @RequestParam Map<String, String> fields) {
        Filing filing = CheckPage.filing(filings, month, actor);
        FiledRow row = row(filing, line);
        switch (what) {
            case "change" -> fixes.change(filing, row, values(fields), actor);
            case "leave-out" -> fixes.leaveOut(filing, row, actor);
            case "as-filed" -> fixes.asFiled(filing, row, actor);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return "redirect:/employer/filings/" + filing.month() + "/check";
    }

    /// What was typed, by the letter of the column. The form itself lets nobody type more, or what
    /// no keyboard has.
    private static Map<String, String> values(Map<String, String> fields) {
        Map<String, String> values = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(FIELD)) {
                if (value.length() > RowFixes.LONGEST_VALUE || value.indexOf('\0') >= 0) {
                    throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                }
                values.put(name.substring(FIELD.length()), value);
            }
        });
        return values;
    }

    private FiledRow row(Filing filing, int line) {
        return fixes.row(filing, line)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
