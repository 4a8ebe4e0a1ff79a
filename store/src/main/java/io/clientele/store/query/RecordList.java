package io.clientele.store.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list of stored records as API and admin show them. Each method reads in one transaction, with a constant number of statements. */
public interface RecordList<T> {

    /** By what it can be filtered or sorted. */
    List<Field> fields();

    /** By what it is sorted where nobody says it. */
    List<Sort> defaultSorts();

    /**
     * A page, in a total order: rows that are equal in all sorts come by id.
     *
     * @throws IllegalArgumentException if a field is another list's, or the cursor another order's
     */
    Slice<T> page(ListRequest request);

    /**
     * How many rows there are, or {@code atMost} if there are more.
     *
     * @param atMost where counting ends; {@code Long.MAX_VALUE} to count all, which takes time in a big table
     */
    long count(Criteria criteria, long atMost);

    Optional<T> find(long id);

    /** Those that are there, by id, in the order of the ids. */
    Map<Long, T> findAll(Collection<Long> ids);

    /**
     * How many rows each value of a field has: all choices, or the most frequent texts.
     *
     * @param field of type {@link FieldType#CHOICE}, {@link FieldType#TEXT} or {@link FieldType#BOOLEAN}
     * @param atMost where the counting of one choice ends
     */
    List<ValueCount> countsBy(Field field, Criteria criteria, long atMost);

    /** How many rows each year has in which there are any; years in rising order. */
    List<PeriodCount> years(Field instant, Criteria criteria, long atMost);

    /** How many rows each month of a year has in which there are any. */
    List<PeriodCount> months(Field instant, Criteria criteria, int year, long atMost);

    /**
     * How many rows each day of a month has on which there are any.
     *
     * @param month its first day
     */
    List<PeriodCount> days(Field instant, Criteria criteria, LocalDate month, long atMost);
}
