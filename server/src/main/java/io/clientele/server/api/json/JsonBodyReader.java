package io.clientele.server.api.json;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;

/** Makes a {@link JsonBody} of a request's body. */
final class JsonBodyReader implements HttpMessageConverter<JsonBody> {

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return type == JsonBody.class && mediaType != null && isJson(mediaType);
    }

    /** JSON is UTF-8; another charset would be read as something else than was meant. */
    private static boolean isJson(MediaType mediaType) {
        Charset charset = mediaType.getCharset();
        return mediaType.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                && (charset == null || charset.equals(StandardCharsets.UTF_8));
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_JSON);
    }

    @Override
    public JsonBody read(Class<? extends JsonBody> type, HttpInputMessage message) throws IOException {
        byte[] body = message.getBody().readAllBytes();
        return JsonBody.parse(body);
    }

    @Override
    public void write(JsonBody body, @Nullable MediaType mediaType, HttpOutputMessage message) {
        throw new UnsupportedOperationException("only reads");
    }
}
