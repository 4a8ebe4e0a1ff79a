package io.clientele.server.api.schema;

import io.clientele.server.ServerSettings;
import io.clientele.server.api.json.JsonBody;
import io.clientele.server.api.list.ApiQuery;
import io.clientele.server.api.list.ListCall;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What the document says beside what springdoc reads from the controllers. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {
    static final String TOKEN = "token";
    static final String SESSION = "session";

    @Bean
    @Lazy
    static OpenAPI openApi(ServerSettings settings) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ListCall.class, ApiQuery.class, JsonBody.class);
        return new OpenAPI()
                .info(new Info()
                        .title("Clientele")
                        .version(settings.version())
                        .description(
                                "Customers, products, orders, and what recency, frequency and monetary value say of"
                                        + " each customer. Amounts are decimals in strings; instants are ISO 8601 in UTC.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .tags(List.of(
                        new Tag().name("customers").description("People who buy."),
                        new Tag().name("products").description("What they buy."),
                        new Tag().name("orders").description("Orders with their items."),
                        new Tag().name("rfm").description("Scores and segments."),
                        new Tag().name("root").description("Where everything is."),
                        new Tag().name("service").description("Is the server well?")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name("Authorization")
                                        .description(
                                                "The word Token, a space, and a token of `clientele createtoken`."))
                        .addSecuritySchemes(
                                SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("clientele_session")
                                        .description("The session of a browser that has logged in at /admin/login/.")));
    }

    /** Is asked for each operation, and then for the document as a whole. */
    @Bean
    @Lazy
    static DocumentCustomizer documentCustomizer() {
        return new DocumentCustomizer();
    }
}
