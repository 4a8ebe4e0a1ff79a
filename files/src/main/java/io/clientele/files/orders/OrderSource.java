package io.clientele.files.orders;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** A file of rows, seen as a relation of text columns {@code c0}, {@code c1}, … in the file's order. */
interface OrderSource {

    /** The columns' names; {@code column 1} … if the file has none. */
    List<String> columnNames();

    boolean hasHeader();

    /** The first row's fields; fewer than columns, or none, if there is nothing to show. */
    List<String> firstRow();

    /** What stands after FROM. */
    String relation();

    /** How many rows the relation must give. */
    long rows();

    /** Rows that are not in the relation, since they can't be parted into columns. */
    BadRows brokenRows();

    /** Where broken rows stand, by the number that they have among them. */
    default Map<Long, String> brokenPlaces(SortedSet<Long> wanted) {
        return CsvSource.lines(wanted);
    }

    /** For the mapping: {@code CSV, UTF-8, comma, header in line 1}. */
    String format();

    /** Whether the encoding was a guess. */
    boolean encodingGuessed();

    /** Where rows of the relation, counted from 1, stand in the file: {@code line 7}. */
    Map<Long, String> places(SortedSet<Long> rows);
}
