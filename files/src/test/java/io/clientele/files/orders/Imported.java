package io.clientele.files.orders;

import io.clientele.imports.ImportFinding;
import io.clientele.imports.ImportSummary;
import io.clientele.imports.ImportedCustomer;
import io.clientele.imports.ImportedOrder;
import io.clientele.imports.ImportedOrderReceiver;
import io.clientele.imports.ImportedOrders;
import io.clientele.imports.ImportedProduct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that was handed over, for tests to look at, and the calls in their order. */
final class Imported implements ImportedOrderReceiver {

    final List<String> calls = new ArrayList<>();
    final List<ImportedProduct> products = new ArrayList<>();
    final List<ImportedCustomer> customers = new ArrayList<>();
    final List<ImportedOrder> orders = new ArrayList<>();
    private final ImportSummary summary;

    private Imported(ImportedOrders read) {
        this.summary = read.summary();
        read.forEach(this);
    }

    static Imported read(Path file, OrderFileOptions options) {
        try (ImportedOrders orders = OrderFile.read(file, options)) {
            return new Imported(orders);
        }
    }

    static Imported read(String text) {
        return read(text, OrderFileOptions.defaults());
    }

    static Imported read(String text, OrderFileOptions options) {
        return read(text, StandardCharsets.UTF_8, options);
    }

    static Imported read(String text, Charset charset, OrderFileOptions options) {
        return read(text.getBytes(charset), options);
    }

    /** Every file is {@code orders.csv} in a folder of its own, gone afterwards. */
    static Imported read(byte[] bytes, OrderFileOptions options) {
        try {
            Path folder = Files.createTempDirectory("imported");
            Path file = folder.resolve("orders.csv");
            try {
                Files.write(file, bytes);
                return read(file, options);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportSummary summary() {
        return summary;
    }

    /** The finding of a kind; there must be one. */
    ImportFinding finding(ImportFinding.Kind kind) {
        return summary.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is not among " + summary.findings()));
    }

    List<Long> totals() {
        return orders.stream().map(ImportedOrder::totalCents).toList();
    }

    List<String> keys() {
        return customers.stream().map(ImportedCustomer::key).toList();
    }

    @Override
    public void product(ImportedProduct product) {
        calls.add("product " + product.key());
        products.add(product);
    }

    @Override
    public void customer(ImportedCustomer customer) {
        calls.add("customer " + customer.key());
        customers.add(customer);
    }

    @Override
    public void order(ImportedOrder order) {
        calls.add("order " + order.key());
        orders.add(order);
    }
}
