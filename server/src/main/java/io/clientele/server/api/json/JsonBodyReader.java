package io.clientele.server.api.json;

import io.clientele.server.problem.Problem;
import io.clientele.server.problem.ProblemException;
import io.clientele.server.problem.Quoted;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;

/** Makes a {@link JsonBody} of a request's body. */
final class JsonBodyReader implements HttpMessageConverter<JsonBody> {

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return type == JsonBody.class
                && mediaType != null
                && mediaType.equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
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
        requireUtf8(message.getHeaders().getContentType());
        return JsonBody.parse(message.getBody().readAllBytes());
    }

    /** JSON is UTF-8; another charset would be read as something else than was meant. */
    private static void requireUtf8(@Nullable MediaType mediaType) {
        Charset charset = mediaType == null ? null : mediaType.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw new ProblemException(Problem.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "charset is " + Quoted.of(charset.name()) + ", but must be UTF-8, as JSON has it"));
        }
    }

    @Override
    public void write(JsonBody body, @Nullable MediaType mediaType, HttpOutputMessage message) {
        throw new UnsupportedOperationException("only reads");
    }
}
