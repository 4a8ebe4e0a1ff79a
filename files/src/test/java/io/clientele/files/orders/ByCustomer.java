package io.clientele.files.orders;

import io.clientele.files.FilesException;
import io.clientele.imports.ImportedCustomer;
import io.clientele.imports.ImportedOrder;
import io.clientele.imports.ImportedOrderReceiver;
import io.clientele.imports.ImportedOrders;
import io.clientele.imports.ImportedProduct;
import io.clientele.rfm.AsOf;
import io.clientele.rfm.RfmMetrics;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file says of each customer, as lines of text: by way of an import, and by way of the totals. */
final class ByCustomer {

    private ByCustomer() {}

    /** Each order is looked at; or the message of the refusal. */
    static List<String> imported(Path file, OrderFileOptions options, @Nullable LocalDate given) {
        List<String> lines = new ArrayList<>();
        try (ImportedOrders orders = OrderFile.read(file, options)) {
            LocalDate[] last = {LocalDate.MIN};
            orders.forEach(new Receiver() {
                @Override
                public void order(ImportedOrder order) {
                    if (order.status().completed() && date(order).isAfter(last[0])) {
                        last[0] = date(order);
                    }
                }

                private LocalDate date(ImportedOrder order) {
                    return LocalDate.ofInstant(Instant.ofEpochSecond(order.orderedAtEpochSeconds()), options.zone());
                }
            });
            LocalDate asOf =
                    given != null ? given : last[0].equals(LocalDate.MIN) ? LocalDate.EPOCH : last[0].plusDays(1);
            long cutoff = new AsOf(asOf, options.zone()).cutoffEpochSecond();
            orders.forEach(new Receiver() {
                private String key = "";
                private long count;
                private long cents;
                private long latest;

                @Override
                public void customer(ImportedCustomer customer) {
                    key = customer.key();
                    count = 0;
                    cents = 0;
                    latest = Long.MIN_VALUE;
                    lines.add("");
                }

                @Override
                public void order(ImportedOrder order) {
                    if (order.status().completed() && order.orderedAtEpochSeconds() < cutoff) {
                        count++;
                        cents += order.totalCents();
                        latest = Math.max(latest, order.orderedAtEpochSeconds());
                    }
                    long days = count == 0
                            ? 0
                            : ChronoUnit.DAYS.between(
                                    LocalDate.ofInstant(Instant.ofEpochSecond(latest), options.zone()), asOf);
                    lines.set(lines.size() - 1, key + " " + days + " " + count + " " + cents);
                }
            });
            return lines;
        } catch (FilesException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    static List<String> totals(List<String> files, OrderFileOptions options, @Nullable LocalDate asOf) {
        try (OrderTotals totals = OrderTotals.read(files, options, asOf, true)) {
            return lines(totals, asOf);
        } catch (FilesException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    static List<String> lines(OrderTotals totals, @Nullable LocalDate asOf) {
        List<String> lines = new ArrayList<>();
        RfmMetrics metrics =
                totals.metrics(asOf != null ? asOf : totals.dayAfterLastOrder().orElse(LocalDate.EPOCH));
        totals.forEachCustomer((key, row) -> lines.add(
                row < 0
                        ? key + " 0 0 0"
                        : key + " " + metrics.recencyDays(row) + " " + metrics.frequency(row) + " "
                                + metrics.monetaryCents(row)));
        return lines;
    }

    private abstract static class Receiver implements ImportedOrderReceiver {
        @Override
        public void product(ImportedProduct product) {}

        @Override
        public void customer(ImportedCustomer customer) {}
    }
}
