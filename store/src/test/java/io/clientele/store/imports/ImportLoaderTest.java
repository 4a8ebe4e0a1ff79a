package io.clientele.store.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.generate.Population;
import io.clientele.imports.ImportMapping;
import io.clientele.imports.ImportSummary;
import io.clientele.imports.ImportedCustomer;
import io.clientele.imports.ImportedLine;
import io.clientele.imports.ImportedOrder;
import io.clientele.imports.ImportedOrderReceiver;
import io.clientele.imports.ImportedOrders;
import io.clientele.imports.ImportedProduct;
import io.clientele.model.OrderStatus;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.Engine;
import io.clientele.store.Shop;
import io.clientele.store.StoreException;
import io.clientele.store.seed.SeedListener;
import io.clientele.store.seed.SeedLoader;
import io.clientele.store.seed.SeedMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Long, since what an import reuses, adds and refuses is checked on one and the same small shop. */
@ParameterizedClass
@EnumSource(Engine.class)
class ImportLoaderTest {
    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private DbLocation location;

    @BeforeEach
    void findPlace() {
        location = engine.newLocation(folder);
    }

    @Test
    void productsCustomersOrdersAndLinesAreWritten() {
        Book book = new Book("march.csv")
                .product("A", "Apple", 150)
                .product("B", "Bread", 320)
                .customer("0007", "0007", null, 1_000)
                .order("INV-1", 1_000, OrderStatus.DELIVERED, new ImportedLine(0, 2, 150), new ImportedLine(1, 1, 320))
                .order("INV-2", 2_000, OrderStatus.DELIVERED, new ImportedLine(1, -1, 320))
                .customer("ann@example.com", "Ann", "ann@example.com", 3_000)
                .order("INV-3", 3_000, OrderStatus.CANCELLED, new ImportedLine(0, 1, 150));
        ImportResult result = load(book);
        assertThat(result).isEqualTo(new ImportResult(1, 2, 0, 0, 2, 0, 3, 4));
        Shop shop = shop();
        assertThat(shop.rows("SELECT id, name, email, seconds(created_at), external_key FROM customers"))
                .containsExactly("1|0007|null|1000|0007", "2|Ann|ann@example.com|3000|ann@example.com");
        assertThat(shop.rows("SELECT id, name, price_cents, external_key FROM products"))
                .containsExactly("1|Apple|150|A", "2|Bread|320|B");
        assertThat(shop.rows(
                        "SELECT id, customer_id, seconds(ordered_at), status, total_cents, external_key FROM orders"))
                .containsExactly(
                        "1|1|1000|delivered|620|INV-1",
                        "2|1|2000|delivered|-320|INV-2",
                        "3|2|3000|cancelled|150|INV-3");
        assertThat(shop.rows("SELECT * FROM order_items"))
                .containsExactly("1|1|1|2|150", "1|2|2|1|320", "2|1|2|-1|320", "3|1|1|1|150");
        shop.assertSound();
    }

    @Test
    void theManifestNamesTheFileAndHowItWasUnderstood() {
        load(oneOrder("march.csv", "7", 500));
        assertThat(shop().rows(
                                "SELECT kind, program_version, file, first_customer_id, last_customer_id, first_order_id,"
                                        + " last_order_id, first_date, last_date, sum_cents FROM manifest"))
                .containsExactly("import|1.2.3|march.csv|1|1|1|1|2026-03-01|2026-03-31|500");
        assertThat(shop().text("SELECT understood_as FROM manifest"))
                .isEqualTo("CSV; customer = id, amount = total; each row is an order; decimal point; yyyy-MM-dd; UTC");
        assertThat(shop().rows("SELECT table_name, row_count FROM manifest_tables ORDER BY table_name"))
                .containsExactly("customers|1", "order_items|0", "orders|1", "products|0");
    }

