package org.quanyi.server.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.Role;
import org.quanyi.server.casework.CaseFile;
import org.quanyi.server.casework.CaseItem;
import org.quanyi.server.casework.Cases;
import org.quanyi.server.casework.EmployerCases;
import org.quanyi.server.casework.LaterCase;
import org.quanyi.server.casework.Reviews;
import org.quanyi.server.casework.Ruling;
import org.quanyi.server.credit.CreditEntry;
import org.quanyi.server.credit.CreditRegister;
import org.quanyi.server.credit.EntryEvent;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.Wording;
import org.quanyi.server.portal.Words;
import org.quanyi.server.portal.web.AskedRows.Row;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The file of everything that the next instance and courts had to do with an entry: who, by what
/// number, when, what was decided, and what it did to the entry. Derived from the reviews of the
/// cases that the entry came of and that were about it; nothing is typed here.
@Controller
class LitigationPage {

    private final CreditRegister register;
    private final EmployerCases employerCases;
    private final Cases cases;
    private final Reviews reviews;
    private final Words words;

    LitigationPage(
            CreditRegister register,
            EmployerCases employerCases,
            Cases cases,
            Reviews reviews,
            Words words) {
        this.register = register;
        this.employerCases = employerCases;
        this.cases = cases;
        this.reviews = reviews;
        this.words = words;
    }

    /// A case about the entry, as the file shows it.
    ///
    /// @param way objection, complaint, repair, reconsideration or suit
    /// @param of the number of the case that it looks at; null where it looks at the entry itself
    /// @param rows who, by what number, since when
    /// @param ruling null while nothing was decided above
    /// @param later what was decided; null of a case of ours
    /// @param effects what it did to the entry
    record Line(
            CaseFile way,
            @Nullable String of,
            List<Row> rows,
            @Nullable Ruling ruling,
            @Nullable LaterCase later,
            List<EntryEvent> effects) {}

    @GetMapping({"/employer/credit/{entry}/litigation", "/desk/credit/{entry}/litigation"})
    String file(
            @PathVariable long entry,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        CreditEntry found =
                register.byId(entry)
                        .filter(e ->
                                actor.role() != Role.EMPLOYER
                                        || e.employer() == actor.requireEmployer())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Wording w = words.in(Language.of(locale));
        List<EntryEvent> events = register.events(found);
        model.addAttribute("entry", found);
        model.addAttribute(
                "lines",
                about(actor, found)
                        .flatMap(file -> lines(actor, file, found, events, w).stream())
                        .toList());
        model.addAttribute("events", events);
        model.addAttribute("standing", register.standing(found, register.today()));
        model.addAttribute("sheet", register.sheet(entry));
        model.addAttribute("isDesk", actor.role() == Role.CLERK);
        return "employer/litigation";
    }

    /// The case that the entry came of, and those about it, as far as the actor may know of them.
    private Stream<CaseFile> about(Actor actor, CreditEntry entry) {
        Stream<CaseFile> about =
                CreditCasePage.KINDS.stream()
                        .flatMap(kind -> employerCases.of(kind, entry.employer()).stream())
                        .filter(file -> isAbout(file, entry.id()));
        return Stream.concat(cases.file(entry.grounds().caseNumber()).stream(), about)
                .filter(file -> cases.isKnown(actor, file.number()));
    }

    private static boolean isAbout(CaseFile file, long entry) {
        return file.item(CreditEntry.ITEM)
                .map(CaseItem::shallBe)
                .filter(Long.toString(entry)::equals)
                .isPresent();
    }

    private List<Line> lines(
            Actor actor, CaseFile file, CreditEntry entry, List<EntryEvent> events, Wording w) {
        List<Line> lines = new ArrayList<>();
        if (!file.number().equals(entry.grounds().caseNumber())) {
            lines.add(line(file, null, null, events, w));
        }
        for (LaterCase later : reviews.later(actor, file)) {
            Optional<CaseFile> review = cases.file(later.head().number());
            review.filter(r -> r.kind().isReview())
                    .ifPresent(r -> lines.add(line(r, file.number(), later, events, w)));
        }
        return lines;
    }

    private static Line line(
            CaseFile file,
            @Nullable String of,
            @Nullable LaterCase later,
            List<EntryEvent> events,
            Wording w) {
        boolean isDecided = file.state().isDecided();
        return new Line(
                file,
                of,
                AskedRows.of(file, w),
                isDecided ? Ruling.of(file).orElse(null) : null,
                later,
                events.stream()
                        .filter(e -> Objects.equals(e.rests().caseNumber(), file.number()))
                        .toList());
    }
}
