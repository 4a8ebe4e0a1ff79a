package io.clientele.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.yaml.snakeyaml.reader.StreamReader;

/** The bytes of a YAML file as text: small enough, UTF-8, printable. */
final class YamlText {
    static final int MAX_BYTES = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private YamlText() {}

    static byte[] bytesOf(Path file) {
        if (Files.isDirectory(file)) {
            throw new YamlFileException(file + " is a directory, but must be a YAML file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new YamlFileException("there is no file " + file, e);
        } catch (IOException e) {
            throw new YamlFileException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** @throws YamlFileException with the place of the first byte or character that is not allowed */
    static String of(byte[] bytes, Problems problems) {
        if (bytes.length > MAX_BYTES) {
            problems.add(1, 1, "file is larger than " + MAX_BYTES + " bytes, but may have that many");
            problems.throwIfAny();
        }
        String text = decode(bytes, problems);
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (!StreamReader.isPrintable(character)) {
                addAtEnd(
                        text.substring(0, i), problems, "character U+" + hex(character, 4) + " is not allowed in YAML");
                problems.throwIfAny();
            }
            i += Character.charCount(character);
        }
        return text;
    }

    private static String decode(byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        boolean valid = decoder.decode(in, out, true).isUnderflow();
        String text = out.flip().toString();
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        if (!valid) {
            int bad = bytes[in.position()] & 0xFF;
            addAtEnd(text, problems, "byte 0x" + hex(bad, 2) + " is not UTF-8; save the file as UTF-8");
            problems.throwIfAny();
        }
        return text;
    }

    private static void addAtEnd(String before, Problems problems, String message) {
        int lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
        int line = 1
                + (int) before.replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count();
        problems.add(line, 1 + before.codePointCount(lineStart, before.length()), message);
    }

    private static String hex(int value, int digits) {
        StringBuilder hex = new StringBuilder(Integer.toHexString(value));
        while (hex.length() < digits) {
            hex.insert(0, '0');
        }
        return hex.toString().toUpperCase(Locale.ROOT);
    }
}
