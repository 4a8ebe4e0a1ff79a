package io.clientele.files.orders;

import io.clientele.files.FilesException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** A Parquet file, each of whose columns is turned into text: decimals and dates exactly, floating point at its shortest. */
final class ParquetSource implements OrderSource {

    private final List<String> names;
    private final String relation;
    private final long rows;

    private ParquetSource(List<String> names, String relation, long rows) {
        this.names = names;
        this.relation = relation;
        this.rows = rows;
    }

    static ParquetSource open(Path path, Duck duck) {
        try {
            refuseOthers(path);
            Path link = Files.createSymbolicLink(duck.folder().resolve("orders.parquet"), path.toAbsolutePath());
            String file = "read_parquet(" + Duck.literal(link.toString()) + ", hive_partitioning = false)";
            List<String> names = new ArrayList<>();
            List<String> columns = new ArrayList<>();
            duck.forEach("DESCRIBE SELECT * FROM " + file, row -> {
                String name = row.getString(1);
                columns.add("CAST(\"" + name.replace("\"", "\"\"") + "\" AS VARCHAR) AS c" + names.size());
                names.add(name);
            });
            String relation = "(SELECT " + String.join(", ", columns) + " FROM " + file + ")";
            long rows = duck.number("SELECT count(*) FROM " + file);
            if (rows == 0) {
                throw new FilesException(path + " has no rows");
            }
            return new ParquetSource(names, relation, rows);
        } catch (IOException e) {
            throw TextFile.unreadable(path, e);
        }
    }

    /** DuckDB would say so too, but with neither the file's name nor a reason. */
    private static void refuseOthers(Path path) throws IOException {
        byte[] magic = {'P', 'A', 'R', '1'};
        byte[] end = new byte[magic.length];
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.length() >= 2L * magic.length) {
                file.seek(file.length() - magic.length);
                file.readFully(end);
            }
        }
        if (!Arrays.equals(magic, end)) {
            throw new FilesException(path + " is called a Parquet file but is none, or was cut off");
        }
    }

    @Override
    public List<String> columnNames() {
        return names;
    }

    @Override
    public boolean hasHeader() {
        return true;
    }

    @Override
    public List<String> firstRow() {
        return List.of();
    }

    @Override
    public String relation() {
        return relation;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public BadRows brokenRows() {
        return new BadRows();
    }

    @Override
    public String format() {
        return "Parquet";
    }

    @Override
    public boolean encodingGuessed() {
        return false;
    }

    @Override
    public Map<Long, String> places(SortedSet<Long> wanted) {
        Map<Long, String> places = new HashMap<>();
        wanted.forEach(row -> places.put(row, "row " + row));
        return places;
    }
}
