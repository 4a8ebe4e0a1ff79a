package io.clientele.files.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clientele.fidelity.Judgement;
import io.clientele.files.FilesException;
import io.clientele.files.check.FileCheck.Outcome;
import io.clientele.files.orders.Duck;
import io.clientele.files.tables.Compression;
import io.clientele.files.tables.FolderWriter;
import io.clientele.files.tables.GeneratedRows;
import io.clientele.files.tables.ManifestOrigin;
import io.clientele.files.tables.OutputFormat;
import io.clientele.files.tables.OutputLayout;
import io.clientele.generate.Part;
import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long, since each kind of damage is done once. */
class FolderCheckTest {
    private static final Set<Table> ALL = EnumSet.allOf(Table.class);
    private static final PopulationPlan PLAN =
            Population.defaults().customers(500).days(365).cancelled(0.05).plan();

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenHoldsInEveryFormat() {
        for (OutputFormat format : OutputFormat.values()) {
            for (Compression compression : format.compressions()) {
                Path to = folder.resolve(format.key() + compression.key());
                write(to, format, compression, format.tables(), false, Part.WHOLE);
                if (Set.of("sql", "django").contains(format.key())) {
                    assertThat(failures(FolderCheck.of(to, false))).isEmpty();
                    assertThat(notes(FolderCheck.of(to, false)))
                            .containsExactly("rows: not checked: files of the format " + format.key());
                } else {
                    assertHolds(to);
                }
            }
        }
        Path nested = folder.resolve("nested");
        write(nested, OutputFormat.JSONL, Compression.ZSTD, ALL, true, Part.WHOLE);
        assertHolds(nested);
    }

    @Test
    void parquetIsReadByItsTypes() throws IOException {
        Path csv = written();
        Path to = Files.createDirectory(folder.resolve("parquet"));
        parquet(csv, to, "DECIMAL(12,2)");
        assertHolds(to);
        parquet(csv, to, "DOUBLE");
        assertThat(failures(FolderCheck.of(to, false)).get(0))
                .contains(
                        "orders.parquet has the columns id whole,customer_id whole,ordered_at instant,status text,total"
                                + " DOUBLE, not id whole,customer_id whole,ordered_at instant,status text,total money");
    }

    /** By DuckDB, from the CSV files and their manifest. */
    private static void parquet(Path csv, Path to, String money) throws IOException {
        try (Duck duck = Duck.open("256MB")) {
            for (Table table : Table.values()) {
                String columns = table.columns().stream()
                        .map(column -> "'" + column.name() + "': '"
                                + switch (column.type()) {
                                    case INTEGER -> "BIGINT";
                                    case SMALL_INTEGER -> "INTEGER";
                                    case MONEY -> money;
                                    case INSTANT -> "TIMESTAMPTZ";
                                    case TEXT -> "VARCHAR";
                                }
                                + "'")
                        .collect(Collectors.joining(", "));
                duck.execute("COPY (SELECT * FROM read_csv('" + csv.resolve(table.key() + ".csv")
                        + "', header = true, columns = {" + columns + "})) TO '" + to.resolve(table.key() + ".parquet")
                        + "' (FORMAT parquet)");
            }
        }
        Files.writeString(
                to.resolve("manifest.json"),
                Files.readString(csv.resolve("manifest.json"))
                        .replace(".csv\"", ".parquet\"")
                        .replaceAll("\"format\" ?: ?\"csv\"", "\"format\":\"parquet\""));
        seal(to, ".parquet");
    }

    @Test
    void partsAreAWholeOnceAllAreThere() {
        Path to = folder.resolve("parts [1]");
        for (int part : new int[] {1, 3}) {
            write(to, OutputFormat.CSV, Compression.GZIP, ALL, false, new Part(part, 3));
        }
        FolderReport missing = FolderCheck.of(to, false);
        assertThat(failures(missing)).containsExactly("parts: of 3 parts, not here: 2");
        assertThat(missing.fidelity()).isNull();
        assertThat(failures(FolderCheck.of(to, true))).isEmpty();
        assertThat(notes(FolderCheck.of(to, true)))
                .containsExactly(
                        "parts: of 3 parts, not here: 2",
                        "persona_counts: not checked: parts are missing",
                        "fidelity: not checked: it takes all orders and ground_truth");

        write(to, OutputFormat.CSV, Compression.GZIP, ALL, false, new Part(2, 3));
        assertHolds(to);
    }

