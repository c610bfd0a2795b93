package org.quanyi.server.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quanyi.rules.Result;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.Measure;
import org.quanyi.server.access.Actor;
import org.quanyi.server.credit.CreditEntry;
import org.quanyi.server.credit.CreditNotice;
import org.quanyi.server.credit.CreditNotice.Part;
import org.quanyi.server.credit.CreditRegister;
import org.quanyi.server.credit.Recipients;
import org.quanyi.server.employer.Employers;
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

/// The letters to an authority that is told of an entry, on paper and in both languages: the notice
/// while it counts, its withdrawal while an answer to it is owed. An organisation and no person.
///
/// Guobanfa 2020 no. 49; Guobanfa 2025 no. 22; Order 45 arts 10 and 18.
@Controller
class RecipientLetterPage {

    private final Recipients recipients;
    private final CreditRegister register;
    private final Employers employers;
    private final Catalogue catalogue;
    private final Words words;

    RecipientLetterPage(
            Recipients recipients,
            CreditRegister register,
            Employers employers,
            Catalogue catalogue,
            Words words) {
        this.recipients = recipients;
        this.register = register;
        this.employers = employers;
        this.catalogue = catalogue;
        this.words = words;
    }

    /// A letter in one language.
    ///
    /// @param rows a label beside each text
    /// @param asked what the authority is asked, in this order
    record Sheet(List<Row> rows, List<String> asked, String basis) {}

    @GetMapping("/desk/credit/notices/{notice}/letter")
    String notice(
            @PathVariable long notice,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        Optional<CreditNotice> found = recipients.byId(notice).filter(recipients::counts);
        return page(found, Part.NOTICE, actor, locale, model);
    }

    @GetMapping("/desk/credit/notices/{notice}/withdrawal")
    String withdrawal(
            @PathVariable long notice,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        Optional<CreditNotice> found = recipients.byId(notice).filter(CreditNotice::isOwed);
        return page(found, Part.RECALL, actor, locale, model);
    }

    private String page(
            Optional<CreditNotice> found, Part part, Actor actor, Locale locale, Model model) {
        CreditNotice notice =
                found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CreditEntry entry = register.byId(notice.entry()).orElseThrow();
        model.addAttribute("n", notice);
        model.addAttribute("part", part);
        model.addAttribute("code", entry.code());
        model.addAttribute("from", actor.organisation());
        model.addAttribute("on", register.today());
        model.addAttribute("here", Language.of(locale));
        for (Language language : Language.values()) {
            Wording w = words.in(language);
            String name = language.name().toLowerCase(Locale.ROOT);
            model.addAttribute(name, w);
            model.addAttribute("sheet" + name, sheet(notice, part, entry, w));
        }
        return "portal/recipient-letter";
    }

    private Sheet sheet(CreditNotice notice, Part part, CreditEntry entry, Wording w) {
        List<Row> rows = new ArrayList<>();
        String name = employers.byId(entry.employer()).name();
        rows.add(row(w, "organisation", w.text("rletter.organisation.is", name, entry.code())));
        rows.add(row(w, "document", entry.paper().number()));
        rows.add(
                row(
                        w,
                        "decided",
                        w.text(
                                "rletter.decided.is",
                                entry.paper().issuer(),
                                w.date(entry.paper().decidedOn()))));
        CreditNotice.Recall recall = notice.recall();
        if (part == Part.NOTICE || recall == null) {
            rows.add(row(w, "until", w.date(notice.until())));
            floor(notice, w).ifPresent(rows::add);
        } else {
            rows.add(row(w, "why", w.text("entry.told.why." + recall.why())));
            rows.add(row(w, "since", w.date(recall.on())));
        }
        String basis =
                recipients.basis(notice, part).stream()
                        .map(citation -> ListingNotice.cited(citation, w))
                        .collect(Collectors.joining(w.text("list.semicolon")));
        return new Sheet(rows, asked(part, w), basis);
    }

    private Optional<Row> floor(CreditNotice notice, Wording w) {
        return catalogue.measure(notice.recipient().measure(), register.today())
                        instanceof Result.Of<Measure>(var measure)
                ? Optional.of(row(w, "floor", w.say(measure.floor())))
                : Optional.empty();
    }

    private static List<String> asked(Part part, Wording w) {
        List<String> keys =
                switch (part) {
                    case NOTICE -> List.of("decide", "only", "after", "answer");
                    case RECALL -> List.of("stop", "down", "pass", "answer");
                };
        return keys.stream().map(key -> w.text("rletter." + part + "." + key)).toList();
    }

    private static Row row(Wording w, String key, String text) {
        return new Row(w.text("rletter." + key), text);
    }
}
