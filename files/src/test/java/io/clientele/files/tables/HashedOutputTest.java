package io.clientele.files.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HashedOutputTest {
    /** Below, at and above the sizes at which pieces are gathered, flushed or passed through. */
    private static final int[] SIZES = {40, 1, 131_072, 131_073, 200_000, 262_144, 100, 262_145, 600_000, 0, 131_072, 7
    };

    @Test
    void piecesOfAnySizeKeepTheirOrder(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("file");
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        ExecutorService hasher = Executors.newSingleThreadExecutor();
        String sha256;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            HashedOutput out = new HashedOutput(channel, hasher);
            Random random = new Random(1);
            for (int first : SIZES) {
                for (int second : SIZES) {
                    for (int size : new int[] {first, second}) {
                        byte[] piece = new byte[size + 2];
                        random.nextBytes(piece);
                        out.write(piece, 1, size);
                        expected.write(piece, 1, size);
                    }
                }
            }
            out.flush();
            assertThat(out.bytes()).isEqualTo(expected.size());
            sha256 = out.sha256();
        } finally {
            hasher.shutdown();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(expected.toByteArray());
        assertThat(sha256)
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(expected.toByteArray())));
    }
}
