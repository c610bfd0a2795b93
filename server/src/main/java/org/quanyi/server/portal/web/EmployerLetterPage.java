package org.quanyi.server.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Office;
import org.quanyi.server.access.Actor;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseStep;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.credit.CreditRegister;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.Wording;
import org.quanyi.server.portal.Words;
import org.quanyi.server.portal.web.AskedRows.Row;
import org.quanyi.server.portal.web.ListingNotice.Section;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// What an employer gets on paper, in both languages from the same parts: the decision to list it
/// with the notice of repair, and the answer to what it asked about an entry, each with who else
/// can look at it and for how long from its arrival on.
@Controller
class EmployerLetterPage {

    private final Cases cases;
    private final ListingNotice listing;
    private final Remedies remedies;
    private final CreditRegister register;
    private final Words words;

    EmployerLetterPage(
            Cases cases,
            ListingNotice listing,
            Remedies remedies,
            CreditRegister register,
            Words words) {
        this.cases = cases;
        this.listing = listing;
        this.remedies = remedies;
        this.register = register;
        this.words = words;
    }

    /// Whether there is something of a case to print.
    static boolean isThere(CaseFile file) {
        return file.kind().isListing()
                ? file.item("decision-number").isPresent()
                : file.kind().writesToEmployer()
                        && !file.kind().tellsEmployer()
                        && file.state().isDecided();
    }

    @GetMapping("/desk/cases/{caseNumber}/letter")
    String print(
            @PathVariable String caseNumber,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        CaseFile file =
                cases.open(actor, caseNumber)
                        .filter(EmployerLetterPage::isThere)
                        .filter(f -> !isSealed(f))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Wording zh = words.in(Language.ZH);
        Wording en = words.in(Language.EN);
        model.addAttribute("file", file);
        model.addAttribute("here", Language.of(locale));
        model.addAttribute("zh", zh);
        model.addAttribute("en", en);
        model.addAttribute("partsZh", parts(file, zh));
        model.addAttribute("partsEn", parts(file, en));
        return "portal/employer-letter";
    }

    /// Whether the entry that a listing made has ended: nothing of it is printed any more.
    private boolean isSealed(CaseFile file) {
        return file.kind().isListing()
                && register.ofCase(file).stream()
                        .anyMatch(e -> register.standing(e, register.today()).state().isSealed());
    }

    private List<Section> parts(CaseFile file, Wording w) {
        List<Section> parts = new ArrayList<>();
        if (file.kind().isListing()) {
            parts.addAll(listing.decision(file, w));
        } else {
            parts.add(new Section("answer", answer(file, w)));
            parts.add(new Section("asked", AskedRows.of(file, w)));
            parts.add(
                    new Section(
                            "instances",
                            List.of(
                                    new Row("", w.text("entry.remedies.objection")),
                                    new Row("", w.text("entry.remedies.review")),
                                    new Row("", w.text("entry.remedies.court")))));
        }
        List<Row> offices = offices(file, w);
        if (!offices.isEmpty()) {
            parts.add(new Section("offices", offices));
        }
        return parts;
    }

    private List<Row> answer(CaseFile file, Wording w) {
        CaseStep answer = cases.answer(file).orElseThrow();
        String outcome = "outcome.you." + file.kind().outcomeWords() + answer.outcome();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("", w.text(outcome)));
        String note = answer.note();
        if (note != null) {
            rows.add(new Row("", note));
        }
        return rows;
    }

    private List<Row> offices(CaseFile file, Wording w) {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, @Nullable Office> office : remedies.offices(file).entrySet()) {
            Office found = office.getValue();
            if (found != null) {
                rows.add(
                        new Row(
                                w.text("case.kind." + office.getKey()),
                                w.of(found.name())
                                        + " · "
                                        + w.of(found.address())
                                        + " · "
                                        + w.text("office.phone", found.phone())
                                        + " · "
                                        + w.text("certainty." + found.certainty().key())));
            }
        }
        return rows;
    }
}
