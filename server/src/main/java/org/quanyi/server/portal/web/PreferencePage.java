package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Remembers the size of type in a cookie: no account needed, and nothing else is kept in it.
@Controller
class PreferencePage {

    static final String COOKIE = "type";
    static final String LARGE = "large";

    @GetMapping("/preferences")
    String remember(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        boolean large = type.equals(LARGE);
        ResponseCookie cookie =
                ResponseCookie.from(COOKIE, large ? LARGE : "")
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(large ? Duration.ofDays(365) : Duration.ZERO)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + (isOwnPage(back) ? back : "/");
    }

    /// Only a page of this portal: an address with a host of its own would lead a reader away under
    /// our name.
    private static boolean isOwnPage(String back) {
        return back.startsWith("/")
                && !back.startsWith("//")
                && back.chars()
                        .allMatch(c -> c > 0x20 && c < 0x7f && c != '\\' && c != '{' && c != '}');
    }
}
