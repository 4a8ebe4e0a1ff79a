package io.clientele.server.api.browse;

import io.clientele.server.api.json.ApiResource;
import io.clientele.server.api.json.JsonOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Makes a page of what the API answers. */
@Component
public class BrowsablePages {

    /** @param headers of the answer, for show */
    public byte[] render(ApiResource resource, HttpHeaders headers, HttpServletRequest request) {
        String json = new String(JsonOutput.indented(resource), StandardCharsets.UTF_8);
        return ("<!DOCTYPE html><title>API</title><pre>" + HtmlUtils.htmlEscape(json) + "</pre>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
