package io.clientele.files.orders;

import java.nio.file.Path;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Scores of customers into a Parquet file: amounts as decimals, texts by dictionary, zstd. */
public final class ScoreParquet implements AutoCloseable {

    private static final String MEMORY = "512MB";

    private final Duck duck;
    private final DuckDBConnection connection;
    private final DuckDBAppender rows;

    private ScoreParquet(Duck duck) throws SQLException {
        this.duck = duck;
        duck.execute("CREATE TABLE scores (customer_key VARCHAR, recency_days INTEGER, frequency INTEGER, cents BIGINT,"
                + " recency_score TINYINT, frequency_score TINYINT, monetary_score TINYINT, rfm_code VARCHAR,"
                + " segment VARCHAR)");
        this.connection = duck.connect();
        this.rows = connection.createAppender("scores");
    }

    public static ScoreParquet open() {
        Duck duck = Duck.open(MEMORY);
        try {
            return new ScoreParquet(duck);
        } catch (SQLException e) {
            duck.close();
            throw Duck.failed(e);
        }
    }

    /** @param recencyDays null for a customer without an order */
    public void add(
            String key,
            @Nullable Integer recencyDays,
            int frequency,
            long monetaryCents,
            int recencyScore,
            int frequencyScore,
            int monetaryScore,
            String code,
            String segment) {
        try {
            rows.beginRow();
            rows.append(key);
            if (recencyDays == null) {
                rows.appendNull();
            } else {
                rows.append((int) recencyDays);
            }
            rows.append(frequency);
            rows.append(monetaryCents);
            rows.append((byte) recencyScore);
            rows.append((byte) frequencyScore);
            rows.append((byte) monetaryScore);
            rows.append(code);
            rows.append(segment);
            rows.endRow();
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
    }

    /** Writes all that was added; once. */
    public void write(Path file) {
        try {
            rows.close();
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
        duck.execute("COPY (SELECT customer_key, recency_days, frequency, CAST(CAST(cents AS DECIMAL(18, 0))"
                + " * CAST(0.01 AS DECIMAL(3, 2)) AS DECIMAL(18, 2)) AS monetary, recency_score, frequency_score,"
                + " monetary_score, rfm_code, segment FROM scores) TO " + Duck.literal(file.toString())
                + " (FORMAT parquet, COMPRESSION zstd)");
    }

    @Override
    public void close() {
        try {
            rows.close();
            connection.close();
        } catch (SQLException e) {
            throw Duck.failed(e);
        } finally {
            duck.close();
        }
    }
}
