package io.clientele.server.admin;

import io.clientele.server.rfm.ScoreBook;
import io.clientele.server.rfm.ScoreBooks;
import io.clientele.server.rfm.ScoreField;
import io.clientele.server.rfm.ScoreFilter;
import io.clientele.store.crm.CustomerName;
import io.clientele.store.crm.CustomerRow;
import io.clientele.store.crm.CustomerStore;
import io.clientele.store.query.Criteria;
import io.clientele.store.query.Cursor;
import io.clientele.store.query.Field;
import io.clientele.store.query.ListRequest;
import io.clientele.store.query.PeriodCount;
import io.clientele.store.query.Position;
import io.clientele.store.query.RecordList;
import io.clientele.store.query.Slice;
import io.clientele.store.query.Sort;
import io.clientele.store.query.ValueCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The newest run's scores as a list. They lie in memory, so that a place in it is a row's number, whatever the order; names
 * come from the database for the rows of a page.
 */
final class ScoreList implements RecordList<ScoreRow> {
    private final ScoreBooks books;
    private final CustomerStore customers;

    ScoreList(ScoreBooks books, CustomerStore customers) {
        this.books = books;
        this.customers = customers;
    }

    @Override
    public List<Field> fields() {
        return List.of(ScoreField.values());
    }

    @Override
    public List<Sort> defaultSorts() {
        return List.of(Sort.ascending(ScoreField.CUSTOMER_ID));
    }

    @Override
    public Slice<ScoreRow> page(ListRequest request) {
        ScoreBook book = books.newest().orElse(null);
        if (book == null) {
            return new Slice<>(List.of(), null, null);
        }
        int[] all = rows(book, request.criteria(), request.sorts());
        int start = (int) Math.min(all.length, start(request, all.length));
        int end = Math.min(all.length, start + request.limit());
        List<Long> ids = new ArrayList<>();
        for (int i = start; i < end; i++) {
            ids.add(book.customerId(all[i]));
        }
        Map<Long, CustomerName> names = customers.names(ids);
        List<ScoreRow> rows = new ArrayList<>();
        for (int i = start; i < end; i++) {
            rows.add(ScoreRow.of(book, all[i], names.get(book.customerId(all[i]))));
        }
        return new Slice<>(rows, end < all.length ? place(end) : null, start > 0 ? place(start) : null);
    }

    private static long start(ListRequest request, int count) {
        Position position = request.position();
        if (position instanceof Position.Offset offset) {
            return offset.offset();
        }
        return position instanceof Position.At at
                ? (Long) Objects.requireNonNull(at.cursor().values().get(0).value())
                : Math.max(0, count - request.limit());
    }

    private static Cursor place(int row) {
        return new Cursor(
                false, List.of(Sort.ascending(ScoreField.CUSTOMER_ID)), List.of(new Cursor.Value((long) row)));
    }

    /** None where the criteria ask for a segment that there is not. */
    private int[] rows(ScoreBook book, Criteria criteria, List<Sort> sorts) {
        try {
            return book.rows(filter(criteria), sorts);
        } catch (IllegalArgumentException e) {
            return new int[0];
        }
    }

    private ScoreFilter filter(Criteria criteria) {
        String search = criteria.search();
        List<Long> found = search == null
                ? null
                : customers
                        .records()
                        .page(ListRequest.first(ListRequest.MAX_LIMIT).where(Criteria.search(search)))
                        .rows()
                        .stream()
                        .map(CustomerRow::id)
                        .toList();
        return new ScoreFilter(criteria.conditions(), found);
    }

    @Override
    public long count(Criteria criteria, long atMost) {
        return books.newest()
                .map(book -> (long) rows(book, criteria, List.of()).length)
                .map(count -> Math.min(count, atMost))
                .orElse(0L);
    }

    @Override
    public Optional<ScoreRow> find(long id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    @Override
    public Map<Long, ScoreRow> findAll(Collection<Long> ids) {
        Map<Long, ScoreRow> found = new LinkedHashMap<>();
        ScoreBook book = books.newest().orElse(null);
        Map<Long, CustomerName> names = book == null ? Map.of() : customers.names(ids);
        for (long id : ids) {
            int row = book == null ? -1 : book.rowOf(id);
            if (book != null && row >= 0) {
                found.put(id, ScoreRow.of(book, row, names.get(id)));
            }
        }
        return found;
    }

    /** Of the segments, in the order of the rules. */
    @Override
    public List<ValueCount> countsBy(Field field, Criteria criteria, long atMost) {
        ScoreBook book = books.newest().orElse(null);
        if (book == null) {
            return List.of();
        }
        int[] rows = rows(book, criteria, List.of());
        long[] counts = new long[book.segments().size()];
        for (int row : rows) {
            counts[book.segmentIndex(row)]++;
        }
        List<ValueCount> values = new ArrayList<>();
        for (int segment = 0; segment < counts.length; segment++) {
            values.add(new ValueCount(book.segments().get(segment), counts[segment], false));
        }
        return values;
    }

    @Override
    public List<PeriodCount> years(Field instant, Criteria criteria, long atMost) {
        return List.of();
    }

    @Override
    public List<PeriodCount> months(Field instant, Criteria criteria, int year, long atMost) {
        return List.of();
    }

    @Override
    public List<PeriodCount> days(Field instant, Criteria criteria, LocalDate month, long atMost) {
        return List.of();
    }
}
