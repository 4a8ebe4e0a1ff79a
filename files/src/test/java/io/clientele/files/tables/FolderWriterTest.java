package io.clientele.files.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clientele.files.FilesException;
import io.clientele.generate.Part;
import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWriterTest {
    private static final Set<Table> ALL = EnumSet.allOf(Table.class);
    private static final PopulationPlan PLAN =
            Population.defaults().customers(600).plan();
    private static final PopulationPlan OTHER =
            Population.defaults().customers(30).seed(7).plan();

    @TempDir
    Path scratch;

    @Test
    void aFolderHoldsItsFilesAManifestAndADictionary() throws Exception {
        FolderManifest manifest = write("out", PLAN, csv(Part.WHOLE), false);
        assertThat(names("out"))
                .containsExactly(
                        "customers.csv",
                        "datapackage.json",
                        "ground_truth.csv",
                        "manifest.json",
                        "order_items.csv",
                        "orders.csv",
                        "products.csv");
        assertThat(Files.readAllBytes(scratch.resolve("out/manifest.json"))).isEqualTo(manifest.json());
        assertThat(manifest.rows(Table.CUSTOMERS)).isEqualTo(600);
        for (WrittenFile file : manifest.files()) {
            byte[] bytes = Files.readAllBytes(scratch.resolve("out").resolve(file.name()));
            assertThat(file.bytes()).isEqualTo(bytes.length);
            assertThat(file.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }

    /** Small pieces and large ones come mixed: a header, some products, a chunk of items. */
    @Test
    void filesHoldWhatAStreamGets() throws IOException {
        write("out", PLAN, csv(Part.WHOLE), false);
        for (Table table : Table.values()) {
            OutputLayout alone =
                    new OutputLayout(OutputFormat.CSV, Compression.NONE, Set.of(table), false, true, Part.WHOLE);
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            new StreamWriter(alone).write(rows(PLAN, alone), stream);
            assertThat(scratch.resolve("out/" + table.key() + ".csv")).hasBinaryContent(stream.toByteArray());
        }
    }

    /** Of some tables less is generated than of all: no spend for accounts, no orders for the truth. */
    @Test
    void someTablesAreTheSameAsAmongAll() throws IOException {
        write("all", PLAN, csv(Part.WHOLE), false);
        List<Set<Table>> some = List.of(
                Set.of(Table.CUSTOMERS),
                Set.of(Table.GROUND_TRUTH),
                Set.of(Table.CUSTOMERS, Table.GROUND_TRUTH),
                Set.of(Table.ORDERS, Table.CUSTOMERS),
                Set.of(Table.PRODUCTS, Table.ORDER_ITEMS));
        for (Set<Table> tables : some) {
            OutputLayout layout = new OutputLayout(OutputFormat.CSV, Compression.NONE, tables, false, true, Part.WHOLE);
            write("some", PLAN, layout, true);
            assertThat(names("some")).hasSize(tables.size() + 2);
            for (Table table : tables) {
                assertThat(scratch.resolve("some/" + table.key() + ".csv"))
                        .as("%s of %s", table, tables)
                        .hasSameBinaryContentAs(scratch.resolve("all/" + table.key() + ".csv"));
            }
        }
    }

    @Test
    void foldersOnTheWayAreMade() throws IOException {
        write("a/b/c", PLAN, csv(Part.WHOLE), false);
        assertThat(names("a/b/c")).contains("manifest.json");
    }

    @Test
    void whatIsThereIsReplacedOnlyIfAsked() throws IOException {
        write("out", PLAN, csv(Part.WHOLE), false);
        byte[] before = Files.readAllBytes(scratch.resolve("out/manifest.json"));
        assertThatExceptionOfType(FilesException.class)
                .isThrownBy(() -> write("out", OTHER, csv(Part.WHOLE), false))
                .withMessage(scratch.resolve("out")
                        + " already holds what manifest.json lists: replace it with --replace, or name another folder");
        assertThat(Files.readAllBytes(scratch.resolve("out/manifest.json"))).isEqualTo(before);

        FolderManifest manifest = write("out", OTHER, csv(Part.WHOLE), true);
        assertThat(Files.readAllBytes(scratch.resolve("out/manifest.json"))).isEqualTo(manifest.json());
        assertThat(Files.readAllLines(scratch.resolve("out/customers.csv"))).hasSize(31);
    }

    @Test
    void filesThatTheNewOnesDoNotReplaceGoWithTheirManifest() throws IOException {
        write("out", PLAN, csv(Part.WHOLE), false);
        OutputLayout orders =
                new OutputLayout(OutputFormat.JSONL, Compression.GZIP, Set.of(Table.ORDERS), false, true, Part.WHOLE);
        write("out", PLAN, orders, true);
        assertThat(names("out")).containsExactly("datapackage.json", "manifest.json", "orders.jsonl.gz");
    }

    @Test
    void foreignFilesStay() throws IOException {
        Path out = Files.createDirectory(scratch.resolve("out"));
        Files.writeString(out.resolve("notes.txt"), "mine");
        write("out", PLAN, csv(Part.WHOLE), false);
        write("out", OTHER, csv(Part.WHOLE), true);
        assertThat(out.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aForeignFileOfTheSameNameIsRefused() throws IOException {
        Path out = Files.createDirectory(scratch.resolve("out"));
        Files.writeString(out.resolve("orders.csv"), "mine");
        for (boolean replace : new boolean[] {false, true}) {
            assertThatExceptionOfType(FilesException.class)
                    .isThrownBy(() -> write("out", PLAN, csv(Part.WHOLE), replace))
                    .withMessageStartingWith(out.resolve("orders.csv") + " is there already");
        }
        assertThat(names("out")).containsExactly("orders.csv");
        assertThat(out.resolve("orders.csv")).hasContent("mine");
    }

    @Test
    void aManifestThatIsNotOursIsRefused() throws IOException {
        Path out = Files.createDirectory(scratch.resolve("out"));
        Files.writeString(
                out.resolve("manifest.json"), "{\"program\":\"other\",\"files\":[{\"name\":\"orders.csv\"}]}");
        assertThatExceptionOfType(FilesException.class)
                .isThrownBy(() -> write("out", PLAN, csv(Part.WHOLE), true))
                .withMessageStartingWith(out.resolve("manifest.json") + " is there already");
    }

    @Test
    void partsStandBesideEachOther() throws IOException {
        for (int part = 1; part <= 3; part++) {
            write("out", PLAN, csv(new Part(part, 3)), false);
        }
        assertThat(names("out"))
                .contains("orders-1-of-3.csv", "orders-3-of-3.csv", "products-1-of-3.csv", "manifest-2-of-3.json")
                .doesNotContain("products-2-of-3.csv")
                .hasSize(3 * 4 + 1 + 3 + 1);
        assertThatExceptionOfType(FilesException.class)
                .isThrownBy(() -> write("out", PLAN, csv(new Part(2, 3)), false))
                .withMessageContaining("manifest-2-of-3.json");
        write("out", PLAN, csv(Part.WHOLE), true);
        assertThat(names("out")).hasSize(7);
    }

    @Test
    void theDataDictionaryDoesNotDependOnThePartThatCameLast() throws IOException {
        Path dictionary = scratch.resolve("out/datapackage.json");
        write("out", PLAN, csv(new Part(1, 2)), false);
        String first = Files.readString(dictionary);
        write("out", PLAN, csv(new Part(2, 2)), false);
        assertThat(Files.readString(dictionary)).isEqualTo(first).contains("products-1-of-2.csv", "orders-2-of-2.csv");
    }

    @Test
    void afterACancellationNothingIsLeft() throws IOException {
        OutputLayout layout = csv(Part.WHOLE);
        FolderWriter writer = new FolderWriter(scratch.resolve("a/out"), layout, false, () -> true);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> writer.write(rows(PLAN, layout), ManifestOrigin.generated("1", PLAN)));
        assertThat(names("")).isEmpty();
    }

    @Test
    void afterAFailureWhatWasThereIsLeft() throws IOException {
        write("out", PLAN, csv(Part.WHOLE), false);
        Set<String> before = names("out");
        FolderWriter writer = new FolderWriter(scratch.resolve("out"), csv(Part.WHOLE), true, () -> false);
        RowSource failing = (files, consumer) -> {
            rows(OTHER, csv(Part.WHOLE)).forEachChunk(files, consumer);
            throw new IllegalStateException("the source failed");
        };
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> writer.write(failing, ManifestOrigin.exported("1")));
        assertThat(names("out")).isEqualTo(before);
        assertThat(Files.readAllLines(scratch.resolve("out/customers.csv"))).hasSize(601);
    }

    @Test
    void aFileInThePlaceOfTheFolderIsOneClearLine() throws IOException {
        Files.writeString(scratch.resolve("out"), "mine");
        assertThatExceptionOfType(FilesException.class)
                .isThrownBy(() -> write("out", PLAN, csv(Part.WHOLE), false))
                .withMessage(scratch.resolve("out") + " is a file, but must be a folder");
    }

    @Test
    void whatAKilledProcessLeftIsRemoved() throws IOException {
        Path out = Files.createDirectory(scratch.resolve("out"));
        Files.writeString(out.resolve(".orders.csv.99-1.new"), "half");
        Files.writeString(out.resolve(".hidden.new"), "mine");
        write("out", PLAN, csv(Part.WHOLE), false);
        assertThat(names("out"))
                .doesNotContain(".orders.csv.99-1.new")
                .contains(".hidden.new")
                .hasSize(8);
    }

    /** Killed between the renames of the files and that of the manifest. */
    @Test
    void filesWhoseManifestDidNotComeAreRemoved() throws IOException {
        write("out", PLAN, csv(Part.WHOLE), false);
        Path out = scratch.resolve("out");
        Files.move(out.resolve("manifest.json"), out.resolve(".manifest.json.99-7.new"));
        OutputLayout orders =
                new OutputLayout(OutputFormat.CSV, Compression.NONE, Set.of(Table.ORDERS), false, true, Part.WHOLE);
        write("out", OTHER, orders, false);
        assertThat(names("out")).containsExactly("datapackage.json", "manifest.json", "orders.csv");
    }

    private FolderManifest write(String folder, PopulationPlan plan, OutputLayout layout, boolean replace) {
        return new FolderWriter(scratch.resolve(folder), layout, replace, () -> false)
                .write(rows(plan, layout), ManifestOrigin.generated("1", plan));
    }

    private static RowSource rows(PopulationPlan plan, OutputLayout layout) {
        return new GeneratedRows(plan, layout.part(), 1, customers -> {});
    }

    private static OutputLayout csv(Part part) {
        return new OutputLayout(OutputFormat.CSV, Compression.NONE, ALL, false, true, part);
    }

    private Set<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(scratch.resolve(folder))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            return new TreeSet<>(names);
        }
    }
}
