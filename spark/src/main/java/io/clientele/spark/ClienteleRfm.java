package io.clientele.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * RFM scores of any DataFrame of orders: the same as those of a database, to the last tie.
 *
 * <p>The columns of the answer are {@code customer_id}, {@code recency_days} (INT), {@code frequency} (INT), {@code monetary}
 * (DECIMAL(18,2)), {@code recency_score}, {@code frequency_score}, {@code monetary_score} (INT, 1 to 5) and {@code segment}; a row for
 * each customer with a completed order before the as-of date.
 */
public final class ClienteleRfm {
    private ClienteleRfm() {}

    /**
     * Scores orders. The customers' metrics, 24 bytes for each customer or less, stay in Spark's storage, from which the
     * answer is read; {@code spark.catalog().clearCache()} or the end of the session frees them, and so does {@link
     * RfmScoring#close()} for those who use {@link #scoring}.
     *
     * @throws SparkSourceException if a column is missing or has a type that can't be scored
     */
    public static Dataset<Row> score(Dataset<Row> orders, RfmConfig config) {
        return scoring(orders, config).scores();
    }

    /** The same, with its cut points, and to be closed when the scores have been read. */
    public static RfmScoring scoring(Dataset<Row> orders, RfmConfig config) {
        return RfmScoring.of(orders, config);
    }

    /**
     * The same in plain SQL, for those who want to see or change it. Quintiles are taken by {@code percentile_disc}, which puts
     * all distinct values into the memory of one task; that is where {@link #score} goes further.
     *
     * @param orders the table's or view's name
     * @param session where the table is, to look at its columns' types
     */
    public static String sql(SparkSession session, String orders, RfmConfig config) {
        return RfmSql.of(session.table(orders).schema(), orders, config);
    }
}
