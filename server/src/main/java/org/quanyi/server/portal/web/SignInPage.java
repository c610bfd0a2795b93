package org.quanyi.server.portal.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The demonstration's sign-in: one button per account. Outside the demonstration it says that
/// there is none yet.
@Controller
class SignInPage {

    private final DemoAccounts accounts;

    SignInPage(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/sign-in")
    String signIn(@RequestParam(required = false) String error, Model model) {
        Map<Role, List<Actor>> byRole =
                accounts.all().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Actor::role,
                                        () -> new EnumMap<>(Role.class),
                                        Collectors.toList()));
        model.addAttribute("accounts", byRole);
        model.addAttribute("password", DemoAccounts.PASSWORD);
        model.addAttribute("failed", error != null);
        return "portal/sign-in";
    }
}
