package io.clientele.files.tables;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Writes to a file and hashes the same bytes meanwhile: SHA-256 takes about as long as the disk does, so the hasher's thread reads a
 * large piece while the calling one writes it. Small pieces are gathered first.
 */
final class HashedOutput extends OutputStream {
    /** Large enough that neither the system's call nor the hand-over to the hasher costs anything. */
    private static final int PIECE_BYTES = 1 << 18;

    private final FileChannel channel;
    private final ExecutorService hasher;
    private final MessageDigest sha256;
    private final ByteBuffer direct = ByteBuffer.allocateDirect(PIECE_BYTES);
    private final byte[] gathered = new byte[PIECE_BYTES];
    private int gatheredBytes;
    private long bytes;

    HashedOutput(FileChannel channel, ExecutorService hasher) {
        this.channel = channel;
        this.hasher = hasher;
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        bytes += length;
        boolean large = length > PIECE_BYTES / 2;
        if (large || gatheredBytes + length > PIECE_BYTES) {
            flush();
        }
        if (large) {
            writeThrough(from, offset, length);
        } else {
            System.arraycopy(from, offset, gathered, gatheredBytes, length);
            gatheredBytes += length;
        }
    }

    /** Writes what was gathered; it may still not be on the disk. */
    @Override
    public void flush() throws IOException {
        if (gatheredBytes > 0) {
            writeThrough(gathered, 0, gatheredBytes);
            gatheredBytes = 0;
        }
    }

    /** How many bytes there are so far. */
    long bytes() {
        return bytes;
    }

    /** The hash of all bytes, once they are flushed; it can be asked for only once. */
    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    private void writeThrough(byte[] from, int offset, int length) throws IOException {
        Future<?> hashed = hasher.submit(() -> sha256.update(from, offset, length));
        try {
            for (int at = 0; at < length; at += PIECE_BYTES) {
                direct.clear().put(from, offset + at, Math.min(PIECE_BYTES, length - at));
                direct.flip();
                while (direct.hasRemaining()) {
                    channel.write(direct);
                }
            }
        } finally {
            await(hashed);
        }
    }

    /** The bytes are the caller's again afterwards. */
    private static void await(Future<?> hashed) throws IOException {
        try {
            hashed.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException("interrupted while hashing").initCause(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("hashing failed", e.getCause());
        }
    }
}
