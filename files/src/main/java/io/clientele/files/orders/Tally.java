package io.clientele.files.orders;

import io.clientele.imports.ImportFinding;
import io.clientele.imports.ImportFinding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is found while rows are read: counts by kind, with the first few places. */
final class Tally {

    private final Map<Kind, BadRows> byKind = new EnumMap<>(Kind.class);
    private final List<ImportFinding> others = new ArrayList<>();

    void add(Kind kind, long row, String what) {
        byKind.computeIfAbsent(kind, k -> new BadRows()).add(row, what);
    }

    /** So many more, without their places. */
    void addRows(Kind kind, long count) {
        if (count > 0) {
            byKind.computeIfAbsent(kind, k -> new BadRows()).add(count);
        }
    }

    void add(ImportFinding finding) {
        others.add(finding);
    }

    long count(Kind kind) {
        BadRows rows = byKind.get(kind);
        return rows == null ? 0 : rows.count();
    }

    BadRows badRows() {
        return byKind.computeIfAbsent(Kind.BAD_ROW, k -> new BadRows());
    }

    List<ImportFinding> findings(OrderSource source) {
        List<ImportFinding> findings = new ArrayList<>(others);
        byKind.forEach((kind, rows) -> {
            long count = rows.count();
            List<String> examples = new ArrayList<>();
            if (kind == Kind.BAD_ROW) {
                count += source.brokenRows().count();
                examples.addAll(source.brokenRows().examples(source::brokenPlaces));
            }
            examples.addAll(rows.examples(source::places));
            if (count > 0) {
                findings.add(new ImportFinding(
                        kind, count, text(kind, count), examples.subList(0, Math.min(BadRows.SHOWN, examples.size()))));
            }
        });
        findings.sort(Comparator.comparing(ImportFinding::kind));
        return findings;
    }

    private static String text(Kind kind, long count) {
        return switch (kind) {
            case BAD_ROW -> Texts.count(count, "bad row") + " left out";
            case NO_CUSTOMER -> Texts.count(count, "row") + " without a customer left out";
            case DUPLICATE_DROPPED ->
                Texts.count(count, "row") + " the same in every column as an earlier one left out";
            case DUPLICATE ->
                Texts.count(count, "row")
                        + " the same in every column as an earlier one, kept; --drop-duplicates leaves them out";
            case ORDER_OF_SEVERAL_CUSTOMERS ->
                Texts.count(count, "order number") + " used by several customers; each customer's rows are an order";
            case ORDER_OF_SEVERAL_DATES -> Texts.count(count, "order") + " with several dates; the first one is taken";
            case NO_ORDER_KEY -> Texts.count(count, "row") + " without an order number; each is an order";
            case NO_PRODUCT -> Texts.count(count, "row") + " without a product; it is called " + RowReader.NO_PRODUCT;
            case ROUNDED -> Texts.count(count, "amount") + " with parts of a cent, rounded half up to whole cents";
            case FLOAT_KEY ->
                Texts.count(count, "row")
                        + " with a customer that looks like a number another program has changed, kept as it is written";
            case TRIMMED_KEY -> Texts.count(count, "row") + " with spaces around the customer, which are removed";
            case EMAIL_CASE ->
                Texts.count(count, "row")
                        + " with a customer's e-mail in capitals, which are made small: they are the same address";
            case SHARED_EMAIL ->
                Texts.count(count, "customer")
                        + " with the e-mail of another one, who keeps it; an e-mail belongs to one customer";
            case NOT_AN_EMAIL -> Texts.count(count, "row") + " with an e-mail that is none, which is left out";
            case UNUSED_COLUMN, ENCODING_GUESSED -> throw new IllegalArgumentException(kind.key());
        };
    }
}
