package org.quanyi.server.portal.web;

import org.quanyi.rules.credit.Catalogue;
import org.quanyi.rules.credit.RecordType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The closed catalogue of public credit information, open to anyone: what may be recorded about
/// whom, what may follow, what is never taken in, what the law leaves open. Nothing of anybody is
/// read here.
@Controller
class CataloguePages {

    private final Catalogue catalogue;

    CataloguePages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/rules/catalogue")
    String catalogue(Model model) {
        model.addAttribute("catalogue", catalogue);
        model.addAttribute("kinds", RecordType.Effect.values());
        model.addAttribute(
                "former",
                catalogue.rows().filter(row -> row.entry().days().last() != null).toList());
        return "portal/rules-catalogue";
    }

    @GetMapping("/rules/measures")
    String measures(Model model) {
        model.addAttribute("catalogue", catalogue);
        return "portal/rules-measures";
    }
}
