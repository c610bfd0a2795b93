package org.quanyi.server.portal.web;

import org.quanyi.server.access.RegisterChanges;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Who changed the registers that decide who may read, for oversight and the audit administrator.
/// No insured person is named on it.
@Controller
class RegisterChangesPage {

    private final RegisterChanges changes;

    RegisterChangesPage(RegisterChanges changes) {
        this.changes = changes;
    }

    @GetMapping("/staff/registers")
    String all(Model model) {
        model.addAttribute("changes", changes.recent());
        return "portal/registers";
    }
}
