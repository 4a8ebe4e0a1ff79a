package io.clientele.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/**
 * Addresses of our own files under {@code /assets/}, which templates get by {@code ${page.asset('clientele.css')}}. They end
 * in a digest of the content, so that a browser which keeps a file asks for it again after an upgrade.
 */
final class Assets {
    private static final int DIGITS = 12;

    private static final Map<String, String> URLS = new ConcurrentHashMap<>();

    private Assets() {}

    /** @throws UncheckedIOException if there is no such file */
    static String url(String name) {
        return URLS.computeIfAbsent(name, file -> "/assets/" + file + "?v=" + digest(file));
    }

    private static String digest(String file) {
        try (InputStream content = new ClassPathResource("static/assets/" + file).getInputStream()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
