package io.clientele.files.tables.parquet;

import shaded.parquet.org.apache.thrift.TBase;
import shaded.parquet.org.apache.thrift.TException;
import shaded.parquet.org.apache.thrift.protocol.TCompactProtocol;
import shaded.parquet.org.apache.thrift.transport.TMemoryBuffer;

/**
 * Parquet's metadata as the bytes that stand in files. Its own {@code Util} would do, but for the stream class behind it, which asks for
 * a logging library.
 */
final class ThriftForm {

    private ThriftForm() {}

    static void put(TBase<?, ?> metadata, PageBuffer out) {
        try {
            TMemoryBuffer memory = new TMemoryBuffer(128);
            metadata.write(new TCompactProtocol(memory));
            out.put(memory.getArray(), 0, memory.length());
        } catch (TException e) {
            throw new IllegalStateException("Parquet's metadata is not complete", e);
        }
    }
}
