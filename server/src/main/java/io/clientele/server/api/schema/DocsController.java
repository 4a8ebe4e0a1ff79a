package io.clientele.server.api.schema;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /api/docs/}: the OpenAPI document in Swagger UI, which comes from its WebJar. */
@Controller
@Hidden
class DocsController {
    @GetMapping(path = "/api/docs/", produces = "text/html")
    String docs() {
        return "api/docs";
    }
}