    @Test
    void someTablesAreCheckedAsFarAsTheyGo() {
        write(folder.resolve("some"), OutputFormat.CSV, Compression.NONE, Set.of(Table.ORDERS), false, Part.WHOLE);

        FolderReport report = FolderCheck.of(folder.resolve("some"), false);

        assertThat(failures(report)).isEmpty();
        assertThat(notes(report))
                .contains(
                        "order_totals: not checked: order_items isn't here",
                        "emails: not checked: customers isn't here",
                        "foreign_keys: not checked",
                        "ground_truth: not checked: ground_truth isn't here");
    }

    @Test
    void aFolderWithoutItsManifestIsRefused() throws IOException {
        Path to = written();
        Files.delete(to.resolve("manifest.json"));
        refuses(to, to + " has no manifest.json, so it is no complete folder of generated files");
        refuses(to.resolve("orders.csv"), to.resolve("orders.csv") + " is no folder");
        refuses(to.resolve("none"), to.resolve("none") + " does not exist");
        Files.writeString(to.resolve("manifest.json"), "{\"manifest_version\": 3}");
        refuses(to, to.resolve("manifest.json") + " is not a manifest of Clientele");
        Files.writeString(to.resolve("manifest.json"), "{\"program\": ");
        refuses(to, to.resolve("manifest.json") + " is damaged: it is no JSON");
    }

    @Test
    void aManifestThatWasEditedSaysWhere() throws IOException {
        Path to = written();
        String text = Files.readString(to.resolve("manifest.json"));
        Files.writeString(
                to.resolve("manifest.json"),
                text.replace("\"days\": 365", "\"days\": \"many\"").replace("\"days\" : 365", "\"days\" : \"many\""));
        refuses(to, to.resolve("manifest.json") + " is damaged: days is 'many', but must be a whole number");
    }

    @Test
    void partsOfDifferentRunsAreRefused() {
        Path to = folder.resolve("mixed");
        write(to, OutputFormat.CSV, Compression.NONE, ALL, false, new Part(1, 2));
        write(PLAN.population().seed(9).plan(), to, OutputFormat.CSV, Compression.NONE, ALL, false, new Part(2, 2));
        refuses(
                to,
                to
                        + ": manifest-1-of-2.json and manifest-2-of-2.json are not parts of one whole; their settings differ");
    }

    @Test
    void aFileThatIsMissingOrTooManyIsNamed() throws IOException {
        Path to = written();
        Files.move(to.resolve("customers.csv"), to.resolve("customers-old.csv"));

        assertThat(failures(FolderCheck.of(to, false)))
                .containsExactly(
                        "files: customers.csv is missing", "no_other_files: customers-old.csv is in no manifest");
    }

    @Test
    void anEditedByteIsSeen() throws IOException {
        Path to = written();
        edit(to, "customers.csv", text -> text.replaceFirst("@example", "@exemple"));
        assertThat(failures(FolderCheck.of(to, false)))
                .containsExactly("sha256: customers.csv has other bytes than were written");
    }

