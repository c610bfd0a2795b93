package org.quanyi.server.keys;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/// JSON whose buffers end with the document (剩余信息保护): pooled ones would keep a person's name in
/// memory until another document happens to overwrite it (GB/T 22239-2019, residual information).
@Configuration
public class FreshBuffers {

    /// For mappers that a room makes for itself.
    public static JsonFactory json() {
        return JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build();
    }

    @Bean
    JsonFactoryBuilderCustomizer freshBuffersForAll() {
        return factory -> factory.recyclerPool(JsonRecyclerPools.nonRecyclingPool());
    }
}
