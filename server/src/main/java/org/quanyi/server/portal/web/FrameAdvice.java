package org.quanyi.server.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.access.Actor;
import org.quanyi.server.access.DemoAccounts;
import org.quanyi.server.access.Representatives;
import org.quanyi.server.person.Persons;
import org.quanyi.server.portal.Language;
import org.quanyi.server.portal.Wording;
import org.quanyi.server.portal.Words;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/// Gives every page its frame and its words, whatever room the page is in.
@ControllerAdvice
class FrameAdvice {

    private final DemoAccounts accounts;
    private final Representatives representatives;
    private final Persons persons;
    private final Words words;

    FrameAdvice(
            DemoAccounts accounts, Representatives representatives, Persons persons, Words words) {
        this.accounts = accounts;
        this.representatives = representatives;
        this.persons = persons;
        this.words = words;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed instanceof String f ? f : request.getRequestURI();
        Language language = Language.of(locale);
        String path =
                uri.startsWith(language.prefix()) ? uri.substring(language.prefix().length()) : uri;
        String query =
                failed == null && request.getQueryString() != null
                        ? "?" + request.getQueryString()
                        : "";
        Cookie type = WebUtils.getCookie(request, PreferencePage.COOKIE);
        boolean large = type != null && type.getValue().equals(PreferencePage.LARGE);
        Actor actor = named(actor());
        return new Frame(
                language,
                path.isEmpty() ? "/" : path,
                query,
                large,
                actor,
                actor == null ? null : representatives.inForce(actor).orElse(null),
                accounts.available());
    }

    @ModelAttribute("w")
    Wording wording(Locale locale) {
        return words.in(Language.of(locale));
    }

    /// By the name that holds now, whatever the account was opened with.
    private @Nullable Actor named(@Nullable Actor actor) {
        return actor == null || actor.person() == null
                ? actor
                : actor.named(persons.nameNow(actor.person(), actor.name()));
    }

    private static @Nullable Actor actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? actor
                : null;
    }
}
