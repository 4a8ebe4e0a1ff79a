package io.clientele.cli;

import io.clientele.cli.options.Choice;
import io.clientele.files.orders.AmountPer;
import io.clientele.files.orders.ColumnRole;
import io.clientele.files.orders.DecimalMark;
import io.clientele.files.orders.OrderFileOptions;
import io.clientele.model.OrderStatus;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a user can say about an order file; what is not said is found out from the file. */
final class ImportOptions {
    @Option(
            names = "--customer-column",
            paramLabel = "COLUMN",
            description = "Who ordered: a number, an e-mail, a name.")
    private @Nullable String customerColumn;

    @Option(names = "--date-column", paramLabel = "COLUMN", description = "When.")
    private @Nullable String dateColumn;

    @Option(names = "--amount-column", paramLabel = "COLUMN", description = "How much, in currency units.")
    private @Nullable String amountColumn;

    @Option(
            names = "--order-column",
            paramLabel = "COLUMN",
            description = "The order's number: rows with the same one are one order.")
    private @Nullable String orderColumn;

    @Option(names = "--product-column", paramLabel = "COLUMN", description = "The product's number.")
    private @Nullable String productColumn;

    @Option(names = "--product-name-column", paramLabel = "COLUMN", description = "The product's name.")
    private @Nullable String productNameColumn;

    @Option(names = "--quantity-column", paramLabel = "COLUMN", description = "How many pieces.")
    private @Nullable String quantityColumn;

    @Option(names = "--price-column", paramLabel = "COLUMN", description = "The price of one piece.")
    private @Nullable String priceColumn;

    @Option(
            names = "--status-column",
            paramLabel = "COLUMN",
            description = "Whether it was delivered, cancelled, and so on.")
    private @Nullable String statusColumn;

    @Option(names = "--email-column", paramLabel = "COLUMN", description = "The customer's e-mail address.")
    private @Nullable String emailColumn;

    @Option(names = "--name-column", paramLabel = "COLUMN", description = "The customer's name.")
    private @Nullable String nameColumn;

    @Option(
            names = "--date-format",
            paramLabel = "FORMAT",
            description = "day-first, month-first, year-first, compact, named-month, epoch-seconds, epoch-millis, or a"
                    + " pattern such as dd.MM.yyyy.")
    private @Nullable String dateFormat;

    @Option(names = "--decimal-point", description = "Amounts are written 1,234.56.")
    private boolean decimalPoint;

    @Option(names = "--decimal-comma", description = "Amounts are written 1.234,56.")
    private boolean decimalComma;

    @Option(
            names = "--amount-per",
            paramLabel = "WHAT",
            converter = AmountPerChoice.class,
            completionCandidates = AmountPerChoice.class,
            description = "row: amounts of an order's rows are added up; order: each row repeats the order's amount.")
    private @Nullable AmountPer amountPer;

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            converter = Mark.class,
            description = "What stands between columns: one character, or tab.")
    private @Nullable Character delimiter;

    @Option(
            names = "--quote",
            paramLabel = "CHAR",
            converter = Mark.class,
            description = "What stands around texts. Default: \".")
    private @Nullable Character quote;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = Encoding.class,
            description = "The file's encoding, such as windows-1250.")
    private @Nullable Charset encoding;

    @Option(names = "--header", negatable = true, description = "Whether the first line names the columns.")
    private @Nullable Boolean header;

    @Option(
            names = "--drop-duplicates",
            description = "Leave out rows that are the same in every column as an earlier one.")
    private boolean dropDuplicates;

    @Option(names = "--skip-bad-rows", description = "Leave out rows that can't be read, instead of refusing the file.")
    private boolean skipBadRows;

    @Option(
            names = "--status",
            paramLabel = "WORD=STATUS",
            converter = StatusMeaning.class,
            description =
                    "A word of the status column means delivered, shipped, pending or cancelled. May be repeated.")
    private List<Map.Entry<String, OrderStatus>> statuses = List.of();

    boolean contradictDecimals() {
        return decimalPoint && decimalComma;
    }

    /** @param zone of times that name none */
    OrderFileOptions toOrderFileOptions(ZoneId zone) {
        @Nullable DecimalMark mark = decimalPoint ? DecimalMark.POINT : decimalComma ? DecimalMark.COMMA : null;
        Map<String, OrderStatus> meanings = new LinkedHashMap<>();
        for (Map.Entry<String, OrderStatus> status : statuses) {
            meanings.put(status.getKey(), status.getValue());
        }
        return new OrderFileOptions(
                columns(),
                dateFormat,
                zone,
                mark,
                delimiter,
                quote,
                encoding,
                header,
                amountPer,
                meanings,
                dropDuplicates,
                skipBadRows);
    }

    private Map<ColumnRole, String> columns() {
        Map<ColumnRole, String> columns = new EnumMap<>(ColumnRole.class);
        put(columns, ColumnRole.CUSTOMER, customerColumn);
        put(columns, ColumnRole.DATE, dateColumn);
        put(columns, ColumnRole.AMOUNT, amountColumn);
        put(columns, ColumnRole.ORDER, orderColumn);
        put(columns, ColumnRole.PRODUCT, productColumn);
        put(columns, ColumnRole.PRODUCT_NAME, productNameColumn);
        put(columns, ColumnRole.QUANTITY, quantityColumn);
        put(columns, ColumnRole.PRICE, priceColumn);
        put(columns, ColumnRole.STATUS, statusColumn);
        put(columns, ColumnRole.EMAIL, emailColumn);
        put(columns, ColumnRole.NAME, nameColumn);
        return columns;
    }

    private static void put(Map<ColumnRole, String> columns, ColumnRole role, @Nullable String column) {
        if (column != null) {
            columns.put(role, column);
        }
    }

    /** row or order. */
    static final class AmountPerChoice extends Choice<AmountPer> {
        AmountPerChoice() {
            super(AmountPer.values());
        }
    }

    /** One character. */
    static final class Mark implements ITypeConverter<Character> {
        @Override
        public Character convert(String text) {
            if (text.equals("tab") || text.equals("\\t")) {
                return '\t';
            }
            if (text.length() != 1) {
                throw new TypeConversionException("is '" + text + "', but must be one character, or tab");
            }
            return text.charAt(0);
        }
    }

    /** An encoding that Java knows. */
    static final class Encoding implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String text) {
            try {
                return Charset.forName(text);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw new TypeConversionException("is '" + text
                        + "', but must be an encoding such as UTF-8, UTF-16LE, ISO-8859-1 or windows-1250");
            }
        }
    }

    /** A word and what it means. */
    static final class StatusMeaning implements ITypeConverter<Map.Entry<String, OrderStatus>> {
        @Override
        public Map.Entry<String, OrderStatus> convert(String text) {
            int equals = text.lastIndexOf('=');
            if (equals > 0) {
                for (OrderStatus status : OrderStatus.values()) {
                    if (Choice.key(status).equalsIgnoreCase(text.substring(equals + 1))) {
                        return Map.entry(text.substring(0, equals), status);
                    }
                }
            }
            throw new TypeConversionException("is '" + text
                    + "', but must be WORD=STATUS, such as done=delivered; statuses are delivered, shipped, pending and"
                    + " cancelled");
        }
    }
}