    @Test
    void customersAndProductsOfAnEarlierImportAreTheSameOnes() {
        load(new Book("march.csv")
                .product("A", "Apple", 150)
                .customer("7", "Seven", null, 5_000)
                .order(null, 5_000, OrderStatus.DELIVERED, new ImportedLine(0, 1, 150)));
        ImportResult result = load(new Book("april.csv")
                .product("C", "Cake", 900)
                .product("A", "Apple", 170)
                .customer("8", "Eight", null, 6_000)
                .order(null, 6_000, OrderStatus.DELIVERED, new ImportedLine(1, 1, 170))
                .customer("7", "Seven", null, 4_000)
                .order(null, 4_000, OrderStatus.DELIVERED, new ImportedLine(0, 1, 900)));
        assertThat(result).isEqualTo(new ImportResult(2, 1, 1, 0, 1, 1, 2, 2));
        assertThat(shop().rows("SELECT id, external_key, seconds(created_at) FROM customers"))
                .as("the earlier order moves the customer's beginning")
                .containsExactly("1|7|4000", "2|8|6000");
        assertThat(shop().rows("SELECT id, customer_id, product_id FROM orders JOIN order_items ON order_id = id"))
                .containsExactly("1|1|1", "2|2|1", "3|1|2");
        assertThat(shop().rows("SELECT first_customer_id, last_customer_id FROM manifest WHERE id = 2"))
                .containsExactly("2|2");
        shop().assertSound();
    }

    @Test
    void anImportWithoutNewCustomersHasNoIdsInTheManifest() {
        load(oneOrder("march.csv", "7", 500));
        load(oneOrder("april.csv", "7", 600));
        assertThat(shop().rows("SELECT first_customer_id, last_customer_id FROM manifest WHERE id = 2"))
                .containsExactly("null|null");
    }

    @Test
    void anImportBesideASeedKeepsBoth() {
        new SeedLoader(location, 1, "1")
                .seed(Population.defaults().customers(50).plan(), SeedMode.EMPTY, SeedListener.NONE);
        String taken = shop().text("SELECT upper(email) FROM customers WHERE id = 3");
        ImportResult result = load(new Book("march.csv")
                .product("A", "Apple", 150)
                .customer("x", "X", taken, 1_000)
                .order(null, 1_000, OrderStatus.DELIVERED, new ImportedLine(0, 1, 150)));
        assertThat(result.emailsLeftOut()).isEqualTo(1);
        assertThat(shop().rows("SELECT id, email FROM customers WHERE external_key = 'x'"))
                .containsExactly("51|null");
        assertThat(shop().number("SELECT count(*) FROM products")).isEqualTo(21);
        shop().assertSound();
    }

