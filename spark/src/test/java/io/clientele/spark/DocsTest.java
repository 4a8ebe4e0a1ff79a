package io.clientele.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.junit.jupiter.api.Test;

/** What docs/spark.md shows, works. */
class DocsTest {
    private static final Path PAGE = Path.of("..", "docs", "spark.md");
    private static final Path README = Path.of("..", "README.md");
    private static final Path THIS = Path.of("src/test/java/io/clientele/spark/DocsTest.java");

    private static List<String> blocks(Path page, String language) throws IOException {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(Files.readString(page))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static List<String> answers(SparkSession session, Path page) throws IOException {
        List<String> answers = new ArrayList<>();
        for (String block : blocks(page, "sql")) {
            for (String statement : block.split(";", -1)) {
                if (!statement.isBlank()) {
                    // As many as show that it works.
                    answers.add(session.sql(statement.replace("1000000", "1000"))
                            .collectAsList()
                            .toString());
                }
            }
        }
        return answers;
    }

    @Test
    void theSqlRuns() throws IOException {
        SparkSession session = LocalSpark.session().newSession();
        List<String> answers = answers(session, PAGE);
        session.sql("DROP TABLE orders_by_month");
        assertThat(answers).hasSizeGreaterThanOrEqualTo(6);
        assertThat(answers).anyMatch(answer -> answer.contains("HashAggregate") && !answer.contains("Exchange"));
    }

    @Test
    void theJavaOfThePageStandsHere() throws IOException {
        Dataset<Row> orders = LocalSpark.read("orders", Map.of("customers", "100", "as-of", "2026-11-28"));

        Dataset<Row> scores = ClienteleRfm.score(orders, RfmConfig.of(LocalDate.of(2026, 11, 28)));

        assertThat(scores.count()).isEqualTo(100);
        String here = Files.readString(THIS).replaceAll("\\s+", "");
        assertThat(blocks(PAGE, "java"))
                .hasSize(1)
                .allSatisfy(block -> assertThat(here).contains(block.replaceAll("\\s+", "")));
    }

    @Test
    void theReadmesSqlRuns() throws IOException {
        List<String> answers = answers(LocalSpark.session().newSession(), README);

        assertThat(answers).hasSize(2).last().asString().startsWith("[[");
    }

    /** There is no Scala and no Python in this test, but what they call is looked up. */
    @Test
    void otherLanguagesGiveOptionsThatThereAre() throws IOException {
        for (Path page : List.of(README, PAGE)) {
            List<String> code = new ArrayList<>(blocks(page, "scala"));
            code.addAll(blocks(page, "python"));
            assertThat(code).isNotEmpty();
            Pattern.compile("\\.option\\(\"([^\"]+)\"")
                    .matcher(String.join("\n", code))
                    .results()
                    .forEach(option ->
                            ClienteleOptions.checkNames(new CaseInsensitiveStringMap(Map.of(option.group(1), ""))));
        }
    }

    @Test
    void theTableOfOptionsHasAllOfThem() throws IOException {
        String section = Files.readString(PAGE);
        section = section.substring(section.indexOf("## Options"), section.indexOf("## Types"));
        for (String row : section.lines().filter(line -> line.startsWith("| `")).toList()) {
            String name = row.substring(3, row.indexOf('`', 3));
            // Throws for a name that there is not.
            ClienteleOptions.checkNames(new CaseInsensitiveStringMap(Map.of(name, "")));
        }
        assertThat(section.lines().filter(line -> line.startsWith("| `"))).hasSize(ClienteleOptions.NAMES.size());
    }
}
