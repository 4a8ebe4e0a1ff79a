package io.clientele.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.server.api.json.ApiResource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** All calculations. */
@Schema(name = "RfmRuns")
record RfmRunsJson(@JsonProperty(required = true) List<RfmRunJson> runs) implements ApiResource {}
