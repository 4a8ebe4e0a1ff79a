package io.clientele.bench;

import com.sun.management.OperatingSystemMXBean;
import io.clientele.files.tables.Compression;
import io.clientele.files.tables.parquet.ParquetFile;
import io.clientele.files.tables.parquet.ParquetFormat;
import io.clientele.files.tables.parquet.RowGroupEncoder;
import io.clientele.generate.BlockWork;
import io.clientele.generate.CustomerBlock;
import io.clientele.generate.Generation;
import io.clientele.generate.Part;
import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.table.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Rows a second into Parquet beside DuckDB's COPY of the same rows to the same codec, in turn, nothing kept of the output. Both have the
 * rows ready in memory; then the rows are generated too, which DuckDB's are not. Seconds are those of the clock and of the processor, the
 * whole process's.
 */
public final class ParquetComparison {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int ROWS_PER_GROUP = 1 << 20;

    private final PopulationPlan plan;
    private final Table table;
    private final int threads;
    private final ReadyRows ready;

    private ParquetComparison(PopulationPlan plan, Table table, int threads) {
        this.plan = plan;
        this.table = table;
        this.threads = threads;
        this.ready = new ReadyRows(table);
        plan.forEachBlock(1, block -> block.forEachRow(Set.of(table), ready));
    }

    /** @param args a table, customers, threads, rounds, and codecs */
    public static void main(String[] args) throws IOException, SQLException {
        Table table = Table.valueOf((args.length > 0 ? args[0] : "order_items").toUpperCase(Locale.ROOT));
        long customers = args.length > 1 ? Long.parseLong(args[1]) : 200_000;
        int threads = args.length > 2 ? Integer.parseInt(args[2]) : 1;
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 5;
        List<String> codecs = args.length > 4
                ? Arrays.asList(args).subList(4, args.length)
                : List.of("zstd", "snappy", "gzip", "none");
        new ParquetComparison(Population.defaults().customers(customers).plan(), table, threads).run(rounds, codecs);
    }

    private void run(int rounds, List<String> codecs) throws IOException, SQLException {
        Path file = Files.createTempFile("comparison", ".parquet");
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement duckdb = connection.createStatement()) {
            duckdb.execute("SET threads = " + threads);
            save(Compression.ZSTD, file);
            duckdb.execute("CREATE TABLE ready AS FROM '" + file + "'");
            try (ResultSet result = duckdb.executeQuery("SELECT count(*) FROM ready")) {
                result.next();
                if (result.getLong(1) != ready.rows()) {
                    throw new IllegalStateException(
                            "DuckDB has " + result.getLong(1) + " of " + ready.rows() + " rows");
                }
            }
            System.out.printf("%,d rows of %s, threads: %d%n", ready.rows(), table.key(), threads);
            for (String codec : codecs) {
                compare(codec, rounds, file, duckdb, executor);
            }
        } finally {
            executor.shutdown();
            Files.delete(file);
        }
    }

    private void compare(String codec, int rounds, Path file, Statement duckdb, ExecutorService executor)
            throws IOException, SQLException {
        Compression compression = Compression.valueOf(codec.toUpperCase(Locale.ROOT));
        save(compression, file);
        long ours = Files.size(file);
        String copy = "COPY ready TO '%s' (FORMAT parquet, COMPRESSION '"
                + (compression == Compression.NONE ? "uncompressed" : codec) + "')";
        duckdb.execute(String.format(Locale.ROOT, copy, file));
        long theirs = Files.size(file);
        String copyToNothing = String.format(Locale.ROOT, copy, "/dev/null");
        for (int round = 1; round <= rounds; round++) {
            report(codec + ", ready rows", ours, () -> encodeReady(compression, executor));
            report(codec + ", DuckDB's ready rows", theirs, () -> duckdb.execute(copyToNothing));
            report(codec + ", generated rows", ours, () -> generate(compression, OutputStream.nullOutputStream()));
        }
    }

    private interface Work {
        void run() throws IOException, SQLException;
    }

    private void report(String name, long bytes, Work work) throws IOException, SQLException {
        long cpuBefore = SYSTEM.getProcessCpuTime();
        long before = System.nanoTime();
        work.run();
        double wall = (System.nanoTime() - before) / 1e9;
        double cpu = (SYSTEM.getProcessCpuTime() - cpuBefore) / 1e9;
        double millions = ready.rows() / 1e6;
        System.out.printf(
                Locale.ROOT,
                "%-28s %6.2f s, %6.2f s of processor, %5.1f million rows/s, %5.1f by processor, %5.2f bytes a row%n",
                name,
                wall,
                cpu,
                millions / wall,
                millions / cpu,
                (double) bytes / ready.rows());
    }

    private void save(Compression compression, Path path) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            generate(compression, out);
        }
    }

    private void generate(Compression compression, OutputStream out) throws IOException {
        ParquetFormat format = new ParquetFormat(table, compression);
        ParquetFile file = format.newFile(out);
        plan.forEachWork(
                new Generation(Set.of(table), Part.WHOLE, threads, format.blocksPerChunk()),
                () -> new Rows(table, format.newEncoder()),
                rows -> append(rows.encoder, file));
        file.finish();
    }

    /** Each thread makes every so manieth row group; they are written in order. */
    private void encodeReady(Compression compression, ExecutorService executor) throws IOException {
        ParquetFormat format = new ParquetFormat(table, compression);
        ParquetFile file = format.newFile(OutputStream.nullOutputStream());
        RowGroupEncoder[] encoders = new RowGroupEncoder[threads];
        Arrays.setAll(encoders, thread -> format.newEncoder());
        for (int from = 0; from < ready.rows(); from += threads * ROWS_PER_GROUP) {
            Future<?>[] made = new Future<?>[threads];
            for (int thread = 0; thread < threads; thread++) {
                RowGroupEncoder encoder = encoders[thread];
                int first = Math.min(ready.rows(), from + thread * ROWS_PER_GROUP);
                made[thread] = executor.submit(() -> encode(first, encoder));
            }
            for (int thread = 0; thread < threads; thread++) {
                await(made[thread]);
                file.append(encoders[thread]);
            }
        }
        file.finish();
    }

    private void encode(int first, RowGroupEncoder encoder) {
        encoder.begin();
        ready.send(first, Math.min(ready.rows(), first + ROWS_PER_GROUP), encoder);
        encoder.end();
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a row group could not be made", e);
        }
    }

    private static void append(RowGroupEncoder rowGroup, ParquetFile file) {
        try {
            file.append(rowGroup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Rows(Table table, RowGroupEncoder encoder) implements BlockWork {

        @Override
        public void begin() {
            encoder.begin();
        }

        @Override
        public void add(CustomerBlock block) {
            block.forEachRow(Set.of(table), encoder);
        }

        @Override
        public void end() {
            encoder.end();
        }
    }
}
