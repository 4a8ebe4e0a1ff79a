package io.clientele.files.tables.django;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.files.tables.Compression;
import io.clientele.files.tables.RowTexts;
import io.clientele.files.tables.SampleRows;
import io.clientele.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Django's own loaddata reads the fixture, with the models that the documentation gives. */
class DjangoLoadTest {
    private static final Path DOCS = Path.of("..", "docs", "django.md");

    /** A project in one file. It prints the rows in the readable form, each behind its table's name. */
    private static final String PROJECT = """
            import datetime
            import sys
            import django
            from django.conf import settings

            settings.configure(
                INSTALLED_APPS=["crm"],
                DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "django.db"}},
                USE_TZ=True,
            )
            django.setup()

            from django.core.management import call_command
            call_command("migrate", run_syncdb=True, verbosity=0)
            call_command("loaddata", "clientele.json", verbosity=0)

            from crm.models import Customer, Order, OrderItem, Product

            def text(value):
                if isinstance(value, datetime.datetime):
                    return value.strftime("%04d-%%m-%%dT%%H:%%M:%%SZ" % value.year)
                return "null" if value is None else str(value)

            def show(table, values):
                sys.stdout.write(table + "|" + "|".join(text(value) for value in values) + "\\0")

            for c in Customer.objects.order_by("id"):
                show("customers", [c.id, c.name, c.email, c.phone, c.address, c.created_at])
            for p in Product.objects.order_by("id"):
                show("products", [p.id, p.name, p.description, p.category, p.price, p.stock])
            for o in Order.objects.order_by("id"):
                show("orders", [o.id, o.customer_id, o.order_date, o.status, o.total_price])
                for i in o.items.order_by("id"):
                    show("order_items", [o.id, i.id - 100 * o.id, i.product_id, i.quantity, i.unit_price])
            """;

    @TempDir
    Path folder;

    private String python;

    @BeforeEach
    void findDjango() throws IOException, InterruptedException {
        String found = pythonWithDjango();
        assumeTrue(found != null || System.getenv("CI") != null, "Django is not there: apt-get install python3-django");
        assertThat(found).as("a Python with Django").isNotNull();
        python = found;
    }

    @Test
    void awkwardTextsComeBack() throws Exception {
        RowTexts expected = new RowTexts();
        DjangoFormatTest.awkward(expected);
        assertLoads(SampleRows.written(format(), DjangoFormatTest::awkward), expected);
    }

    @Test
    void allRowsOfAPopulationComeBack() throws Exception {
        RowTexts expected = new RowTexts();
        assertLoads(SampleRows.generated(format(), 60, expected), expected);
    }

    private void assertLoads(String fixture, RowTexts expected) throws Exception {
        Path app = Files.createDirectory(folder.resolve("crm"));
        Files.writeString(app.resolve("__init__.py"), "");
        Files.writeString(app.resolve("models.py"), modelsOfTheDocumentation());
        Files.writeString(folder.resolve("project.py"), PROJECT);
        Files.writeString(folder.resolve("clientele.json"), fixture);
        List<String> rows = List.of(run("project.py").split("\0", -1));
        for (Table table : DjangoFormat.TABLES) {
            String prefix = table.key() + "|";
            assertThat(rows.stream()
                            .filter(row -> row.startsWith(prefix))
                            .map(row -> row.substring(prefix.length()))
                            .toList())
                    .isEqualTo(expected.of(table));
        }
    }

    private static DjangoFormat format() {
        return new DjangoFormat(DjangoFormat.TABLES, "crm", 100, Compression.NONE);
    }

    private static String modelsOfTheDocumentation() throws IOException {
        Matcher block = Pattern.compile("```python\n(from django.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(DOCS));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    /** Debian's package belongs to Debian's Python, which need not be the first of the PATH. */
    private @Nullable String pythonWithDjango() throws IOException, InterruptedException {
        for (String candidate : List.of("/usr/bin/python3", "python3")) {
            try {
                Process process = new ProcessBuilder(candidate, "-c", "import django")
                        .redirectErrorStream(true)
                        .start();
                process.getInputStream().readAllBytes();
                if (process.waitFor() == 0) {
                    return candidate;
                }
            } catch (IOException e) {
                // There is no such program: the next one may be there.
            }
        }
        return null;
    }

    private String run(String script) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(python, "-X", "utf8", script));
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(err.toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(err)).isZero();
        return out;
    }
}
