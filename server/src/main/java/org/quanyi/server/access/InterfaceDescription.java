package org.quanyi.server.access;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `/api/openapi.json` says beside the addresses themselves.
@Configuration
@ConditionalOnWebApplication
class InterfaceDescription {

    static {
        // Who asks comes from the sign-in and the headers, not from a parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ProgramRequest.class);
    }

    @Bean
    OpenApiCustomizer frame() {
        return InterfaceDescription::describe;
    }

    private static void describe(OpenAPI api) {
        api.info(
                        new Info()
                                .title("Quanyi 权益")
                                .version("1")
                                .description(
                                        "Amounts are decimal text in yuan, months `2025-10`, dates"
                                                + " ISO. Refusals are problem documents (RFC 9457)"
                                                + " in Chinese, or in English with"
                                                + " `Accept-Language: en`."))
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
        api.getComponents()
                .addSecuritySchemes(
                        "basic",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
        api.getPaths()
                .forEach((address, path) -> {
                    // a calculation writes nothing, so that it may be sent twice
                    if (path.getPost() != null && !address.contains("/calculations/")) {
                        path.getPost().addParametersItem(key());
                    }
                });
    }

    private static HeaderParameter key() {
        HeaderParameter key = new HeaderParameter();
        key.name(Writes.HEADER)
                .description("The same value when the same write is sent again. 重发同一次写入时用同一个值。")
                .required(true)
                .schema(new StringSchema().minLength(1).maxLength(200));
        return key;
    }
}
