package org.quanyi.server.portal.web;

import java.util.Locale;
import org.quanyi.server.access.Actor;
import org.quanyi.server.portal.Estimate;
import org.quanyi.server.portal.EstimateWish;
import org.quanyi.server.portal.Estimates;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.PersonRecord;
import org.quanyi.server.portal.Records;
import org.quanyi.server.portal.Wording;
import org.quanyi.server.portal.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What the pension could be, by the age at which it begins. The first figure needs no input; all
/// that is chosen lives in the address, and nothing is stored.
@Controller
class EstimatePage {

    private final Records records;
    private final Estimates estimates;
    private final Words words;

    EstimatePage(Records records, Estimates estimates, Words words) {
        this.records = records;
        this.estimates = estimates;
        this.words = words;
    }

    @GetMapping("/me/estimate")
    String estimate(
            @ModelAttribute("form") EstimateForm form,
            @AuthenticationPrincipal Actor actor,
            Locale locale,
            Model model) {
        PersonRecord record =
                records.read(
                        Records.Reader.own(actor, "months amounts account"), actor.requirePerson());
        EstimateWish wish = form.wish();
        model.addAttribute("wish", wish);
        model.addAttribute("unread", form.unread());
        model.addAttribute("scenarios", EstimateWish.Scenario.values());
        model.addAttribute("woman", estimates.isWoman(record));
        Wording wording = words.in(Language.of(locale));
        switch (estimates.of(record, wish)) {
            case Estimates.Outcome.Ready(Estimate estimate) -> {
                model.addAttribute("estimate", estimate);
                return "portal/estimate";
            }
            case Estimates.Outcome.Refused(var refusals) -> {
                model.addAttribute("why", "refused");
                model.addAttribute("refusals", refusals.stream().map(wording::refusal).toList());
            }
            case Estimates.Outcome.NothingFiled _ -> model.addAttribute("why", "nothing");
            case Estimates.Outcome.NotDatable _ -> model.addAttribute("why", "birth");
            case Estimates.Outcome.NoReference _ -> model.addAttribute("why", "reference");
        }
        return "portal/estimate-none";
    }
}
