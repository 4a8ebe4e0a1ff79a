package io.clientele.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.fidelity.FidelityCell;
import io.clientele.generate.Population;
import io.clientele.rfm.AsOf;
import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.SegmentRules;
import io.clientele.store.check.Verification;
import io.clientele.store.manifest.Manifest;
import io.clientele.store.rfm.RfmStore;
import io.clientele.store.seed.SeedListener;
import io.clientele.store.seed.SeedLoader;
import io.clientele.store.seed.SeedMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/database.md says. */
class DocsTest {
    private static final Path PAGE = Path.of("..", "docs", "database.md");

    @TempDir
    Path folder;

    private Shop shop;
    private String page;
    private List<String> queries;

    @BeforeEach
    void open() throws IOException {
        page = Files.readString(PAGE);
        queries = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
        shop = filled(DbLocation.of(folder.resolve("shop.db")));
    }

    private static Shop filled(DbLocation location) {
        new SeedLoader(location, 1, "1").seed(Population.defaults().plan(), SeedMode.EMPTY, SeedListener.NONE);
        Shop filled = Shop.at(location);
        new RfmStore(filled.database())
                .calculate(
                        new AsOf(Population.defaults().asOf(), ZoneOffset.UTC),
                        metrics -> RfmScorer.quintile().score(metrics, SegmentRules.defaults()),
                        Instant.EPOCH);
        return filled;
    }

    @Test
    void thePersonaQueryGivesWhatVerifyGives() {
        List<String> rows = shop.rows(queryWith("manifest_personas"));
        List<FidelityCell> cells = new Verification(shop.database())
                .fidelity(new Manifest(shop.database()).latestSeed().orElseThrow())
                .cells();
        assertThat(rows).hasSize(5);
        for (int i = 0; i < cells.size(); i++) {
            FidelityCell cell = cells.get(i);
            String[] row = rows.get(i / 3).split("\\|", -1);
            int column = 2 + 4 * (i % 3);
            assertThat(row[0]).isEqualTo(cell.personaName());
            assertThat(Double.parseDouble(row[column])).isEqualTo(cell.asked().mean());
            assertThat(Double.parseDouble(row[column + 1])).isCloseTo(cell.got().mean(), within(0.006));
            assertThat(Double.parseDouble(row[column + 2]))
                    .isEqualTo(cell.asked().std());
            assertThat(Double.parseDouble(row[column + 3])).isCloseTo(cell.got().std(), within(0.006));
        }
    }

    @Test
    void theScoresFollowTheirDefinition() {
        String query = queryWith("rank() OVER");
        assertThat(shop.number(query)).isZero();
        shop.execute("UPDATE rfm_scores SET monetary_score = 6 - monetary_score WHERE customer_id = 1");
        assertThat(shop.number(query)).isEqualTo(1);
    }

    @Test
    void onPostgresqlTheQueriesRunToo() {
        List<String> personas = shop.rows(queryWith("manifest_personas"));
        shop = filled(PostgresServer.newSchema());
        assertThat(shop.rows(queryWith("rfm_v"))).isNotEmpty();
        assertThat(shop.number(queryWith("rank() OVER"))).isZero();
        String line = Pattern.compile("`(m.as_of::date .*? AS recency)`")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        String query =
                queryWith("manifest_personas").replaceFirst("julianday.* AS recency", Matcher.quoteReplacement(line));
        assertThat(shop.rows(query)).hasSize(5).zipSatisfy(personas, DocsTest::assertSameNumbers);
    }

    private static void assertSameNumbers(String row, String other) {
        String[] columns = row.split("\\|", -1);
        String[] others = other.split("\\|", -1);
        assertThat(columns).hasSameSizeAs(others);
        assertThat(columns[0]).isEqualTo(others[0]);
        for (int i = 1; i < columns.length; i++) {
            assertThat(Double.parseDouble(columns[i])).isCloseTo(Double.parseDouble(others[i]), within(0.001));
        }
    }

    @Test
    void theOtherQueriesRun() {
        assertThat(queries).hasSize(3);
        assertThat(shop.rows(queryWith("rfm_v"))).isNotEmpty();
    }

    @Test
    void allTablesIndicesAndViewsAreDescribed() {
        List<String> names = shop.rows(
                "SELECT name FROM sqlite_schema WHERE sql IS NOT NULL AND type IN ('table', 'index', 'view')");
        assertThat(names).hasSizeGreaterThan(15).allMatch(name -> page.contains("`" + name + "`"));
        assertThat(page).contains("`PRAGMA application_id` is " + SqliteDialect.APPLICATION_ID);
    }

    private String queryWith(String words) {
        return queries.stream()
                .filter(query -> query.contains(words))
                .findFirst()
                .orElseThrow();
    }
}
