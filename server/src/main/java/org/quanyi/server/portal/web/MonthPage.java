package org.quanyi.server.portal.web;

import java.util.Locale;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Month;
import org.quanyi.server.access.Actor;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.MonthView;
import org.quanyi.server.portal.MonthViews;
import org.quanyi.server.portal.PersonRecord;
import org.quanyi.server.portal.Records;
import org.quanyi.server.portal.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// One month of one insurance: what is on record, every version of it, and where each figure comes
/// from.
@Controller
class MonthPage {

    private final Records records;
    private final MonthViews views;
    private final Words words;

    MonthPage(Records records, MonthViews views, Words words) {
        this.records = records;
        this.views = views;
        this.words = words;
    }

    @GetMapping("/me/record/{insurance}/{month}")
    String month(
            @PathVariable String insurance,
            @PathVariable String month,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        Insurance asked = RecordPage.insurance(insurance);
        Month which = month(month);
        PersonRecord record =
                records.read(Records.Reader.own(actor, "months amounts"), actor.requirePerson());
        MonthView view = views.of(record, asked, which, words.in(Language.of(locale)));
        model.addAttribute("insurance", asked);
        model.addAttribute("month", which);
        model.addAttribute("view", view);
        return "portal/month";
    }

    /// The month of an address; anything else is a page that does not exist.
    static Month month(String text) {
        try {
            return Month.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }
}
