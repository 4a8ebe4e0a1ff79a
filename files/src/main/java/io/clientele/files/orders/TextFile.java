package io.clientele.files.orders;

import io.clientele.files.FilesException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A text file as it lies on disk: packed or not, in some encoding, with or without a byte order mark.
 *
 * @param bomBytes how many bytes to skip at the start
 * @param guessed the encoding was neither said nor proved by a mark or by the whole file being valid UTF-8
 */
record TextFile(Path path, Packing packing, Charset charset, int bomBytes, boolean guessed) {

    /** Western Europe's encoding on Windows, a superset of what is printable in Latin-1. */
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int SAMPLE_BYTES = 8192;

    static TextFile open(Path path, @Nullable Charset asked) {
        try {
            byte[] raw;
            try (InputStream in = Files.newInputStream(path)) {
                raw = in.readNBytes(SAMPLE_BYTES);
            }
            refuseOtherFormats(path, raw);
            Packing packing = Packing.of(raw);
            byte[] start = raw;
            if (packing != Packing.NONE) {
                try (InputStream in = packing.unpack(Files.newInputStream(path))) {
                    start = in.readNBytes(SAMPLE_BYTES);
                }
                refuseOtherFormats(path, start);
            }
            TextFile file = encoded(path, packing, start, asked);
            if (asked == null && file.charset.equals(StandardCharsets.UTF_8) && !file.decodes()) {
                file = new TextFile(path, packing, WINDOWS_1252, 0, true);
            }
            return file;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** The file's text; malformed bytes are a {@link CharacterCodingException}. */
    Reader reader() throws IOException {
        return reader(CodingErrorAction.REPORT);
    }

    /** What to tell of a {@link CharacterCodingException} from {@link #reader}, with the line. */
    FilesException malformed() {
        String say = guessed
                ? " is neither UTF-8 nor " + charset.name() + "; say its --encoding, such as ISO-8859-2 or UTF-16LE"
                : " is not " + charset.name() + " text; say another --encoding";
        return new FilesException(path + ", line " + malformedLine() + say);
    }

    static FilesException unreadable(Path path, IOException e) {
        return new FilesException(path + " can't be read: " + e.getMessage(), e);
    }

    private long malformedLine() {
        try (LineNumberReader lines = new LineNumberReader(reader(CodingErrorAction.REPLACE))) {
            for (int c = lines.read(); c >= 0; c = lines.read()) {
                if (c == '\uFFFD') {
                    break;
                }
            }
            return lines.getLineNumber() + 1L;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private boolean decodes() throws IOException {
        char[] buffer = new char[1 << 16];
        try (Reader reader = reader()) {
            while (reader.read(buffer) >= 0) {
                // Only whether it comes to its end matters.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private Reader reader(CodingErrorAction onError) throws IOException {
        InputStream in = Files.newInputStream(path);
        try {
            in = new BufferedInputStream(packing.unpack(in), 1 << 16);
            in.skipNBytes(bomBytes);
            return new InputStreamReader(
                    in, charset.newDecoder().onMalformedInput(onError).onUnmappableCharacter(onError));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static TextFile encoded(Path path, Packing packing, byte[] start, @Nullable Charset asked) {
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            if (asked == null || asked.equals(StandardCharsets.UTF_8)) {
                return new TextFile(path, packing, StandardCharsets.UTF_8, 3, false);
            }
        }
        boolean little = startsWith(start, 0xFF, 0xFE);
        if (little || startsWith(start, 0xFE, 0xFF)) {
            Charset marked = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            if (asked == null || asked.name().startsWith("UTF-16")) {
                return new TextFile(path, packing, marked, 2, false);
            }
        }
        if (asked != null) {
            return new TextFile(path, packing, asked, 0, false);
        }
        int[] zeros = new int[2];
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                zeros[i & 1]++;
            }
        }
        if (zeros[0] + zeros[1] == 0) {
            return new TextFile(path, packing, StandardCharsets.UTF_8, 0, false);
        }
        // Western text in UTF-16 has a zero in every second byte, and in the other half hardly any.
        int half = start.length / 2;
        if (zeros[1] > half * 0.7 && zeros[0] < half * 0.05) {
            return new TextFile(path, packing, StandardCharsets.UTF_16LE, 0, true);
        }
        if (zeros[0] > half * 0.7 && zeros[1] < half * 0.05) {
            return new TextFile(path, packing, StandardCharsets.UTF_16BE, 0, true);
        }
        throw new FilesException(path + " is not a text file: it holds zero bytes. Orders come as CSV or Parquet");
    }

    private static void refuseOtherFormats(Path path, byte[] start) {
        String what = null;
        if (startsWith(start, 'P', 'K', 3, 4)) {
            what = "a zip file or an Excel workbook; unpack it, or save the sheet as CSV";
        } else if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            what = "an old Excel workbook; save the sheet as CSV";
        } else if (startsWith(start, '%', 'P', 'D', 'F')) {
            what = "a PDF; orders come as CSV or Parquet";
        } else if (startsWith(start, 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f')) {
            what = "an SQLite database; orders come as CSV or Parquet";
        } else if (startsWith(start, 'P', 'A', 'R', '1')) {
            what = "a Parquet file; its name must end in .parquet";
        } else if (startsWith(start, 'B', 'Z', 'h') || startsWith(start, 0xFD, '7', 'z', 'X', 'Z')) {
            what = "compressed with bzip2 or xz; unpack it first, or use gzip or zstd";
        } else if (startsWith(start, '{') || startsWith(start, '[', '{')) {
            what = "JSON; orders come as CSV or Parquet";
        } else if (startsWith(start, '<')) {
            what = "HTML or XML; orders come as CSV or Parquet";
        }
        if (what != null) {
            throw new FilesException(path + " is " + what);
        }
    }

    static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
