package io.clientele.files.orders;

import io.clientele.model.OrderStatus;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about an order file. Everything that is not said is found out from the file, or the file is refused
 * with a message that names what to say.
 *
 * @param columns by role, a column's name, its number from 1, or "none" for a role that no column has
 * @param dateFormat {@code day-first}, {@code month-first}, {@code year-first}, {@code compact}, {@code named-month},
 *     {@code epoch-seconds}, {@code epoch-millis} or a pattern of {@link java.time.format.DateTimeFormatter}
 * @param zone the zone of times without one
 * @param encoding the file's encoding
 * @param header whether the first line names the columns
 * @param amountPer what an amount column means where an order has several rows
 * @param statuses what words of the file's status column mean, beside the known ones; regardless of case
 */
public record OrderFileOptions(
        Map<ColumnRole, String> columns,
        @Nullable String dateFormat,
        ZoneId zone,
        @Nullable DecimalMark decimalMark,
        @Nullable Character delimiter,
        @Nullable Character quote,
        @Nullable Charset encoding,
        @Nullable Boolean header,
        @Nullable AmountPer amountPer,
        Map<String, OrderStatus> statuses,
        boolean dropDuplicates,
        boolean skipBadRows) {

    private static final OrderFileOptions NOTHING_SAID = new OrderFileOptions(
            Map.of(), null, ZoneId.of("UTC"), null, null, null, null, null, null, Map.of(), false, false);

    public OrderFileOptions {
        Map<ColumnRole, String> byRole = new EnumMap<>(ColumnRole.class);
        byRole.putAll(columns);
        columns = Collections.unmodifiableMap(byRole);
        statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
    }

    /** Nothing said: UTC, duplicates kept, bad rows refused. */
    public static OrderFileOptions defaults() {
        return NOTHING_SAID;
    }

    /** This, with one more column named. */
    public OrderFileOptions column(ColumnRole role, String nameOrNumber) {
        Map<ColumnRole, String> more = new EnumMap<>(ColumnRole.class);
        more.putAll(columns);
        more.put(role, nameOrNumber);
        return new OrderFileOptions(
                more,
                dateFormat,
                zone,
                decimalMark,
                delimiter,
                quote,
                encoding,
                header,
                amountPer,
                statuses,
                dropDuplicates,
                skipBadRows);
    }

    public OrderFileOptions dateFormat(String format) {
        return new OrderFileOptions(
                columns,
                format,
                zone,
                decimalMark,
                delimiter,
                quote,
                encoding,
                header,
                amountPer,
                statuses,
                dropDuplicates,
                skipBadRows);
    }

    public OrderFileOptions zone(ZoneId in) {
        return new OrderFileOptions(
                columns,
                dateFormat,
                in,
                decimalMark,
                delimiter,
                quote,
                encoding,
                header,
                amountPer,
                statuses,
                dropDuplicates,
                skipBadRows);
    }

    public OrderFileOptions decimalMark(DecimalMark mark) {
        return new OrderFileOptions(
                columns,
                dateFormat,
                zone,
                mark,
                delimiter,
                quote,
                encoding,
                header,
                amountPer,
                statuses,
                dropDuplicates,
                skipBadRows);
    }

    public OrderFileOptions delimiter(char mark) {
        return new OrderFileOptions(
                columns,
                dateFormat,
                zone,
                decimalMark,
                mark,
                quote,
                encoding,
                header,
                amountPer,
                statuses,
                dropDuplicates,
                skipBadRows);
    }

    public OrderFileOptions quote(char mark) {
        return new OrderFileOptions(
                columns,
                dateFormat,
                zone,
                decimalMark,
                delimiter,
                mark,
                encoding,
                header,
                amountPer,
                statuses,
                dropDuplicates,
                skipBadRows);
    }

    public OrderFileOptions encoding(Charset charset) {
        return new OrderFileOptions(
                columns,
                dateFormat,
                zone,
                decimalMark,
                delimiter,
                quote,
                charset,
                header,
                amountPer,
                statuses,
                dropDuplicates,
                skipBadRows);
    }

    public OrderFileOptions header(boolean present) {
        return new OrderFileOptions(
                columns,
                dateFormat,
                zone,
                decimalMark,
                delimiter,
                quote,
                encoding,
                present,
                amountPer,
                statuses,
                dropDuplicates,
                skipBadRows);
    }

    public OrderFileOptions amountPer(AmountPer per) {
        return new OrderFileOptions(
                columns,
                dateFormat,
                zone,
                decimalMark,
                delimiter,
                quote,
                encoding,
                header,
                per,
                statuses,
                dropDuplicates,
                skipBadRows);
    }

    public OrderFileOptions dropDuplicates(boolean drop) {
        return new OrderFileOptions(
                columns,
                dateFormat,
                zone,
                decimalMark,
                delimiter,
                quote,
                encoding,
                header,
                amountPer,
                statuses,
                drop,
                skipBadRows);
    }

    public OrderFileOptions skipBadRows(boolean skip) {
        return new OrderFileOptions(
                columns,
                dateFormat,
                zone,
                decimalMark,
                delimiter,
                quote,
                encoding,
                header,
                amountPer,
                statuses,
                dropDuplicates,
                skip);
    }

    /** This, with one more word of the status column explained. */
    public OrderFileOptions status(String word, OrderStatus status) {
        Map<String, OrderStatus> more = new LinkedHashMap<>(statuses);
        more.put(word, status);
        return new OrderFileOptions(
                columns,
                dateFormat,
                zone,
                decimalMark,
                delimiter,
                quote,
                encoding,
                header,
                amountPer,
                more,
                dropDuplicates,
                skipBadRows);
    }
}
