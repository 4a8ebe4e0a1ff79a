package io.clientele.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.model.OrderStatus;
import io.clientele.text.Utf8Buffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
    private final Utf8Buffer out = new Utf8Buffer(1);
    private final CsvRows rows = new CsvRows(out);

    @Test
    void textsAreQuotedWhereTheyHaveToBe() {
        for (int length = 0; length < 50; length++) {
            for (char special : new char[] {',', '"', '\n', '\r'}) {
                for (int at = 0; at <= length; at++) {
                    String plain = "xyzł".repeat(13).substring(0, length);
                    String text = plain.substring(0, at) + special + plain.substring(at);
                    assertThat(name(text)).isEqualTo('"' + text.replace("\"", "\"\"") + '"');
                    assertThat(name(plain)).isEqualTo(plain.isEmpty() ? "\"\"" : plain);
                }
            }
        }
    }

    /** What stands behind a text in its reused buffer is not a part of it. */
    @Test
    void whatABufferHeldBeforeDoesNotMatter() {
        for (int length = 1; length < 50; length++) {
            String plain = "abc".repeat(20).substring(0, length);
            Utf8Buffer reused = new Utf8Buffer(128);
            reused.append(",\"\n\r".repeat(20)).clear().append(plain);
            assertThat(name(reused)).isEqualTo(plain);
        }
    }

    @Test
    void nothingStandsForNoValue() {
        rows.customer(1, new Utf8Buffer(1).append("Ann"), null, null, null, 0);
        assertThat(out).hasToString("1,Ann,,,,1970-01-01T00:00:00Z\n");
    }

    @Test
    void theLinesOfAnOrderBeginWithItsId() {
        for (long id : new long[] {1, 1_234_567, 12_345_678, 123_456_789_012_345L, Long.MAX_VALUE}) {
            out.clear();
            rows.orderItem(id, 1, 20, 3, 1_999);
            out.clear();
            rows.orderItem(id, 2, 10_000, -12, 5);
            rows.orderItem(id, 12, 7, 1, 123_456_789_012L);
            assertThat(out).hasToString(id + ",2,10000,-12,0.05\n" + id + ",12,7,1,1234567890.12\n");
        }
    }

    @Test
    void instantsAreThoseOfJava() {
        for (long second : new long[] {0, -1, 86_399, 86_400, 1_700_000_000L, -62_167_219_200L, 253_402_300_799L}) {
            out.clear();
            rows.order(5, 6, second, OrderStatus.SHIPPED, 100);
            assertThat(out).hasToString("5,6," + Instant.ofEpochSecond(second) + ",shipped,1.00\n");
        }
    }

    private String name(String text) {
        return name(new Utf8Buffer(1).append(text));
    }

    private String name(Utf8Buffer text) {
        out.clear();
        rows.customer(1, text, null, null, null, 0);
        String line = out.toString();
        return line.substring(2, line.length() - ",,,,1970-01-01T00:00:00Z\n".length());
    }
}
