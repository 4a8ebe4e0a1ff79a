package io.clientele.files.orders;

import io.clientele.files.FilesException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Several files with the same columns, read one behind the other. */
final class JoinedSource implements OrderSource {

    /** A broken row is known by its file and its line. */
    private static final long LINES = 1L << 40;

    private final List<Path> paths;
    private final List<OrderSource> sources;
    private final BadRows broken = new BadRows();

    private JoinedSource(List<Path> paths, List<OrderSource> sources) {
        this.paths = List.copyOf(paths);
        this.sources = List.copyOf(sources);
        for (int i = 0; i < sources.size(); i++) {
            broken.add(sources.get(i).brokenRows(), i * LINES);
        }
    }

    /** @throws FilesException if two files have different columns */
    static JoinedSource of(List<Path> paths, List<OrderSource> sources) {
        List<String> names = sources.get(0).columnNames();
        for (int i = 1; i < sources.size(); i++) {
            List<String> others = sources.get(i).columnNames();
            if (!others.equals(names)
                    || sources.get(i).hasHeader() != sources.get(0).hasHeader()) {
                throw new FilesException(paths.get(i) + " has the columns " + shown(others) + ", but " + paths.get(0)
                        + " has " + shown(names) + "; files that are read together must have the same");
            }
        }
        return new JoinedSource(paths, sources);
    }

    List<OrderSource> sources() {
        return sources;
    }

    private static String shown(List<String> names) {
        return names.stream().map(Texts::quoted).collect(Collectors.joining(", "));
    }

    @Override
    public List<String> columnNames() {
        return sources.get(0).columnNames();
    }

    @Override
    public boolean hasHeader() {
        return sources.get(0).hasHeader();
    }

    @Override
    public List<String> firstRow() {
        return sources.get(0).firstRow();
    }

    @Override
    public String relation() {
        return sources.stream()
                .map(source -> "SELECT * FROM " + source.relation())
                .collect(Collectors.joining(" UNION ALL ", "(", ")"));
    }

    @Override
    public long rows() {
        return sources.stream().mapToLong(OrderSource::rows).sum();
    }

    @Override
    public BadRows brokenRows() {
        return broken;
    }

    @Override
    public Map<Long, String> brokenPlaces(SortedSet<Long> wanted) {
        return wanted.stream()
                .collect(Collectors.toMap(row -> row, row -> paths.get((int) (row / LINES)) + ", line " + row % LINES));
    }

    @Override
    public String format() {
        Set<String> formats =
                sources.stream().map(OrderSource::format).collect(Collectors.toCollection(LinkedHashSet::new));
        return Texts.count(sources.size(), "file") + ": " + String.join("; ", formats);
    }

    @Override
    public boolean encodingGuessed() {
        return sources.stream().anyMatch(OrderSource::encodingGuessed);
    }

    @Override
    public Map<Long, String> places(SortedSet<Long> wanted) {
        Map<Long, String> places = new HashMap<>();
        long before = 0;
        for (int i = 0; i < sources.size(); i++) {
            OrderSource source = sources.get(i);
            long first = before;
            TreeSet<Long> own = wanted.subSet(before + 1, before + source.rows() + 1).stream()
                    .map(row -> row - first)
                    .collect(Collectors.toCollection(TreeSet::new));
            Path path = paths.get(i);
            source.places(own).forEach((row, place) -> places.put(row + first, path + ", " + place));
            before += source.rows();
        }
        return places;
    }
}
