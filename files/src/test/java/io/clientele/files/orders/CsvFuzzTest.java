package io.clientele.files.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.imports.ImportedCustomer;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files written in every mixture of delimiter, quotes, line end and encoding are read back value for value. It also shows that
 * the scanner, which counts and places rows, and DuckDB, which reads them, agree.
 */
class CsvFuzzTest {

    private static final String[] PIECES = {
        "Ann",
        "O'Neil",
        "\"",
        "\"\"",
        ",",
        ";",
        "\t",
        "|",
        "\n",
        "\r\n",
        " ",
        "ż",
        "é",
        "#",
        "\\",
        "=",
        "—",
        "x".repeat(300),
        "Ł",
        "'"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void whatWasWrittenIsRead(long seed) throws IOException {
        Random random = new Random(seed);
        char delimiter = ",;\t|".charAt(random.nextInt(4));
        String lineEnd = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        String encoding = List.of("UTF-8", "UTF-16", "UTF-16LE").get(random.nextInt(3));
        boolean blankLines = random.nextBoolean();
        boolean lastEnd = random.nextBoolean();
        int rows = 1 + random.nextInt(1 << random.nextInt(12));
        Map<String, Long> expected = new LinkedHashMap<>();
        Map<Long, String> places = new LinkedHashMap<>();
        StringBuilder text =
                new StringBuilder(String.join(String.valueOf(delimiter), "customer", "date", "amount", "note"));
        text.append(lineEnd);
        int line = 2;
        for (long row = 1; row <= rows; row++) {
            if (blankLines && random.nextInt(5) == 0) {
                text.append(lineEnd);
                line++;
            }
            String customer = "c" + random.nextInt(50) + words(random) + "c";
            long cents = random.nextInt(100_000);
            String amount = cents / 100 + (cents % 100 < 10 ? ".0" : ".") + cents % 100;
            expected.merge(customer, cents, Long::sum);
            places.put(row, "line " + line);
            String record = String.join(
                    String.valueOf(delimiter),
                    List.of(
                            quoted(random, customer),
                            "2024-01-05",
                            quoted(random, amount),
                            quoted(random, words(random))));
            text.append(record).append(row < rows || lastEnd ? lineEnd : "");
            line += 1 + lineEnds(record);
        }

        Imported imported = Imported.read(text.toString(), Charset.forName(encoding), OrderFileOptions.defaults());

        Map<String, Long> read = new LinkedHashMap<>();
        int order = 0;
        for (ImportedCustomer customer : imported.customers) {
            read.put(customer.key(), 0L);
        }
        List<String> owners = new ArrayList<>();
        imported.calls.forEach(call -> {
            if (call.startsWith("customer ")) {
                owners.add(call.substring("customer ".length()));
            } else {
                owners.add(owners.get(owners.size() - 1));
            }
        });
        for (int call = 0; call < owners.size(); call++) {
            if (imported.calls.get(call).startsWith("order ")) {
                read.merge(owners.get(call), imported.orders.get(order++).totalCents(), Long::sum);
            }
        }
        assertThat(read).containsExactlyEntriesOf(expected);
        assertThat(imported.summary().rowsUsed()).isEqualTo(rows);
        assertThat(places(text.toString().getBytes(Charset.forName(encoding)), rows))
                .isEqualTo(places);
    }

    private static Map<Long, String> places(byte[] bytes, long rows) throws IOException {
        Path folder = Files.createTempDirectory("places");
        Path file = Files.write(folder.resolve("orders.csv"), bytes);
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        try {
            return CsvSource.open(file, OrderFileOptions.defaults(), temporary)
                    .places(new TreeSet<>(
                            LongStream.rangeClosed(1, rows).boxed().toList()));
        } finally {
            for (Path path : List.of(temporary.resolve("orders.csv"), temporary, file, folder)) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            words.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return words.toString();
    }

    private static String quoted(Random random, String text) {
        boolean plain = text.chars().noneMatch(c -> "\"',;\t|\n\r# ".indexOf(c) >= 0);
        return plain && random.nextBoolean() ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static int lineEnds(String text) {
        return text.replace("\r\n", "\n").replaceAll("[^\n\r]", "").length();
    }
}
