package io.clientele.files.orders;

import io.clientele.files.FilesException;
import io.clientele.imports.ImportFinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which column is what. What the user said holds; the rest is guessed from the header. A row's money is either an amount or
 * quantity × price, never both: where a header has both, quantity × price is taken, since totals of a whole order are often
 * repeated on each of its lines.
 */
final class Columns {

    private static final String NONE = "none";

    /** As in {@code Amount (USD)} or {@code total_eur}. */
    private static final Pattern CURRENCY = Pattern.compile(
            "(?i)(?<=.)[\\s_]*(?:[(\\[].*[)\\]]|(?<=[\\s_])(?:USD|EUR|GBP|CHF|PLN|CAD|AUD)|\\p{Sc})\\s*$");

    private final String file;
    private final OrderSource source;
    private final Map<ColumnRole, Integer> indexes = new EnumMap<>(ColumnRole.class);
    private final List<ImportFinding> findings = new ArrayList<>();

    private Columns(String file, OrderSource source) {
        this.file = file;
        this.source = source;
    }

    static Columns resolve(
            String file, OrderSource source, Map<ColumnRole, String> said, @Nullable AmountPer amountPer) {
        Columns columns = new Columns(file, source);
        said.forEach((role, text) -> {
            int index = columns.find(role, text);
            if (index >= 0) {
                columns.indexes.put(role, index);
            }
        });
        if (source.hasHeader()) {
            columns.guess(said);
        }
        columns.chooseMoney(said, amountPer);
        columns.require(ColumnRole.CUSTOMER);
        columns.require(ColumnRole.DATE);
        return columns;
    }

    boolean has(ColumnRole role) {
        return indexes.containsKey(role);
    }

    /** The column's name in the relation, {@code c3}; null if no column has the role. */
    @Nullable
    String sqlName(ColumnRole role) {
        Integer index = indexes.get(role);
        return index == null ? null : "c" + index;
    }

    /** Which column has the role, from 0; one must have it. */
    int index(ColumnRole role) {
        return Objects.requireNonNull(indexes.get(role));
    }

    /** The column's name in the file, for messages. */
    String label(ColumnRole role) {
        Integer index = indexes.get(role);
        return index == null ? role.key() : source.columnNames().get(index);
    }

