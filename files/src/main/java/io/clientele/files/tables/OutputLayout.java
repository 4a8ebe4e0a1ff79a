package io.clientele.files.tables;

import io.clientele.generate.Part;
import io.clientele.table.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tables become files, and of what kind.
 *
 * @param tables of all parts together, at least one; with {@code nested}, the items come with the orders
 * @param nested whether an order's lines stand in the order (JSONL)
 * @param header whether the first line names the columns (CSV)
 * @param part the products are in the first one only
 * @param details for single formats
 */
public record OutputLayout(
        OutputFormat format,
        Compression compression,
        Set<Table> tables,
        boolean nested,
        boolean header,
        Part part,
        FormatDetails details) {

    /** @throws IllegalArgumentException if these don't go together; the message names the value and what is allowed */
    public OutputLayout {
        EnumSet<Table> wanted = EnumSet.noneOf(Table.class);
        wanted.addAll(tables);
        if (!format.compressions().contains(compression)) {
            throw new IllegalArgumentException("compression is " + compression.key() + ", but for " + format.key()
                    + " must be "
                    + format.compressions().stream().map(Compression::key).collect(Collectors.joining(" or ")));
        }
        if (nested && format != OutputFormat.JSONL) {
            throw new IllegalArgumentException("nested goes with the format jsonl, but the format is " + format.key());
        }
        if (!header && format != OutputFormat.CSV) {
            throw new IllegalArgumentException("no-header goes with the format csv, but the format is " + format.key());
        }
        if (nested && wanted.contains(Table.ORDER_ITEMS) && !wanted.contains(Table.ORDERS)) {
            throw new IllegalArgumentException(
                    "nested puts order_items into orders, but orders are not among the tables");
        }
        if (nested && wanted.contains(Table.ORDERS)) {
            wanted.add(Table.ORDER_ITEMS);
        }
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("tables names none, but must name at least one");
        }
        for (Table table : wanted) {
            if (!format.tables().contains(table)) {
                throw new IllegalArgumentException(
                        "tables has " + table.key() + ", which the format " + format.key() + " has no place for");
            }
        }
        if (part.number() > 1 && wanted.equals(Set.of(Table.PRODUCTS))) {
            throw new IllegalArgumentException("tables is products, but these are in part 1 only");
        }
        tables = Set.copyOf(wanted);
    }

    public OutputLayout(
            OutputFormat format,
            Compression compression,
            Set<Table> tables,
            boolean nested,
            boolean header,
            Part part) {
        this(format, compression, tables, nested, header, part, FormatDetails.DEFAULTS);
    }

    public OutputLayout withDetails(FormatDetails other) {
        return new OutputLayout(format, compression, tables, nested, header, part, other);
    }

    public OutputLayout withTables(Set<Table> others) {
        return new OutputLayout(format, compression, others, nested, header, part, details);
    }

    /** The same for the first part, which has all tables. */
    OutputLayout ofFirstPart() {
        return new OutputLayout(format, compression, tables, nested, header, new Part(1, part.count()), details);
    }

    /** The tables of this part, in the order in which they stand in {@link Table}. */
    public List<Table> tablesInOrder() {
        List<Table> inOrder = new ArrayList<>();
        for (Table table : Table.values()) {
            if (tables.contains(table) && (table != Table.PRODUCTS || part.number() == 1)) {
                inOrder.add(table);
            }
        }
        return inOrder;
    }

    /** The files to be written. */
    public List<OutputFile<?>> files() {
        return List.copyOf(format.files(this));
    }

    /** The manifest's name: {@code manifest.json}, or {@code manifest-03-of-16.json} for a part. */
    public String manifestName() {
        return OutputFile.numbered("manifest", part) + ".json";
    }
}
