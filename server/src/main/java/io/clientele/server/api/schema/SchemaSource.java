package io.clientele.server.api.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.models.OpenAPI;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The OpenAPI document, made by springdoc from the controllers when it is first asked for. It holds no host: it is one for all. */
@Component
@Lazy
class SchemaSource extends OpenApiResource {
    private final Object making = new Object();
    private byte @Nullable [] json;
    private byte @Nullable [] yaml;

    SchemaSource(
            ObjectFactory<OpenAPIService> openApi,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties properties,
            SpringDocProviders providers,
            SpringDocCustomizers customizers) {
        super(openApi, requests, responses, operations, properties, providers, customizers);
    }

    byte[] json() {
        synchronized (making) {
            if (json == null) {
                json = bytes(this::writeJsonValue);
            }
            return json.clone();
        }
    }

    byte[] yaml() {
        synchronized (making) {
            if (yaml == null) {
                yaml = bytes(this::writeYamlValue);
            }
            return yaml.clone();
        }
    }

    private interface Writing {
        byte[] write(OpenAPI document) throws JsonProcessingException;
    }

    private byte[] bytes(Writing writing) {
        try {
            return writing.write(getOpenApi("/", Locale.ROOT));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the OpenAPI document can't be written", e);
        }
    }

    @Override
    protected String getServerUrl(HttpServletRequest request, String apiDocsUrl) {
        return "/";
    }
}
