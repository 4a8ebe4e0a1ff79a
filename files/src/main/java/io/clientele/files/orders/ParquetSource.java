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

    private final Path link;
    private final List<String> names;
    private final List<String> types;
    private final String relation;
    private final long rows;

    private ParquetSource(Path link, List<String> names, List<String> types, String relation, long rows) {
        this.link = link;
        this.names = names;
        this.types = types;
        this.relation = relation;
        this.rows = rows;
    }

    static ParquetSource open(Path path, Duck duck, Path folder) {
        try {
            refuseOthers(path);
            Path link = Files.createSymbolicLink(folder.resolve("orders.parquet"), path.toAbsolutePath());
            String file = "read_parquet(" + Duck.literal(link.toString()) + ", hive_partitioning = false)";
            List<String> names = new ArrayList<>();
            List<String> types = new ArrayList<>();
            List<String> columns = new ArrayList<>();
            duck.forEach("DESCRIBE SELECT * FROM " + file, row -> {
                String name = row.getString(1);
                columns.add("CAST(" + Duck.name(name) + " AS VARCHAR) AS c" + names.size());
                names.add(name);
                types.add(row.getString(2));
            });
            String relation = "(SELECT " + String.join(", ", columns) + " FROM " + file + ")";
            long rows = duck.number("SELECT count(*) FROM " + file);
            if (rows == 0) {
                throw new FilesException(path + " has no rows");
            }
            return new ParquetSource(link, names, types, relation, rows);
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

    /** The file by a name that DuckDB does not take for a pattern. */
    Path link() {
        return link;
    }

    /** DuckDB's names of the columns' types. */
    List<String> types() {
        return types;
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