    /** For the mapping: by role, the column's name. */
    Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        indexes.forEach(
                (role, index) -> shown.put(role.key(), source.columnNames().get(index)));
        return shown;
    }

    /** Columns that might have been used and were not. */
    List<ImportFinding> findings() {
        return Collections.unmodifiableList(findings);
    }

    private int find(ColumnRole role, String text) {
        List<String> names = source.columnNames();
        List<Integer> exact = matching(i -> names.get(i).equals(text));
        if (exact.isEmpty()) {
            exact = matching(i -> Texts.plain(names.get(i)).equals(Texts.plain(text)));
        }
        if (exact.size() == 1) {
            return exact.get(0);
        }
        if (exact.size() > 1) {
            throw new FilesException(file + " has " + exact.size() + " columns called " + Texts.quoted(text)
                    + "; give " + role.option() + " the number of one: "
                    + exact.stream().map(i -> String.valueOf(i + 1)).collect(Collectors.joining(", ")));
        }
        if (text.equals(NONE)) {
            return -1;
        }
        if (text.matches("[1-9]\\d{0,5}") && Integer.parseInt(text) <= names.size()) {
            return Integer.parseInt(text) - 1;
        }
        throw new FilesException(
                file + " has no column " + Texts.quoted(text) + " for " + role.option() + "; " + has());
    }

    private void guess(Map<ColumnRole, String> said) {
        List<String> plain = source.columnNames().stream()
                .map(name -> Texts.plain(CURRENCY.matcher(name).replaceFirst("")))
                .toList();
        // Shopify calls an order's number Name; the customer is known by e-mail and Billing Name.
        boolean shopify = plain.contains("financialstatus") && plain.contains("lineitemname");
        // WooCommerce gives all guests the customer id 0, but each an e-mail.
        boolean guests = plain.contains("billingemail") || plain.contains("customeruser");
        for (ColumnRole role : ColumnRole.values()) {
            if (said.containsKey(role)) {
                continue;
            }
            List<String> names = new ArrayList<>(ColumnNames.of(role));
            if (shopify && role == ColumnRole.ORDER) {
                names.add(0, "name");
            }
            if (guests && role == ColumnRole.CUSTOMER) {
                names.addAll(0, List.of("billingemail", "customeremail"));
            }
            for (String name : names) {
                List<Integer> found = matching(i -> plain.get(i).equals(name) && free(i));
                if (found.size() > 1) {
                    throw new FilesException(file + " has " + found.size() + " columns called "
                            + Texts.quoted(source.columnNames().get(found.get(0))) + "; give " + role.option()
                            + " the number of one: "
                            + found.stream().map(i -> String.valueOf(i + 1)).collect(Collectors.joining(", ")));
                }
                if (!found.isEmpty()) {
                    indexes.put(role, found.get(0));
                    break;
                }
            }
        }
    }

    private boolean free(int index) {
        return !indexes.containsValue(index);
    }

    private void chooseMoney(Map<ColumnRole, String> said, @Nullable AmountPer amountPer) {
        boolean saidAmount = said.containsKey(ColumnRole.AMOUNT) && has(ColumnRole.AMOUNT);
        boolean saidPrice = said.containsKey(ColumnRole.PRICE) && has(ColumnRole.PRICE);
        if (saidAmount && saidPrice) {
            throw new FilesException(
                    file + ": give --amount-column, a row's total, or --price-column, which is multiplied"
                            + " by the quantity, but not both");
        }
        if (!has(ColumnRole.AMOUNT) && !has(ColumnRole.PRICE)) {
            throw new FilesException(
                    file + " needs an amount: say --amount-column, or --price-column with --quantity-column; " + has());
        }
        if (has(ColumnRole.AMOUNT) && has(ColumnRole.PRICE)) {
            boolean byPrice = !saidAmount && amountPer == null && (saidPrice || has(ColumnRole.QUANTITY));
            ColumnRole unused = byPrice ? ColumnRole.AMOUNT : ColumnRole.PRICE;
            if (byPrice) {
                findings.add(new ImportFinding(
                        ImportFinding.Kind.UNUSED_COLUMN,
                        1,
                        "the column " + Texts.quoted(label(unused)) + " is not used, since " + quantityTimesPrice()
                                + " is; --amount-column " + argument(label(unused)) + " uses it instead",
                        List.of()));
            }
            indexes.remove(unused);
        }
        if (amountPer == AmountPer.ORDER) {
            if (!has(ColumnRole.AMOUNT) || !has(ColumnRole.ORDER)) {
                throw new FilesException(
                        file + ": --amount-per order needs an --amount-column and an --order-column; " + has());
            }
            indexes.remove(ColumnRole.PRODUCT);
        }
        if (has(ColumnRole.AMOUNT) && !has(ColumnRole.PRODUCT)) {
            // An order's amount covers all its pieces (CDNOW's number_of_cds); without products nobody asks how many.
            indexes.remove(ColumnRole.QUANTITY);
        }
        if (!has(ColumnRole.PRODUCT)) {
            indexes.remove(ColumnRole.PRODUCT_NAME);
        }
    }

    /** For the mapping. */
    String amountMeaning() {
        return has(ColumnRole.AMOUNT) ? label(ColumnRole.AMOUNT) : quantityTimesPrice();
    }

    private String quantityTimesPrice() {
        return has(ColumnRole.QUANTITY)
                ? label(ColumnRole.QUANTITY) + " × " + label(ColumnRole.PRICE)
                : label(ColumnRole.PRICE);
    }

    private void require(ColumnRole role) {
        if (!has(role)) {
            throw new FilesException(file + " needs a " + role.key() + ": say " + role.option() + "; " + has());
        }
    }

    private String has() {
        List<String> names = source.columnNames();
        if (source.hasHeader()) {
            return "its columns are " + names.stream().map(Texts::quoted).collect(Collectors.joining(", "));
        }
        List<String> first = source.firstRow();
        return "it has no header, so give columns by number; its first row is "
                + IntStream.range(0, first.size())
                        .mapToObj(i -> (i + 1) + " " + Texts.quoted(first.get(i)))
                        .collect(Collectors.joining(", "));
    }

    private static String argument(String name) {
        return name.matches("[\\w.-]+") ? name : "'" + name + "'";
    }

    private List<Integer> matching(IntPredicate test) {
        return IntStream.range(0, source.columnNames().size())
                .filter(test)
                .boxed()
                .toList();
    }
}
