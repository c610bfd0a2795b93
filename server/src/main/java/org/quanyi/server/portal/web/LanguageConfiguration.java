package org.quanyi.server.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quanyi.server.portal.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/// The address alone says the language: a link sent to somebody shows the same words to them.
@Configuration
class LanguageConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        return new ByAddress();
    }

    private static final class ByAddress implements LocaleResolver {

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            boolean english = request.getContextPath().equals(Language.EN.prefix());
            return (english ? Language.EN : Language.ZH).locale();
        }

        @Override
        public void setLocale(
                HttpServletRequest request,
                @Nullable HttpServletResponse response,
                @Nullable Locale locale) {
            throw new UnsupportedOperationException("the address says the language");
        }
    }
}