    @Test
    void theSameFileTwiceIsRefusedUnlessMeant() {
        load(oneOrder("march.csv", "7", 500));
        assertThatThrownBy(() -> load(oneOrder("march.csv", "7", 500)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("holds the 1 orders of march.csv already; --again");
        assertThat(shop().number("SELECT count(*) FROM orders")).isEqualTo(1);
        assertThat(loader().load(oneOrder("march.csv", "7", 500), true, ImportListener.NONE)
                        .orders())
                .isEqualTo(1);
        assertThat(load(oneOrder("march.csv", "7", 501)).orders()).isEqualTo(1);
        assertThat(shop().number("SELECT count(*) FROM orders")).isEqualTo(3);
    }

    @Test
    void aCancelledImportLeavesNothing() {
        load(oneOrder("march.csv", "7", 500));
        ImportListener cancelling = new ImportListener() {
            private int asked;

            @Override
            public boolean cancelled() {
                return ++asked > 2;
            }
        };
        assertThatThrownBy(() -> loader().load(customers("april.csv", 1_000), false, cancelling))
                .isInstanceOf(CancellationException.class);
        assertThat(shop().number("SELECT count(*) FROM customers")).isEqualTo(1);
        shop().assertSound();
    }

    @Test
    void aFailureOfTheReaderLeavesNoFile() {
        Book broken = customers("april.csv", 1_000);
        broken.calls.add(receiver -> {
            throw new IllegalStateException("the disk went away");
        });
        assertThatThrownBy(() -> load(broken)).hasMessage("the disk went away");
        assertThat(folder).isEmptyDirectory();
        assertThat(Database.exists(location)).isFalse();
    }

    @Test
    void manyCustomersGetIdsInTheOrderOfTheFile() {
        List<Long> reports = new ArrayList<>();
        loader().load(customers("april.csv", 2_500), false, new ImportListener() {
            @Override
            public void written(long orders) {
                reports.add(orders);
            }
        });
        assertThat(reports).containsExactly(1_000L, 2_000L, 2_500L);
        assertThat(shop().number("SELECT count(*) FROM customers WHERE external_key = 'k' || id"))
                .isEqualTo(2_500);
        assertThat(Database.exists(location)).isTrue();
        shop().assertSound();
    }

    private static Book customers(String file, int count) {
        Book book = new Book(file);
        for (int i = 1; i <= count; i++) {
            book.customer("k" + i, "K", null, i).order(null, i, OrderStatus.DELIVERED, 100);
        }
        return book;
    }

    private static Book oneOrder(String file, String customer, long cents) {
        return new Book(file)
                .customer(customer, customer, null, 1_000)
                .order(null, 1_000, OrderStatus.DELIVERED, cents);
    }

    private ImportResult load(Book book) {
        return loader().load(book, false, ImportListener.NONE);
    }

    private ImportLoader loader() {
        return new ImportLoader(location, "1.2.3");
    }

    private Shop shop() {
        return Shop.at(location);
    }

    /** Orders as a reader would hand them over, in the order in which they are noted. */
    private static final class Book implements ImportedOrders {
        interface Call {
            void on(ImportedOrderReceiver receiver);
        }

        private final String file;
        private final List<Call> products = new ArrayList<>();
        private final List<Call> calls = new ArrayList<>();
        private long customers;
        private long orders;
        private long lines;
        private long sumCents;

        Book(String file) {
            this.file = file;
        }

        Book product(String key, String name, long priceCents) {
            ImportedProduct product = new ImportedProduct(products.size(), key, name, priceCents);
            products.add(receiver -> receiver.product(product));
            return this;
        }

        Book customer(String key, String name, String email, long firstOrder) {
            ImportedCustomer customer = new ImportedCustomer(key, name, email, firstOrder);
            calls.add(receiver -> receiver.customer(customer));
            customers++;
            return this;
        }

        Book order(String key, long at, OrderStatus status, ImportedLine... items) {
            long cents =
                    List.of(items).stream().mapToLong(ImportedLine::totalCents).sum();
            return add(new ImportedOrder(key, at, status, cents, List.of(items)));
        }

        Book order(String key, long at, OrderStatus status, long cents) {
            return add(new ImportedOrder(key, at, status, cents, List.of()));
        }

        private Book add(ImportedOrder order) {
            calls.add(receiver -> receiver.order(order));
            orders++;
            lines += order.lines().size();
            sumCents += order.totalCents();
            return this;
        }

        @Override
        public ImportSummary summary() {
            Map<String, String> columns = new LinkedHashMap<>();
            columns.put("customer", "id");
            columns.put("amount", "total");
            return new ImportSummary(
                    file,
                    new ImportMapping("CSV", columns, "each row is an order", "decimal point", "yyyy-MM-dd", "UTC"),
                    orders,
                    orders,
                    customers,
                    products.size(),
                    orders,
                    lines,
                    0,
                    sumCents,
                    LocalDate.of(2026, 3, 1),
                    LocalDate.of(2026, 3, 31),
                    List.of());
        }

        @Override
        public void forEach(ImportedOrderReceiver receiver) {
            products.forEach(call -> call.on(receiver));
            calls.forEach(call -> call.on(receiver));
        }

        @Override
        public void close() {}
    }
}
