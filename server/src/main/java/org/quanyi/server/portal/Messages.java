package org.quanyi.server.portal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The words of every room, in both languages. There is no third bundle to fall back to: a key
/// without its words is found by a test.
@Configuration
class Messages {

    @Bean
    MessageSource messageSource(@Value("${spring.messages.basename}") String[] bundles) {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(bundles);
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
