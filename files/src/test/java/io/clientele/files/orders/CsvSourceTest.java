package io.clientele.files.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import io.clientele.files.FilesException;
import io.clientele.imports.ImportFinding.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {

    private static final OrderFileOptions DEFAULTS = OrderFileOptions.defaults();

    private static final String PEOPLE = """
            customer,date,amount
            Żółć,2024-01-05,12.50
            Zoë,2024-01-06,7.25
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void usualDelimitersAreFound(char delimiter) {
        Imported imported = Imported.read(PEOPLE.replace(',', delimiter));

        assertThat(imported.totals()).containsExactly(1250L, 725L);
    }

    @Test
    void anyOtherDelimiterCanBeSaid() {
        String text = PEOPLE.replace(',', '~');

        assertThatThrownBy(() -> Imported.read(text)).hasMessageContaining("say its --delimiter");
        assertThat(Imported.read(text, DEFAULTS.delimiter('~')).totals()).containsExactly(1250L, 725L);
    }

    @Test
    void excelsSeparatorLineIsUnderstood() {
        Imported imported = Imported.read(
                "sep=;\r\ncustomer;date;amount\r\n7;2024-01-05;1,50\r\n8;x;1,50\r\n", DEFAULTS.skipBadRows(true));

        assertThat(imported.totals()).containsExactly(150L);
        assertThat(imported.summary().mapping().format()).isEqualTo("CSV, UTF-8, semicolon, header in line 2");
        assertThat(imported.finding(Kind.BAD_ROW).examples().get(0)).startsWith("line 4: date is 'x'");
    }

    @Test
    void decimalCommasDoNotPassForDelimiters() {
        assertThat(Imported.read("customer;date;amount\n1;2024-01-05;1,5\n2;2024-01-05;2,5\n")
                        .totals())
                .containsExactly(150L, 250L);
    }

    @Test
    void quotesHoldDelimitersLineEndsAndQuotes() {
        Imported imported = Imported.read("""
                "customer","date","amount"
                "Miller, Ann","2024-01-05","1,234.50"
                "Bob ""the
                builder""\","2024-01-06","2.00"
                'Carl',2024-01-07,3.00
                Dora "Dee" D.,2024-01-08,4.00
                """);

        assertThat(imported.keys()).containsExactly("Miller, Ann", "Bob \"the\nbuilder\"", "'Carl'", "Dora \"Dee\" D.");
        assertThat(imported.totals()).containsExactly(123450L, 200L, 300L, 400L);
    }

    @Test
    void backslashesAndSingleQuotesAreQuotingToo() {
        assertThat(Imported.read("""
                        customer,date,amount
                        "Bob \\"the\\" builder, jr",2024-01-05,1.00
                        """).keys()).containsExactly("Bob \"the\" builder, jr");
        assertThat(Imported.read("""
                        'customer','date','amount'
                        'O''Neil, Ann','2024-01-05','1.00'
                        """).keys()).containsExactly("O'Neil, Ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void unicodeIsFoundWithAndWithoutAMark(String encoding) {
        String mark = encoding.equals("UTF-16") ? "" : "\uFEFF";
        Charset charset = Charset.forName(encoding);

        assertThat(Imported.read(mark + PEOPLE, charset, DEFAULTS).keys()).containsExactly("Żółć", "Zoë");
        assertThat(Imported.read(PEOPLE, charset, DEFAULTS).keys()).containsExactly("Żółć", "Zoë");
    }

    @Test
    void aMarkedFileWithoutAHeaderKeepsItsFirstRow() {
        OrderFileOptions byNumber = DEFAULTS.column(ColumnRole.CUSTOMER, "1")
                .column(ColumnRole.DATE, "2")
                .column(ColumnRole.AMOUNT, "3");

        assertThat(Imported.read("\uFEFFann@example.com,2024-01-05,1.00\n", byNumber)
                        .keys())
                .containsExactly("ann@example.com");
    }

    @Test
    void whatIsNoUnicodeIsTakenForWindowsAndSaid() {
        Imported guessed =
                Imported.read(PEOPLE.replace("Żółć", "Böll – 5€"), Charset.forName("windows-1252"), DEFAULTS);

        assertThat(guessed.keys()).containsExactly("Böll – 5€", "Zoë");
        assertThat(guessed.finding(Kind.ENCODING_GUESSED).text()).contains("windows-1252");
        Charset polish = Charset.forName("windows-1250");
        assertThat(Imported.read(PEOPLE, polish, DEFAULTS.encoding(polish)).keys())
                .containsExactly("Żółć", "Zoë");
    }

    @Test
    void textThatIsNotInTheEncodingSaidIsRefusedWithItsLine() {
        assertThatThrownBy(() ->
                        Imported.read(PEOPLE, StandardCharsets.ISO_8859_1, DEFAULTS.encoding(StandardCharsets.UTF_8)))
                .isInstanceOf(FilesException.class)
                .hasMessageContaining("line 2 is not UTF-8 text; say another --encoding");
    }

    @ParameterizedTest
    @EnumSource(value = Packing.class, names = "NONE", mode = Mode.EXCLUDE)
    void whatIsPackedIsUnpacked(Packing packing) throws IOException {
        byte[] packed = pack(packing, PEOPLE.getBytes(StandardCharsets.UTF_8));

        assertThat(Imported.read(packed, DEFAULTS).keys()).containsExactly("Żółć", "Zoë");
        assertThat(Imported.read(packed, DEFAULTS).summary().mapping().format())
                .startsWith("CSV (" + packing.key() + "), UTF-8");
        assertThat(Imported.read(pack(packing, PEOPLE.getBytes(StandardCharsets.UTF_16)), DEFAULTS)
                        .keys())
                .containsExactly("Żółć", "Zoë");
        byte[] cut = Arrays.copyOf(packed, packed.length - 12);
        assertThatThrownBy(() -> Imported.read(cut, DEFAULTS))
                .isInstanceOf(FilesException.class)
                .hasMessageContaining("orders.csv can't be read: ")
                .hasMessageFindingMatch("Unexpected end|Truncated source");
    }

    /** As programs make them that pack piece by piece, Clientele's own among them. */
    @ParameterizedTest
    @EnumSource(value = Packing.class, names = "NONE", mode = Mode.EXCLUDE)
    void packedPiecesAreOneText(Packing packing) throws IOException {
        byte[] people = PEOPLE.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        pieces.write(pack(packing, Arrays.copyOf(people, 30)));
        pieces.write(pack(packing, Arrays.copyOfRange(people, 30, people.length)));

        assertThat(Imported.read(pieces.toByteArray(), DEFAULTS).keys()).containsExactly("Żółć", "Zoë");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "'\\r\\n', '\\r\\n'",
        "'\\r', '\\r'",
        "'\\r\\n', '\\n'",
        "'\\n', '\\r\\n'",
        "'\\r', '\\n'"
    })
    void everyKindOfLineEndGivesTheSameRowsAndLines(String first, String second) {
        String text = "customer,date,amount|1,2024-01-05,1.00~2,2024-01-06,2.00|3,x,3.00~4,2024-01-07,4.00"
                .replace("|", first.replace("\\r", "\r").replace("\\n", "\n"))
                .replace("~", second.replace("\\r", "\r").replace("\\n", "\n"));

        Imported imported = Imported.read(text, DEFAULTS.skipBadRows(true));

        assertThat(imported.totals()).containsExactly(100L, 200L, 400L);
        assertThat(imported.finding(Kind.BAD_ROW).examples().get(0)).startsWith("line 4: date is 'x'");
        assertThat(Imported.read(text.replace(
                                "3,x,3.00", first.replace("\\r", "\r").replace("\\n", "\n") + "3,2024-01-05,3.00"))
                        .totals())
                .containsExactly(100L, 200L, 300L, 400L);
    }

    @Test
    void linesAreThoseOfTheFileDespiteQuotedLineEndsAndBlankLines() {
        assertThatThrownBy(() -> Imported.read("""
                        customer,date,amount

                        "a
                        b
                        c",2024-01-05,1.00


                        "d
                        e",2024-13-05,1.00
                        f,2024-01-05,1.oo
                        """))
                .isInstanceOf(FilesException.class)
                .hasMessageContaining("2 rows can't be read")
                .hasMessageContaining("\n  line 8: date is '2024-13-05', but must be a day of the calendar")
                .hasMessageContaining("\n  line 10: amount is '1.oo', but must be a number")
                .hasMessageEndingWith("leave them out with --skip-bad-rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void blankLinesMayStandAnywhere(String end) {
        String text = end + end + "customer,date,amount" + end + end + "1,2024-01-05,1.00" + end + end + end
                + "2,2024-01-05,2.00" + end + end;

        assertThat(Imported.read(text).totals()).containsExactly(100L, 200L);
        assertThat(Imported.read(text).summary().mapping().format()).endsWith("header in line 3");
    }

    @Test
    void rowsThatCannotBePartedAreRefusedOrLeftOut() {
        String text = """
                customer,date,amount
                1,2024-01-05,1.00
                2,2024-01-05
                3,2024-01-05,1.00,extra
                "4"x,2024-01-05,1.00
                5,2024-01-05,5.00,
                """;

        assertThatThrownBy(() -> Imported.read(text))
                .hasMessageContaining("3 rows can't be read")
                .hasMessageContaining("line 3: 2 fields, but the header has 3")
                .hasMessageContaining("line 4: 4 fields, but the header has 3")
                .hasMessageContaining("line 5: text follows a closing quote");
        Imported imported = Imported.read(text, DEFAULTS.skipBadRows(true));
        assertThat(imported.keys()).containsExactly("1", "5");
        assertThat(imported.finding(Kind.BAD_ROW).count()).isEqualTo(3);
        assertThat(imported.summary().rows()).isEqualTo(5);
        assertThat(imported.summary().rowsUsed()).isEqualTo(2);
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefusedEvenWhereBadRowsAreSkipped() {
        StringBuilder text = new StringBuilder("customer,date,amount\n\"1\",2024-01-05,1.00\n");
        text.append("\"2,2024-01-05,1.00\n").append("3,2024-01-05,1.00\n".repeat(20_000));

        assertThatThrownBy(() -> Imported.read(text.toString(), DEFAULTS.skipBadRows(true)))
                .isInstanceOf(FilesException.class)
                .hasMessageContaining("line 3: a quote \" is opened and never closed");
    }

    @Test
    void zeroCharactersAreRefusedWithTheirLine() {
        String padding = "3,2024-01-05,1.00\n".repeat(1000);
        assertThatThrownBy(() -> Imported.read("customer,date,amount\n" + padding + "a\u0000b,2024-01-05,1.00\n"))
                .isInstanceOf(FilesException.class)
                .hasMessageContaining("line 1002 holds the character U+0000");
    }

    @Test
    void pathsThatDuckDbTakesForPatternsAreRead() throws IOException {
        Path file = Files.createDirectories(folder.resolve("year=2024")).resolve("o'r*ders [1]?.csv");
        Files.writeString(file, PEOPLE);

        assertThat(Imported.read(file, DEFAULTS).totals()).containsExactly(1250L, 725L);
    }

    @Test
    void longTextsAreReadAndEndlessOnesRefused() {
        String note = "x".repeat(CsvScanner.LONGEST_RECORD - 100).replace("x", "ż");
        String text = "customer,date,amount,note\n1,2024-01-05,1.00," + note + "\n2,2024-01-05,2.00,\n";

        assertThat(Imported.read(text).totals()).containsExactly(100L, 200L);
        assertThatThrownBy(() -> Imported.read(text.replace(note, note + note)))
                .hasMessageContaining("line 2: more than 500000 characters");
    }

    private static byte[] pack(Packing packing, byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = packing == Packing.GZIP ? new GZIPOutputStream(packed) : new ZstdOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
