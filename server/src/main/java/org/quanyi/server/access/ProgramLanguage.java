package org.quanyi.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/// The language a program is answered in: English below `/en` or when it asks for English first,
/// else Chinese.
public final class ProgramLanguage {

    private ProgramLanguage() {}

    /// The language of a request.
    public static Locale of(HttpServletRequest request) {
        boolean below = request.getContextPath().equals("/en");
        boolean asked =
                request.getHeader("Accept-Language") != null
                        && request.getLocale().getLanguage().equals("en");
        return below || asked ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
