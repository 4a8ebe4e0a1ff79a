package io.clientele.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.persona.PersonaTable;
import io.clientele.yaml.PersonasYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClienteleOptionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static GeneratedData parse(Map<String, String> options) {
        return ClienteleOptions.parse(new CaseInsensitiveStringMap(options), TODAY);
    }

    @Test
    void theDefaultsAreThoseOfTheCommandLine() {
        assertThat(parse(Map.of()).population())
                .isEqualTo(io.clientele.generate.Population.defaults().asOf(TODAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customers | 0       | customers is '0', but must be a whole number from 1 to 100,000,000,000",
                "customers | many    | customers is 'many', but must be a whole number from 1 to 100,000,000,000",
                "days      | 36501   | days is '36501', but must be a whole number from 1 to 36,500",
                "seed      | 1.5     | seed is '1.5', but must be a whole number from -9,223,372,036,854,775,808 to 9,223,372,036,854,775,807",
                "AS_OF     | today   | as-of is 'today', but must be a date such as 2026-01-31",
                "products  | 10001   | products is '10001', but must be a whole number from 1 to 10,000",
                "locale    | en      | locale is 'en', but must be one of en_US, pl_PL, de_DE, fr_FR",
                "cancelled | 101%    | cancelled is '101%', but must be a number from 0 to 1, such as 0.03, or 3%",
                "sampling  | random  | sampling is 'random', but must be latin-hypercube or independent",
                "nearest   | yes     | nearest is 'yes', but must be true or false",
                "parts     | 0       | parts is '0', but must be a whole number from 1 to 1,000,000",
                "personas  | no.yaml | there is no file no.yaml",
                "custmers  | 5       | option 'custmers' is unknown; known options are table, customers, days, seed, as-of, personas, products, locale, cancelled, sampling, nearest, parts"
            })
    void whatIsNotAllowedIsRefused(String name, String value, String message) {
        assertThatThrownBy(() -> parse(Map.of(name, value)))
                .isInstanceOf(SparkSourceException.class)
                .hasMessage(message);
    }

    @Test
    void aTableIsNeeded() {
        assertThatThrownBy(() -> LocalSpark.session().read().format("clientele").load())
                .hasMessage("option table is missing;"
                        + " it must be one of customers, products, orders, order_items, ground_truth");
        assertThatThrownBy(() -> LocalSpark.read("order", Map.of()))
                .hasMessage("table is 'order', but must be one of"
                        + " customers, products, orders, order_items, ground_truth");
    }

    @Test
    void whatIsNotAllowedIsRefusedByLoad() {
        assertThatThrownBy(() -> LocalSpark.read("orders", Map.of("customers", "ten")))
                .hasMessage("customers is 'ten', but must be a whole number from 1 to 100,000,000,000");
    }

    @Test
    void anImpossibleWindowIsRefusedWhileTheQueryIsPlanned() {
        assertThatThrownBy(() -> LocalSpark.read("orders", Map.of("days", "30")).collectAsList())
                .hasMessageContaining("recency");
    }

    @Test
    void personasAreAFileOrYaml(@TempDir Path folder) throws IOException {
        String yaml = PersonasYaml.template().replace("customers: 70", "customers: 71");
        Path file = Files.writeString(folder.resolve("mine.yaml"), yaml);

        PersonaTable expected = PersonasYaml.read(file);
        assertThat(expected.customers()).isEqualTo(501);
        assertThat(parse(Map.of("personas", yaml)).population().personas()).isEqualTo(expected);
        assertThat(parse(Map.of("personas", file.toString())).population())
                .isEqualTo(parse(Map.of("personas", yaml)).population());
        assertThat(parse(Map.of("personas", yaml)).customers()).isEqualTo(501);
    }

    @Test
    void partitionsGrowWithTheCustomers() {
        assertThat(ClienteleOptions.parts(1_000_000_000, 4)).isEqualTo(10_000);
        assertThat(ClienteleOptions.parts(1_000, 4)).isEqualTo(4);
        assertThat(ClienteleOptions.parts(3, 4)).isEqualTo(3);
    }
}
