package org.quanyi.server;

import org.quanyi.rules.Law;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Loads the law once; a law file that does not hold stops the start.
@Configuration
class LawConfiguration {

    @Bean
    Law law() {
        return Law.load();
    }
}
