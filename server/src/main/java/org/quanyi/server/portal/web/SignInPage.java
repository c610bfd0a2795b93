package org.quanyi.server.portal.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Role;
import org.quanyi.server.signin.StaffProviders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where somebody chooses how to sign in. In the demonstration there is also one button per
/// account.
@Controller
class SignInPage {

    private final DemoAccounts accounts;
    private final StaffProviders providers;

    SignInPage(DemoAccounts accounts, StaffProviders providers) {
        this.accounts = accounts;
        this.providers = providers;
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String died,
            Model model) {
        Map<Role, List<Actor>> byRole =
                accounts.all().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Actor::role,
                                        () -> new EnumMap<>(Role.class),
                                        Collectors.toList()));
        model.addAttribute("accounts", byRole);
        model.addAttribute("password", DemoAccounts.PASSWORD);
        model.addAttribute("providers", providers.all());
        model.addAttribute("failed", error != null);
        model.addAttribute("ended", ended != null);
        model.addAttribute("died", died != null);
        return "portal/sign-in";
    }
}
