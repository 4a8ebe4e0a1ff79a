package io.clientele.server.api.schema;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_YAML_VALUE;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/schema/}: the OpenAPI document as JSON or YAML. */
@RestController
@RequestMapping("/api/schema/")
@Hidden
class SchemaController {
    private final ObjectProvider<SchemaSource> source;

    SchemaController(ObjectProvider<SchemaSource> source) {
        this.source = source;
    }

    @GetMapping(produces = {APPLICATION_JSON_VALUE, "application/vnd.oai.openapi+json"})
    ResponseEntity<byte[]> json() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(source.getObject().json());
    }

    @GetMapping(produces = {APPLICATION_YAML_VALUE, "application/vnd.oai.openapi"})
    ResponseEntity<byte[]> yaml() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_YAML)
                .body(source.getObject().yaml());
    }
}
