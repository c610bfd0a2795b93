package org.quanyi.server.signin.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Result;
import org.quanyi.rules.identity.PersonNumbers;
import org.quanyi.server.access.Actor;
import org.quanyi.server.signin.Entrance;
import org.quanyi.server.signin.OneTimeCodes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Sign-in by a one-time code: first the number, then the code, one question per page. The pages
/// say the same whether there is an account or not.
@Controller
class CodePage {

    /// In the session: which code this browser asked for.
    private static final String ASKED = "sign-in.code";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final OneTimeCodes codes;
    private final Entrance entrance;
    private final Clock clock;

    CodePage(OneTimeCodes codes, Entrance entrance, Clock clock) {
        this.codes = codes;
        this.entrance = entrance;
        this.clock = clock;
    }

    @GetMapping("/sign-in/code")
    String number(Model model) {
        return numberAgain("", null, model);
    }

    @PostMapping("/sign-in/code")
    String ask(
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Result<UUID> asked =
                PersonNumbers.read(number)
                        .then(known -> codes.ask(known, request.getRemoteAddr(), locale));
        return switch (asked) {
            case Result.Of<UUID>(var id) -> {
                request.getSession().setAttribute(ASKED, id);
                yield "redirect:/sign-in/code/enter";
            }
            case Result.Refused<UUID>(var refusals) -> {
                Refusal why = refusals.getFirst();
                Optional<Instant> again = OneTimeCodes.again(why);
                yield again.isPresent()
                        ? later(again.get(), response, model)
                        : numberAgain(number, why, model);
            }
        };
    }

    @GetMapping("/sign-in/code/enter")
    String code(HttpSession session, Model model) {
        return session.getAttribute(ASKED) == null
                ? "redirect:/sign-in/code"
                : codeAgain(null, model);
    }

    @PostMapping("/sign-in/code/enter")
    @Nullable String enter(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException, ServletException {
        HttpSession session = request.getSession();
        if (!(session.getAttribute(ASKED) instanceof UUID id)) {
            return "redirect:/sign-in/code";
        }
        return switch (codes.enter(id, code)) {
            case Result.Of<Actor>(var actor) -> {
                session.removeAttribute(ASKED);
                entrance.admit(actor, FactorGrantedAuthority.OTT_AUTHORITY, request, response);
                yield null;
            }
            case Result.Refused<Actor>(var refusals) -> codeAgain(refusals.getFirst(), model);
        };
    }

    private static String numberAgain(String typed, @Nullable Refusal why, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("why", why);
        return "signin/number";
    }

    private static String codeAgain(@Nullable Refusal why, Model model) {
        model.addAttribute("why", why);
        model.addAttribute("minutes", OneTimeCodes.LIFE.toMinutes());
        return "signin/code";
    }

    private String later(Instant again, HttpServletResponse response, Model model) {
        long seconds = Math.max(1, Duration.between(clock.instant(), again).toSeconds() + 1);
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        // The minute after, so that who comes then is not sent away again.
        model.addAttribute("again", MINUTE.format(again.plusSeconds(59)));
        return "signin/later";
    }
}
