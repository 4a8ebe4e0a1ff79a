package io.clientele.files.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.imports.ImportFinding.Kind;
import io.clientele.imports.ImportedLine;
import io.clientele.imports.ImportedOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A generated file of the shape of UCI's Online Retail (invoices of several lines, credit notes, prices with parts of a cent,
 * rows without a customer, repeated rows), read back and compared with sums that the test keeps while writing it.
 */
class RetailFileTest {

    private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("M/d/uuuu H:mm");

    private final Map<String, Long> centsByCustomer = new TreeMap<>();
    private final Map<String, Long> centsByInvoice = new TreeMap<>();
    private final Map<String, Long> firstByCustomer = new LinkedHashMap<>();
    private long pieces;
    private long withoutCustomer;
    private long repeated;
    private long rounded;
    private long rows;

    @Test
    void everySumOfALargeInvoiceFileComesOutExact() {
        Imported imported = Imported.read(file(4_000), StandardCharsets.UTF_8, OrderFileOptions.defaults());

        assertThat(imported.summary().rows()).isEqualTo(rows);
        assertThat(imported.finding(Kind.NO_CUSTOMER).count()).isEqualTo(withoutCustomer);
        assertThat(imported.finding(Kind.DUPLICATE).count()).isEqualTo(repeated);
        assertThat(imported.finding(Kind.ROUNDED).count()).isEqualTo(rounded);
        assertThat(imported.keys()).containsExactlyElementsOf(firstByCustomer.keySet());
        assertThat(imported.customers).allMatch(c -> c.firstOrderEpochSeconds() == firstByCustomer.get(c.key()));
        Map<String, Long> read = new TreeMap<>();
        imported.orders.forEach(order -> read.merge(String.valueOf(order.key()), order.totalCents(), Long::sum));
        assertThat(read).isEqualTo(centsByInvoice);
        assertThat(imported.orders.stream()
                        .flatMap(order -> order.lines().stream())
                        .mapToLong(ImportedLine::quantity)
                        .sum())
                .isEqualTo(pieces);
        assertThat(imported.summary().sumCents())
                .isEqualTo(centsByCustomer.values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        assertThat(imported.summary().returns())
                .isEqualTo(imported.orders.stream()
                        .map(ImportedOrder::totalCents)
                        .filter(t -> t < 0)
                        .count())
                .isPositive();
        assertThat(imported.summary().lines())
                .isEqualTo(imported.orders.stream()
                        .mapToLong(order -> order.lines().size())
                        .sum());
    }

    private String file(int invoices) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\r\n");
        LocalDateTime time = LocalDateTime.of(2010, 12, 1, 8, 26);
        for (int invoice = 0; invoice < invoices; invoice++) {
            time = time.plusMinutes(random.nextInt(120));
            boolean credit = random.nextInt(12) == 0;
            String customer = random.nextInt(5) == 0 ? "" : String.valueOf(12346 + random.nextInt(700));
            String number = (credit ? "C" : "") + (536365 + invoice);
            int lines = 1 + random.nextInt(20);
            String last = "";
            for (int line = 0; line < lines; line++) {
                boolean again = !last.isEmpty() && random.nextInt(50) == 0;
                int quantity = (credit ? -1 : 1) * (1 + random.nextInt(48));
                BigDecimal price = BigDecimal.valueOf(random.nextInt(200_000), random.nextInt(20) == 0 ? 3 : 2);
                int product = random.nextInt(3000);
                String row = number + ',' + (20000 + product) + ",\"SET OF " + product + ", \"\"RETRO\"\"\"," + quantity
                        + ',' + US.format(time) + ',' + price.toPlainString() + ',' + customer + ",United Kingdom\r\n";
                if (again) {
                    row = last;
                }
                text.append(row);
                rows++;
                if (customer.isEmpty()) {
                    withoutCustomer++;
                    continue;
                }
                count(row, number, customer, time);
                repeated += again ? 1 : 0;
                last = row;
            }
        }
        return text.toString();
    }

    private void count(String row, String invoice, String customer, LocalDateTime time) {
        String[] fields = row.substring(row.lastIndexOf('"') + 2).split(",", -1);
        BigDecimal total = new BigDecimal(fields[0]).multiply(new BigDecimal(fields[2]));
        long cents = total.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
        rounded += total.stripTrailingZeros().scale() > 2 ? 1 : 0;
        pieces += Integer.parseInt(fields[0]);
        centsByInvoice.merge(invoice, cents, Long::sum);
        centsByCustomer.merge(customer, cents, Long::sum);
        firstByCustomer.putIfAbsent(customer, time.toEpochSecond(ZoneOffset.UTC));
    }
}
