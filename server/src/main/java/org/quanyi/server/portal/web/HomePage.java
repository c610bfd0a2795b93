package org.quanyi.server.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The pages for everybody: what one can do here, help, accessibility, privacy.
@Controller
class HomePage {

    @GetMapping("/")
    String home() {
        return "portal/home";
    }

    @GetMapping("/help")
    String help() {
        return "portal/help";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "portal/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "portal/privacy";
    }
}
