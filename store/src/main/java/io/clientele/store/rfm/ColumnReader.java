package io.clientele.store.rfm;

import io.clientele.store.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** Reads a run into arrays. Customers who have been deleted since are left out. */
final class ColumnReader {
    /** Both tables are read in the order of their keys. */
    private static final String SQL = "SELECT s.customer_id, s.recency_days, s.frequency, s.monetary_cents,"
            + " s.recency_score, s.frequency_score, s.monetary_score, s.segment"
            + " FROM rfm_scores s JOIN customers c ON c.id = s.customer_id WHERE s.run_id = ? ORDER BY s.customer_id";

    private ColumnReader() {}

    static RfmColumns read(Session session, RfmRun run) throws SQLException {
        int capacity = Math.toIntExact(run.customers());
        long[] customerIds = new long[capacity];
        int[] recencyDays = new int[capacity];
        int[] frequency = new int[capacity];
        long[] monetaryCents = new long[capacity];
        byte[] recencyScores = new byte[capacity];
        byte[] frequencyScores = new byte[capacity];
        byte[] monetaryScores = new byte[capacity];
        byte[] segments = new byte[capacity];
        int size = 0;
        try (PreparedStatement statement = session.connection().prepareStatement(SQL)) {
            statement.setLong(1, run.id());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    customerIds[size] = row.getLong(1);
                    int days = row.getInt(2);
                    recencyDays[size] = row.wasNull() ? RfmColumns.NO_ORDER : days;
                    frequency[size] = row.getInt(3);
                    monetaryCents[size] = row.getLong(4);
                    recencyScores[size] = (byte) row.getInt(5);
                    frequencyScores[size] = (byte) row.getInt(6);
                    monetaryScores[size] = (byte) row.getInt(7);
                    segments[size] = (byte) row.getInt(8);
                    size++;
                }
            }
        }
        return new RfmColumns(
                run,
                Arrays.copyOf(customerIds, size),
                Arrays.copyOf(recencyDays, size),
                Arrays.copyOf(frequency, size),
                Arrays.copyOf(monetaryCents, size),
                Arrays.copyOf(recencyScores, size),
                Arrays.copyOf(frequencyScores, size),
                Arrays.copyOf(monetaryScores, size),
                Arrays.copyOf(segments, size));
    }
}
