package io.clientele.files.check;

import com.github.luben.zstd.ZstdInputStream;
import io.clientele.files.FilesException;
import io.clientele.files.orders.Duck;
import io.clientele.table.Column;
import io.clientele.table.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Reads every file once, and makes a view of each table whose files can be read. */
final class FolderTables {

    private final Path folder;
    private final List<CheckedManifest> manifests;
    private final FolderFiles files;
    private final Duck duck;
    private final Set<Table> readable = EnumSet.noneOf(Table.class);
    private final Set<Table> written = EnumSet.noneOf(Table.class);

    FolderTables(Path folder, List<CheckedManifest> manifests, FolderFiles files, Duck duck) {
        this.folder = folder;
        this.manifests = manifests;
        this.files = files;
        this.duck = duck;
    }

    /** Tables that a view is there of, under the table's name. */
    Set<Table> readable() {
        return readable;
    }

    /** Tables that the manifest has. */
    Set<Table> written() {
        return written;
    }

    List<FileCheck> checks() {
        List<String> names = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        for (Table table : Table.values()) {
            List<Path> found = new ArrayList<>();
            boolean complete = true;
            for (CheckedManifest manifest : manifests) {
                for (CheckedManifest.Entry entry : manifest.files()) {
                    if (entry.rows().containsKey(table)) {
                        written.add(table);
                        complete &= files.isThere(entry) && reads(manifest, entry, table, names, counts, found);
                    }
                }
            }
            if (complete && !found.isEmpty()) {
                duck.execute("CREATE VIEW " + table.key() + " AS "
                        + new TableRelation(manifests.get(0), table).typed(found));
                readable.add(table);
            }
        }
        return List.of(
                result("columns", "every file has its table's columns", names),
                result(
                        "row_counts",
                        "every file has the rows of the manifest, with a value where one must be",
                        counts));
    }

    private boolean reads(
            CheckedManifest manifest,
            CheckedManifest.Entry entry,
            Table table,
            List<String> names,
            List<String> counts,
            List<Path> found) {
        TableRelation relation = new TableRelation(manifest, table);
        boolean nestedItems = manifest.nested() && table == Table.ORDER_ITEMS;
        long rows = entry.rows().getOrDefault(table, 0L);
        try {
            Path file = named(entry.name());
            if (rows > 0 && !nestedItems && !namesFit(relation, file, manifest, entry, names)) {
                return false;
            }
            String values = table.columns().stream()
                    .map(column -> "count(" + column.name() + ")")
                    .collect(Collectors.joining(", "));
            duck.forEach("SELECT count(*), " + values + " FROM (" + relation.typed(List.of(file)) + ")", row -> {
                if (row.getLong(1) != rows) {
                    counts.add(String.format(
                            Locale.ROOT,
                            "%s has %,d rows of %s, not %,d",
                            entry.name(),
                            row.getLong(1),
                            table.key(),
                            rows));
                }
                int position = 2;
                for (Column column : table.columns()) {
                    long missing = row.getLong(1) - row.getLong(position++);
                    if (missing > 0 && !column.nullable()) {
                        counts.add(String.format(
                                Locale.ROOT, "%s has %,d rows without %s", entry.name(), missing, column.name()));
                    }
                }
            });
            found.add(file);
            return true;
        } catch (FilesException e) {
            counts.add(entry.name() + ": " + e.getMessage());
            return false;
        }
    }

    private boolean namesFit(
            TableRelation relation,
            Path file,
            CheckedManifest manifest,
            CheckedManifest.Entry entry,
            List<String> names) {
        if (manifest.format().equals("csv") && !manifest.header()) {
            return true;
        }
        String[] there = {""};
        if (manifest.format().equals("csv")) {
            there[0] = firstLine(file, manifest.compression());
        } else {
            duck.forEach(relation.names(file), row -> there[0] = String.valueOf(row.getString(1)));
        }
        String expected = relation.expectedNames();
        if (!there[0].equals(expected)) {
            names.add(entry.name() + " has the columns " + there[0] + ", not " + expected);
        }
        return there[0].equals(expected);
    }

    /** DuckDB reads a file in pieces at once, of which any may come first. */
    private static String firstLine(Path file, String compression) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream bytes = switch (compression) {
                    case "gzip" -> new GZIPInputStream(raw);
                    case "zstd" -> new ZstdInputStream(raw);
                    default -> raw;
                };
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return String.valueOf(lines.readLine());
        } catch (IOException e) {
            throw new FilesException("the file can't be read: " + e.getMessage(), e);
        }
    }

    /** DuckDB takes some signs of a folder's name for a pattern, so files are read by other names. */
    private Path named(String name) {
        try {
            Path link = duck.folder().resolve(name);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, folder.resolve(name).toAbsolutePath());
            }
            return link;
        } catch (IOException e) {
            throw new FilesException("no folder for temporary files: " + e.getMessage(), e);
        }
    }

    private FileCheck result(String name, String title, List<String> wrong) {
        return wrong.isEmpty()
                ? FileCheck.ok(name, title, written.size() == 1 ? "1 table" : written.size() + " tables")
                : FileCheck.failed(name, title, String.join("; ", wrong));
    }
}
