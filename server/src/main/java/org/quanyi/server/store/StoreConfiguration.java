package org.quanyi.server.store;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What every room gets from the store: connections, and the one clock.
@Configuration
class StoreConfiguration {

    @Bean(destroyMethod = "")
    DataSource dataSource(Store store) {
        return store.dataSource();
    }

    /// The only source of "now". The law's days are those of Asia/Shanghai.
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
