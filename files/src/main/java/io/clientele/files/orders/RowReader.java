package io.clientele.files.orders;

import io.clientele.files.FilesException;
import io.clientele.imports.ImportFinding.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file's rows in order, as text, turns each into exact values and puts them into the table {@code rows}. A row that
 * belongs to an order may leave out what another row of the order says (Shopify's further lines do): {@link Grouping} fills it in.
 */
final class RowReader {

    static final String NO_PRODUCT = "(none)";

    /** What bundles rows into an order: their number, or that a row has none. */
    static final String BY_KEY = "key ";

    static final String EMPTY = "is empty, but must not be";

    private static final Pattern CHANGED_NUMBER = Pattern.compile("\\d+\\.0|\\d[.,]?\\d*[eE]\\+?\\d+");

    private static final String TABLE = """
            CREATE TABLE rows (row_no BIGINT, customer VARCHAR, order_key VARCHAR, bundle VARCHAR, instant BIGINT,
                status INTEGER, product VARCHAR, product_name VARCHAR, quantity INTEGER, unit_cents BIGINT,
                total_cents BIGINT, rounded_from VARCHAR, email VARCHAR, name VARCHAR, hash_low BIGINT, hash_high BIGINT)""";

    private final String file;
    private final Duck duck;
    private final OrderSource source;
    private final Columns columns;
    private final ColumnFormats formats;
    private final Tally tally;
    private final List<ColumnRole> roles = new ArrayList<>();

    /** The current row's fields by role, as they are in the file. */
    private final Map<ColumnRole, String> raw = new EnumMap<>(ColumnRole.class);

    RowReader(String file, Duck duck, OrderSource source, Columns columns, ColumnFormats formats, Tally tally) {
        this.file = file;
        this.duck = duck;
        this.source = source;
        this.columns = columns;
        this.formats = formats;
        this.tally = tally;
    }

    void read() {
        duck.execute(TABLE);
        String query = query();
        long[] rowNo = new long[1];
        try (DuckDBConnection connection = duck.connect();
                DuckDBAppender rows = connection.createAppender("rows")) {
            duck.forEach(query, row -> stage(++rowNo[0], row, rows));
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
        if (rowNo[0] != source.rows()) {
            throw new FilesException(file + ": " + Texts.count(rowNo[0], "row") + " were read, but the file has "
                    + source.rows() + "; its quotes or line ends are not what they seem. Try --quote or --delimiter");
        }
    }

    /** The columns that have a role, then a hash of the whole row, by which duplicates are known. */
    private String query() {
        List<String> selected = new ArrayList<>();
        for (ColumnRole role : ColumnRole.values()) {
            String column = columns.sqlName(role);
            if (column != null) {
                selected.add(column);
                roles.add(role);
            }
        }
        String whole = IntStream.range(0, source.columnNames().size())
                .mapToObj(i -> "coalesce(c" + i + ", '')")
                .collect(Collectors.joining(", chr(31), ", "concat(", ")"));
        // Halved, to fit a Java long.
        selected.add("CAST(md5_number_lower(" + whole + ") // 2 AS BIGINT)");
        selected.add("CAST(md5_number_upper(" + whole + ") // 2 AS BIGINT)");
        return "SELECT " + String.join(", ", selected) + " FROM " + source.relation();
    }

    private void stage(long rowNo, ResultSet row, DuckDBAppender rows) throws SQLException {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("reading " + file + " was interrupted at row " + rowNo);
        }
        for (int i = 0; i < roles.size(); i++) {
            put(roles.get(i), row.getString(i + 1));
        }
        String customer = text(ColumnRole.CUSTOMER);
        String order = text(ColumnRole.ORDER);
        if (customer == null && order == null) {
            tally.add(Kind.NO_CUSTOMER, rowNo, "no " + columns.label(ColumnRole.CUSTOMER));
            return;
        }
        ColumnRole reading = ColumnRole.DATE;
        try {
            refuseZero();
            String date = text(reading);
            Long instant =
                    date == null ? nothing(order) : (Long) formats.dates().epochSeconds(date);
            reading = ColumnRole.QUANTITY;
            int quantity = columns.has(reading) ? Money.quantity(present(reading), formats.decimalMark()) : 1;
            reading = columns.has(ColumnRole.PRICE) ? ColumnRole.PRICE : ColumnRole.AMOUNT;
            Money money;
            if (reading == ColumnRole.PRICE) {
                money = Money.byPrice(present(reading), quantity, formats.decimalMark());
            } else {
                String amount = text(reading);
                money = amount == null
                        ? new Money(nothing(order), quantity, 0, false)
                        : Money.byAmount(amount, quantity, formats.decimalMark());
            }
            rows.beginRow();
            rows.append(rowNo);
            appendKeys(rowNo, rows, customer, order, instant);
            rows.append(money.quantity());
            rows.append(money.unitCents());
            rows.append(money.totalCents());
            rows.append(money.rounded() ? text(reading) : null);
            rows.append(email(rowNo, customer));
            rows.append(text(ColumnRole.NAME));
            rows.append(row.getLong(roles.size() + 1));
            rows.append(row.getLong(roles.size() + 2));
            rows.endRow();
        } catch (BadValue e) {
            String value = text(reading);
            String is = value == null ? " " : " is " + Texts.quoted(value) + ", but ";
            tally.add(Kind.BAD_ROW, rowNo, columns.label(reading) + is + e.getMessage());
        }
    }

    private void appendKeys(
            long rowNo, DuckDBAppender rows, @Nullable String customer, @Nullable String order, @Nullable Long instant)
            throws SQLException {
        String bundle = null;
        if (columns.has(ColumnRole.ORDER)) {
            if (order == null) {
                tally.add(Kind.NO_ORDER_KEY, rowNo, "no " + columns.label(ColumnRole.ORDER));
            }
            bundle = order == null ? "row " + rowNo : BY_KEY + order;
        }
        String product = text(ColumnRole.PRODUCT);
        if (product == null && columns.has(ColumnRole.PRODUCT)) {
            product = NO_PRODUCT;
        }
        String status = text(ColumnRole.STATUS);
        rows.append(customer == null ? null : key(rowNo, customer));
        rows.append(order);
        rows.append(bundle);
        rows.append(instant);
        rows.append(
                status == null
                        ? null
                        : (Integer) StatusCodes.of(formats.statuses().of(status)));
        rows.append(product);
        rows.append(text(ColumnRole.PRODUCT_NAME));
    }

    private String key(long rowNo, String customer) {
        String asWritten = String.valueOf(raw.get(ColumnRole.CUSTOMER));
        if (customer.length() != asWritten.length()) {
            tally.add(Kind.TRIMMED_KEY, rowNo, "'" + asWritten + "'");
        }
        if (CHANGED_NUMBER.matcher(customer).matches()) {
            tally.add(Kind.FLOAT_KEY, rowNo, Texts.quoted(customer));
        }
        if (!Texts.isEmail(customer)) {
            return customer;
        }
        String small = customer.toLowerCase(Locale.ROOT);
        if (!small.equals(customer)) {
            tally.add(Kind.EMAIL_CASE, rowNo, Texts.quoted(customer));
        }
        return small;
    }

    private @Nullable String email(long rowNo, @Nullable String customer) {
        String email = text(ColumnRole.EMAIL);
        if (email != null && Texts.isEmail(email)) {
            return email;
        }
        if (email != null) {
            tally.add(Kind.NOT_AN_EMAIL, rowNo, Texts.quoted(email));
        }
        return customer != null && Texts.isEmail(customer) ? customer.toLowerCase(Locale.ROOT) : null;
    }

    /** Null where a row of an order says nothing: its other rows may; {@link Grouping} sees to it. */
    private static @Nullable Long nothing(@Nullable String order) throws BadValue {
        if (order == null) {
            throw new BadValue(EMPTY);
        }
        return null;
    }

    private String present(ColumnRole role) throws BadValue {
        String text = text(role);
        if (text == null) {
            throw new BadValue(EMPTY);
        }
        return text;
    }

    /** The CSV scanner has refused U+0000 long before; in Parquet a text may hold it. */
    private void refuseZero() throws BadValue {
        for (ColumnRole role : roles) {
            String text = raw.get(role);
            if (text != null && text.indexOf('\0') >= 0) {
                throw new BadValue("is in a row that holds the character U+0000, which no text may");
            }
        }
    }

    private void put(ColumnRole role, @Nullable String text) {
        if (text == null) {
            raw.remove(role);
        } else {
            raw.put(role, text);
        }
    }

    private @Nullable String text(ColumnRole role) {
        return Texts.clean(raw.get(role));
    }
}
