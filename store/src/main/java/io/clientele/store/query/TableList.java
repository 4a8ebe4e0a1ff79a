package io.clientele.store.query;

import io.clientele.store.Database;
import io.clientele.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of a table's rows. A subclass says which columns a row is made of; this class makes the statements. A page reads one table,
 * so that the rows it skips cost a step in an index and nothing more; what a row shows of other tables comes afterwards
 * ({@link #complete}), for the page's rows only.
 *
 * @param <T> a row
 */
public abstract class TableList<T> implements RecordList<T> {
    /** How many values of a text field are counted. */
    static final int MAX_TEXTS = 100;

    private static final int IDS_PER_STATEMENT = 1_000;

    private final Database database;
    private final String doing;
    private final String table;
    private final List<Field> fields;
    private final List<Sort> defaultSorts;

    /**
     * @param doing for the message if reading fails, such as "read the orders of"
     * @param table with the key {@code id}
     */
    protected TableList(
            Database database, String doing, String table, List<? extends Field> fields, List<Sort> defaultSorts) {
        this.database = database;
        this.doing = doing;
        this.table = table;
        this.fields = List.copyOf(fields);
        this.defaultSorts = List.copyOf(defaultSorts);
    }

    /** Columns or expressions that {@link #row} reads. */
    protected abstract List<String> columns(Session session);

    protected abstract T row(ResultSet row) throws SQLException;

    /** Adds the condition of the rows in which all words occur. */
    protected abstract void search(Session session, List<String> words, Where where) throws SQLException;

    /** Adds to a page's rows what other tables hold of them; with a constant number of statements. */
    protected List<T> complete(Session session, List<T> rows) throws SQLException {
        return rows;
    }

    @Override
    public final List<Field> fields() {
        return fields;
    }

    @Override
    public final List<Sort> defaultSorts() {
        return defaultSorts;
    }

    @Override
    public final Slice<T> page(ListRequest request) {
        List<Sort> order = Ordering.total(request.sorts().isEmpty() ? defaultSorts : request.sorts(), fields);
        order.forEach(sort -> requireOwn(sort.field()));
        if (request.position() instanceof Position.At at && !at.cursor().order().equals(order)) {
            throw new IllegalArgumentException("cursor belongs to another ordering; begin at the first page");
        }
        return database.read(doing, session -> {
            PageQuery<T> query = new PageQuery<>(this, session, request, order);
            Slice<T> slice = query.read();
            return new Slice<>(complete(session, slice.rows()), slice.next(), slice.previous());
        });
    }

    @Override
    public final long count(Criteria criteria, long atMost) {
        return database.read(doing, session -> {
            Where where = where(session, criteria);
            return atMost == Long.MAX_VALUE
                    ? session.number(
                            "SELECT count(*) FROM " + table + where.sql(),
                            where.parameters().toArray())
                    : boundedCount(session, where, atMost);
        });
    }

    @Override
    public final Optional<T> find(long id) {
        return database.read(doing, session -> find(session, id));
    }

    @Override
    public final Map<Long, T> findAll(Collection<Long> ids) {
        return database.read(doing, session -> {
            Map<Long, T> found = new LinkedHashMap<>();
            for (List<Long> some : chunks(ids)) {
                List<Long> order = new ArrayList<>();
                List<T> rows = session.list(
                        select(session) + " WHERE id IN (" + Where.marks(some) + ") ORDER BY id",
                        row -> {
                            order.add(row.getLong(1));
                            return row(row);
                        },
                        some.toArray());
                List<T> complete = complete(session, rows);
                for (int i = 0; i < order.size(); i++) {
                    found.put(order.get(i), complete.get(i));
                }
            }
            return found;
        });
    }

    @Override
    public final List<ValueCount> countsBy(Field field, Criteria criteria, long atMost) {
        requireOwn(field);
        return database.read(
                doing, session -> new Counts(table, session).byValue(field, where(session, criteria), atMost));
    }

    @Override
    public final List<PeriodCount> years(Field instant, Criteria criteria, long atMost) {
        requireOwn(instant);
        return database.read(
                doing, session -> new Counts(table, session).byYear(instant, where(session, criteria), atMost));
    }

    @Override
    public final List<PeriodCount> months(Field instant, Criteria criteria, int year, long atMost) {
        requireOwn(instant);
        return database.read(
                doing, session -> new Counts(table, session).byMonth(instant, where(session, criteria), year, atMost));
    }

    @Override
    public final List<PeriodCount> days(Field instant, Criteria criteria, LocalDate month, long atMost) {
        requireOwn(instant);
        return database.read(
                doing, session -> new Counts(table, session).byDay(instant, where(session, criteria), month, atMost));
    }

    /** As {@link #find(long)}, in the caller's transaction. */
    public final Optional<T> find(Session session, long id) throws SQLException {
        return one(session, id, "");
    }

    /** As {@link #find(Session, long)}; nobody else can change the row until the transaction ends. */
    public final Optional<T> findToChange(Session session, long id) throws SQLException {
        return one(session, id, session.rowLock());
    }

    private Optional<T> one(Session session, long id, String lock) throws SQLException {
        Optional<T> found = session.first(select(session) + " WHERE id = ?" + lock, this::row, id);
        return found.isEmpty()
                ? found
                : Optional.of(complete(session, List.of(found.get())).get(0));
    }

    private Where where(Session session, Criteria criteria) throws SQLException {
        return where(session, new ConditionSql(session), criteria);
    }

    /** @throws IllegalArgumentException if a condition is of another list's field */
    final Where where(Session session, ConditionSql sql, Criteria criteria) throws SQLException {
        Where where = new Where();
        for (Condition condition : criteria.conditions()) {
            requireOwn(condition.field());
            sql.add(condition, where);
        }
        if (!criteria.words().isEmpty()) {
            search(session, criteria.words(), where);
        }
        return where;
    }

    final String table() {
        return table;
    }

    private String select(Session session) {
        return "SELECT " + String.join(", ", columns(session)) + " FROM " + table;
    }

    private long boundedCount(Session session, Where where, long atMost) throws SQLException {
        List<Object> parameters = new ArrayList<>(where.parameters());
        parameters.add(atMost);
        return session.number(
                "SELECT count(*) FROM (SELECT 1 FROM " + table + where.sql() + " LIMIT ?) AS counted",
                parameters.toArray());
    }

    private void requireOwn(Field field) {
        if (!fields.contains(field)) {
            throw new IllegalArgumentException("the list of " + table + " has no field " + field.key());
        }
    }

    private static List<List<Long>> chunks(Collection<Long> ids) {
        List<Long> distinct = ids.stream().distinct().toList();
        List<List<Long>> chunks = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += IDS_PER_STATEMENT) {
            chunks.add(distinct.subList(from, Math.min(distinct.size(), from + IDS_PER_STATEMENT)));
        }
        return chunks;
    }
}
