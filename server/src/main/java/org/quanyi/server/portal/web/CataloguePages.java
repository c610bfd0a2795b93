package org.quanyi.server.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.RecordType;
import org.quanyi.server.casework.SuspendedRule;
import org.quanyi.server.casework.SuspendedRules;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The closed catalogue of public credit information, open to anyone: what may be recorded about
/// whom, what may follow, what is never taken in, what the law leaves open. Nothing of anybody is
/// read here.
@Controller
class CataloguePages {

    private final Catalogue catalogue;
    private final SuspendedRules rules;
    private final Clock clock;

    CataloguePages(Catalogue catalogue, SuspendedRules rules, Clock clock) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.clock = clock;
    }

    /// What is suspended today, by code: since when and why.
    private Map<String, SuspendedRule> suspended() {
        return rules.on(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    @GetMapping("/rules/catalogue")
    String catalogue(Model model) {
        model.addAttribute("catalogue", catalogue);
        model.addAttribute("suspended", suspended());
        model.addAttribute("kinds", RecordType.Effect.values());
        model.addAttribute(
                "former",
                catalogue.rows().filter(row -> row.entry().days().last() != null).toList());
        return "portal/rules-catalogue";
    }

    @GetMapping("/rules/measures")
    String measures(Model model) {
        model.addAttribute("catalogue", catalogue);
        model.addAttribute("suspended", suspended());
        return "portal/rules-measures";
    }
}