    @Test
    void aFileThatWasCutOffIsSeen() throws IOException {
        Path to = folder.resolve("zipped");
        write(to, OutputFormat.CSV, Compression.GZIP, ALL, false, Part.WHOLE);
        Path orders = to.resolve("orders.csv.gz");
        byte[] bytes = Files.readAllBytes(orders);
        Files.write(orders, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(failures(FolderCheck.of(to, false)))
                .anyMatch(line -> line.startsWith("sha256: orders.csv.gz has " + bytes.length / 2 + " bytes, not "))
                .anyMatch(line -> line.startsWith("row_counts: orders.csv.gz"));
    }

    /** From here on size and hash are made right again: the rows themselves must tell. */
    @Test
    void aDroppedRowIsSeen() throws IOException {
        Path to = written();
        edit(to, "orders.csv", text -> dropLine(text, 5));
        seal(to);
        assertThat(failures(FolderCheck.of(to, false)))
                .anyMatch(line -> line.startsWith("row_counts: orders.csv has "))
                .anyMatch(line -> line.matches(
                        "foreign_keys: \\d+ rows? ?s?o?f? ?.*order_items have a order_id that is not in orders.*"));
        to = written();
        edit(to, "customers.csv", text -> dropLine(text, 2));
        seal(to);
        assertThat(failures(FolderCheck.of(to, false)))
                .anyMatch(line -> line.contains("row_counts: customers.csv has 499 rows of customers, not 500"))
                .anyMatch(line -> line.contains("customer_id that is not in customers"));
        to = written();
        edit(to, "ground_truth.csv", text -> dropLine(text, 2));
        seal(to);
        assertThat(failures(FolderCheck.of(to, false))).anyMatch(line -> line.startsWith("persona_counts: "));
    }

    @Test
    void aChangedCentIsSeen() throws IOException {
        Path to = written();
        edit(to, "orders.csv", text -> replaceField(text, 7, 4, total -> total.equals("0.01") ? "0.02" : "0.01"));
        seal(to);
        assertThat(failures(FolderCheck.of(to, false)))
                .hasSize(1)
                .allMatch(line -> line.startsWith("order_totals: 1 orders not: "));
        to = written();
        edit(to, "order_items.csv", text -> replaceField(text, 7, 3, quantity -> quantity + "1"));
        seal(to);
        assertThat(failures(FolderCheck.of(to, false)))
                .hasSize(1)
                .allMatch(line -> line.startsWith("order_totals: 1 orders not: "));
    }

    @Test
    void aRowThatIsThereTwiceIsSeen() throws IOException {
        for (Table table : Table.values()) {
            Path to = written();
            edit(
                    to,
                    table.key() + ".csv",
                    text -> text + text.lines().skip(1).findFirst().orElseThrow() + "\n");
            seal(to);
            assertThat(failures(FolderCheck.of(to, false)))
                    .as(table.key())
                    .anyMatch(line -> line.startsWith("unique_keys: " + table.key() + " has 1 values of "))
                    .anyMatch(line -> line.startsWith("row_counts: "));
        }
    }

    @Test
    void datesOutsideTheWindowAreSeen() throws IOException {
        Path to = written();
        LocalDate asOf = PLAN.population().asOf();
        edit(to, "orders.csv", text -> text.replaceFirst(",[-0-9T:]+Z,delivered", "," + asOf + "T00:00:00Z,delivered"));
        edit(to, "customers.csv", text -> replaceField(text, 3, -1, at -> asOf + "T00:00:00Z"));
        seal(to);
        assertThat(failures(FolderCheck.of(to, false)))
                .anyMatch(line -> line.startsWith("window: 1 orders not: "))
                .anyMatch(line -> line.startsWith("created_at: "))
                .anyMatch(line -> line.startsWith("ground_truth: 1 customers not: "));
    }

    @Test
    void anOrderWithoutLinesAndAnUnknownProductAreSeen() throws IOException {
        Path to = written();
        String order = Files.readAllLines(to.resolve("orders.csv")).get(1).split(",", -1)[0];
        edit(to, "order_items.csv", text -> text.replaceAll("(?m)^" + order + ",.*\n", ""));
        edit(to, "order_items.csv", text -> replaceField(text, 9, 2, product -> "999"));
        seal(to);
        assertThat(failures(FolderCheck.of(to, false)))
                .anyMatch(line -> line.equals("order_lines: 1 orders not: " + order))
                .anyMatch(line -> line.startsWith("foreign_keys: 1 rows of order_items have a product_id"));
    }

    @Test
    void aStatusAPersonaAndAnAddressThatCannotBeAreSeen() throws IOException {
        Path to = written();
        edit(to, "orders.csv", text -> replaceField(text, 2, 3, status -> "lost"));
        edit(to, "ground_truth.csv", text -> replaceField(text, 2, 1, persona -> "stranger"));
        String email =
                Files.readAllLines(to.resolve("customers.csv")).get(1).replaceFirst(".*?([\\w.+-]+@[\\w.-]+).*", "$1");
        edit(to, "customers.csv", text -> {
            String second = text.lines().skip(2).findFirst().orElseThrow();
            return text.replace(
                    second, second.replaceFirst("[\\w.+-]+@[\\w.-]+", email.toUpperCase(java.util.Locale.ROOT)));
        });
        seal(to);
        assertThat(failures(FolderCheck.of(to, false)))
                .anyMatch(line -> line.startsWith("statuses: 1 orders not: "))
                .anyMatch(line -> line.contains("1 customers have the persona 'stranger', which there isn't"))
                .anyMatch(line -> line.equals("emails: 1 addresses not: " + email.toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void otherColumnsAndValuesOfAnotherTypeAreSeen() throws IOException {
        Path to = written();
        edit(to, "orders.csv", text -> text.replaceFirst("ordered_at", "date"));
        edit(to, "products.csv", text -> replaceField(text, 2, -2, price -> "cheap"));
        edit(to, "order_items.csv", text -> replaceField(text, 2, 4, price -> ""));
        seal(to);
        assertThat(failures(FolderCheck.of(to, false)))
                .anyMatch(
                        line -> line.equals(
                                "columns: orders.csv has the columns id,customer_id,date,status,total, not id,customer_id,ordered_at,status,total"))
                .anyMatch(line -> line.startsWith("row_counts: products.csv: ")
                        && line.contains("order_items.csv has 1 rows without unit_price"));
    }

    @Test
    void ordersThatDoNotShowThePersonasAreOff() throws IOException {
        Path to = written();
        // Every champion's orders are of somebody who has none.
        edit(to, "manifest.json", text -> text.replaceAll("(\"monetary\" ?: ?\\{\\s*\"mean\" ?: ?)5000", "$16000"));

        FolderReport report = FolderCheck.of(to, false);

        assertThat(failures(report)).isEmpty();
        assertThat(judgement(report).holds()).isFalse();
        assertThat(judgement(report).summary()).startsWith("1 of 15 lines are off");
    }

    private Path written() {
        Path to = folder.resolve("written" + ++writes);
        write(to, OutputFormat.CSV, Compression.NONE, ALL, false, Part.WHOLE);
        return to;
    }

    private int writes;

    private static void write(
            Path to, OutputFormat format, Compression compression, Set<Table> tables, boolean nested, Part part) {
        write(PLAN, to, format, compression, tables, nested, part);
    }

    private static void write(
            PopulationPlan plan,
            Path to,
            OutputFormat format,
            Compression compression,
            Set<Table> tables,
            boolean nested,
            Part part) {
        OutputLayout layout = new OutputLayout(format, compression, tables, nested, true, part);
        new FolderWriter(to, layout, false, () -> false)
                .write(new GeneratedRows(plan, part, 1, customers -> {}), ManifestOrigin.generated("test", plan));
    }

    private static void assertHolds(Path to) {
        FolderReport report = FolderCheck.of(to, false);
        assertThat(report.checks()).as("%s", to).allMatch(check -> check.outcome() == Outcome.OK);
        assertThat(judgement(report).holds()).isTrue();
        assertThat(report.population()).isEqualTo(PLAN.population());
    }

    private static Judgement judgement(FolderReport report) {
        return Judgement.of(Objects.requireNonNull(report.fidelity()), Objects.requireNonNull(report.population()));
    }

    private static List<String> failures(FolderReport report) {
        return of(report, Outcome.FAILED);
    }

    private static List<String> notes(FolderReport report) {
        return of(report, Outcome.NOTE);
    }

    private static List<String> of(FolderReport report, Outcome outcome) {
        return report.checks().stream()
                .filter(check -> check.outcome() == outcome)
                .map(check -> check.name() + ": " + check.detail())
                .toList();
    }

    private static void refuses(Path to, String message) {
        assertThatExceptionOfType(FilesException.class)
                .isThrownBy(() -> FolderCheck.of(to, false))
                .withMessage(message);
    }

    private static void edit(Path to, String name, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(to.resolve(name));
        String after = change.apply(before);
        assertThat(after).as("%s is edited", name).isNotEqualTo(before);
        Files.writeString(to.resolve(name), after);
    }

    private static String dropLine(String text, int number) {
        String line = text.lines().skip(number - 1L).findFirst().orElseThrow();
        return text.replace(line + "\n", "");
    }

    /** @param field from 0, or from the end; none before it may be quoted */
    private static String replaceField(String text, int line, int field, UnaryOperator<String> change) {
        String before = text.lines().skip(line - 1L).findFirst().orElseThrow();
        String[] fields = before.split(",", -1);
        int at = field < 0 ? fields.length + field : field;
        fields[at] = change.apply(fields[at]);
        return text.replace("\n" + before + "\n", "\n" + String.join(",", fields) + "\n");
    }

    /** Puts the sizes and hashes of the files as they are now into the manifest. */
    private static void seal(Path to) throws IOException {
        seal(to, ".csv");
    }

    private static void seal(Path to, String ending) throws IOException {
        TreeMap<String, String> hashes = new TreeMap<>();
        String text = Files.readString(to.resolve("manifest.json"));
        for (Table table : Table.values()) {
            String name = table.key() + ending;
            byte[] bytes = Files.readAllBytes(to.resolve(name));
            hashes.put(name, sha256(bytes));
            text = text.replaceAll(
                    "(\"" + name + "\"[^}]*}[^}]*\"bytes\" ?: ?)\\d+([^}]*\"sha256\" ?: ?)\"[0-9a-f]+\"",
                    "$1 " + bytes.length + "$2\"" + sha256(bytes) + "\"");
        }
        assertThat(text).contains(hashes.values());
        Files.writeString(to.resolve("manifest.json"), text);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
