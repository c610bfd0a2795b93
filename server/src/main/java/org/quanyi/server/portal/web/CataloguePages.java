package org.quanyi.server.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.RecordType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The closed catalogue of public credit information, open to anyone: what may be recorded about
/// whom, what may follow, what is never taken in, what the law leaves open. To a person it says
/// that nothing adverse about them exists. Nothing of anybody is read here.
@Controller
class CataloguePages {

    private final Catalogue catalogue;
    private final Clock clock;

    CataloguePages(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/rules/catalogue")
    String catalogue(Model model) {
        put(model);
        model.addAttribute("kinds", RecordType.Effect.values());
        return "portal/rules-catalogue";
    }

    @GetMapping("/rules/measures")
    String measures(Model model) {
        put(model);
        return "portal/rules-measures";
    }

    @GetMapping("/me/credit")
    String credit(Model model) {
        put(model);
        return "portal/credit";
    }

    private void put(Model model) {
        model.addAttribute("catalogue", catalogue);
        model.addAttribute("today", LocalDate.now(clock));
    }
}
