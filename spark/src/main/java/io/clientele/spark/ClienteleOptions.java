package io.clientele.spark;

import io.clientele.generate.Population;
import io.clientele.generate.Sampling;
import io.clientele.people.PersonLocale;
import io.clientele.persona.Persona;
import io.clientele.persona.PersonaTable;
import io.clientele.table.Table;
import io.clientele.text.TextValues;
import io.clientele.yaml.PersonasYaml;
import io.clientele.yaml.YamlFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.jspecify.annotations.Nullable;

/**
 * The options of the data source. They have the names, defaults and ranges of {@code clientele seed}'s; hyphens may be underscores.
 *
 * <pre>
 * table       customers, products, orders, order_items or ground_truth
 * customers   500, or the sum in the personas
 * days        730
 * seed        42
 * as-of       today (UTC)
 * personas    a file that the driver can read, or the YAML itself
 * products    20
 * locale      en_US
 * cancelled   0
 * sampling    latin-hypercube
 * nearest     false
 * parts       partitions; a part for each 100,000 customers, and at least one for each core
 * </pre>
 */
final class ClienteleOptions {
    static final List<String> NAMES = List.of(
            "table",
            "customers",
            "days",
            "seed",
            "as-of",
            "personas",
            "products",
            "locale",
            "cancelled",
            "sampling",
            "nearest",
            "parts");

    private static final long CUSTOMERS_PER_PART = 100_000;
    private static final int MOST_PARTS = 1_000_000;

    private final CaseInsensitiveStringMap options;

    private ClienteleOptions(CaseInsensitiveStringMap options) {
        this.options = options;
    }

    /** Of the machine that plans the query. A data source has no command line above it that could say what day it is. */
    static LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }

    /** @throws SparkSourceException if there is no such table, or no option {@code table} */
    static Table table(CaseInsensitiveStringMap options) {
        String key = options.get("table");
        for (Table table : Table.values()) {
            if (table.key().equalsIgnoreCase(key)) {
                return table;
            }
        }
        String all = Arrays.stream(Table.values()).map(Table::key).collect(Collectors.joining(", "));
        throw new SparkSourceException(
                key == null
                        ? "option table is missing; it must be one of " + all
                        : "table is '" + key + "', but must be one of " + all);
    }

    /** The name as it stands in the list: in lower case, with hyphens. */
    static String known(String name) {
        return name.startsWith("__") ? name : name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws SparkSourceException if there is an option of another name */
    static void checkNames(CaseInsensitiveStringMap options) {
        for (String name : options.keySet()) {
            // Spark's own marks begin with two underscores.
            if (!NAMES.contains(known(name)) && !name.startsWith("__")) {
                throw new SparkSourceException(
                        "option '" + name + "' is unknown; known options are " + String.join(", ", NAMES));
            }
        }
    }

    /**
     * @param today the as-of date where none is given
     * @throws SparkSourceException if an option is unknown or its value is not allowed
     */
    static GeneratedData parse(CaseInsensitiveStringMap options, LocalDate today) {
        checkNames(options);
        return new ClienteleOptions(options).parse(today);
    }

    private GeneratedData parse(LocalDate today) {
        String yaml = personas();
        PersonaTable personas = yaml == null ? PersonaTable.defaults() : table(yaml);
        long customers = value(
                "customers", personas.customers(), text -> TextValues.wholeNumber(text, 1, Population.MOST_CUSTOMERS));
        return new GeneratedData(
                customers,
                (int) whole("days", 730, 1, Persona.MAX_DAYS),
                value("as-of", today, TextValues::date),
                whole("seed", 42, Long.MIN_VALUE, Long.MAX_VALUE),
                yaml,
                (int) whole("products", 20, 1, Population.MOST_PRODUCTS),
                value("locale", PersonLocale.EN_US, ClienteleOptions::locale),
                value("cancelled", 0.0, TextValues::fraction),
                value("sampling", Sampling.LATIN_HYPERCUBE, text -> TextValues.choice(text, Sampling.values())),
                value("nearest", false, ClienteleOptions::yesOrNo),
                (int) whole("parts", 0, 1, MOST_PARTS));
    }

    /** How many partitions there are where the options say nothing. */
    static int parts(long customers, int cores) {
        long bySize = (customers + CUSTOMERS_PER_PART - 1) / CUSTOMERS_PER_PART;
        return (int) Math.min(customers, Math.min(MOST_PARTS, Math.max(bySize, cores)));
    }

    private long whole(String name, long otherwise, long least, long most) {
        return value(name, otherwise, text -> TextValues.wholeNumber(text, least, most));
    }

    private <T> T value(String name, T otherwise, Function<String, T> parser) {
        String text = get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new SparkSourceException(name + " " + e.getMessage(), e);
        }
    }

    private @Nullable String get(String name) {
        String text = options.get(name);
        return text == null ? options.get(name.replace('-', '_')) : text;
    }

    private static PersonLocale locale(String text) {
        try {
            return PersonLocale.ofTag(text);
        } catch (IllegalArgumentException e) {
            String all =
                    Arrays.stream(PersonLocale.values()).map(PersonLocale::tag).collect(Collectors.joining(", "));
            throw new IllegalArgumentException("is '" + text + "', but must be one of " + all, e);
        }
    }

    private static boolean yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("is '" + text + "', but must be true or false");
        };
    }

    /** The YAML: executors see no file of the driver's. Text of several lines is the YAML itself. */
    private @Nullable String personas() {
        String text = get("personas");
        if (text == null || text.contains("\n")) {
            return text;
        }
        try {
            Path file = Path.of(text);
            PersonasYaml.read(file);
            return Files.readString(file);
        } catch (IOException e) {
            throw new SparkSourceException("cannot read personas " + text + ": " + e.getMessage(), e);
        } catch (YamlFileException e) {
            throw new SparkSourceException(String.valueOf(e.getMessage()), e);
        }
    }

    private static PersonaTable table(String yaml) {
        try {
            return PersonasYaml.read("personas", yaml.getBytes(StandardCharsets.UTF_8));
        } catch (YamlFileException e) {
            throw new SparkSourceException(String.valueOf(e.getMessage()), e);
        }
    }
}
