package org.quanyi.server;

import org.quanyi.rules.Law;
import org.quanyi.rules.credit.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Loads the law once; a law file that does not hold stops the start.
@Configuration
class LawConfiguration {

    @Bean
    Law law() {
        return Law.load();
    }

    @Bean
    Catalogue catalogue(Law law) {
        return Catalogue.of(law);
    }
}
