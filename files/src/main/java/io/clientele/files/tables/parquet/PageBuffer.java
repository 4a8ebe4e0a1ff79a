package io.clientele.files.tables.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A growing, reused buffer of bytes in the forms that Parquet's pages are made of: little-endian numbers and varints. */
final class PageBuffer {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** What arrays can hold on every Java virtual machine. */
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private byte[] bytes;
    private int length;

    PageBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    int length() {
        return length;
    }

    /** The bytes, of which the first {@link #length} count; not a copy. */
    byte[] array() {
        return bytes;
    }

    void clear() {
        length = 0;
    }

    /** Makes room behind the end, for whoever writes into the {@linkplain #array() array} and then {@linkplain #advance advances}. */
    void ensure(int more) {
        if (more > bytes.length - length) {
            long needed = (long) length + more;
            if (needed > LARGEST) {
                throw new IllegalStateException("a row group's column has more than 2 GiB");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(LARGEST, Math.max(needed, 2L * bytes.length)));
        }
    }

    void advance(int count) {
        length += count;
    }

    void put(byte[] from, int offset, int count) {
        ensure(count);
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
    }

    void putByte(int value) {
        ensure(1);
        bytes[length++] = (byte) value;
    }

    void putInt(int value) {
        ensure(Integer.BYTES);
        INTS.set(bytes, length, value);
        length += Integer.BYTES;
    }

    void putLong(long value) {
        ensure(Long.BYTES);
        LONGS.set(bytes, length, value);
        length += Long.BYTES;
    }

    /** The lowest bytes of a number. */
    void putLowBytes(long value, int count) {
        for (int i = 0; i < count; i++) {
            putByte((int) (value >>> (8 * i)));
        }
    }

    /** Unsigned, seven bits a byte, the lowest first. */
    void putVarint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            putByte((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        putByte((int) rest);
    }

    /** Signed: small numbers of either sign are short. */
    void putZigzag(long value) {
        putVarint((value << 1) ^ (value >> 63));
    }

    /** Overwrites what was put before. */
    void setInt(int at, int value) {
        INTS.set(bytes, at, value);
    }

    /** Writes eight bytes into an array. */
    static void setLong(byte[] to, int at, long value) {
        LONGS.set(to, at, value);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }
}
