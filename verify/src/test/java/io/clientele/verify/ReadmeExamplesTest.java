package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.generate.Population;
import io.clientele.junit.SeededCustomers;
import io.clientele.junit.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The README's Java code is here, where it is compiled and run, and a test holds the two against each other. */
class ReadmeExamplesTest {
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @Test
    void theJavaCodeOfTheReadmeStandsInThisTest() throws IOException {
        String source = folded(
                Files.readString(ROOT.resolve("verify/src/test/java/io/clientele/verify/ReadmeExamplesTest.java")));
        List<String> blocks = JAVA_BLOCK
                .matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).hasSizeGreaterThanOrEqualTo(2);
        assertThat(blocks).allSatisfy(block -> assertThat(source).contains(folded(block)));
    }

    @Test
    void aPopulationStreamsItsOrders() {
        Population population = Population.defaults().customers(5_000).days(365).seed(7);

        long bigOrders = population
                .orders()
                .filter(order -> order.totalCents() > 100_000)
                .count();

        assertThat(bigOrders).isBetween(100L, 10_000L);
    }

    @Nested
    @SeededCustomers(customers = 200, seed = 7)
    class ChurnReportTest {

        @Test
        void everyCustomerHasAPersona(Shop shop) {
            assertThat(shop.customers()).hasSize(200);
            assertThat(shop.groundTruth()).allMatch(truth -> !truth.persona().isEmpty());
        }
    }

    /** Without the white space, which a formatter may change. */
    private static String folded(String code) {
        return code.replaceAll("\\s+", "");
    }
}
