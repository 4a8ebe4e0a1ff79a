package io.clientele.server.api.json;

import io.clientele.server.api.browse.BrowsablePages;
import java.util.List;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.stereotype.Component;

/** How the API's bodies are read and written. */
@Component
public class ApiConverters {
    private final BrowsablePages pages;

    ApiConverters(BrowsablePages pages) {
        this.pages = pages;
    }

    public List<HttpMessageConverter<?>> all() {
        return List.of(new JsonBodyReader(), new ApiWriter(pages));
    }
}
