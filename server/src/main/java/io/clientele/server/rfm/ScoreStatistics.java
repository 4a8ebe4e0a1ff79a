package io.clientele.server.rfm;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A column of the customers who have an order.
 *
 * @param customers how many
 * @param min the least, 0 without a customer
 * @param max the greatest, 0 without a customer
 */
public record ScoreStatistics(long customers, BigDecimal sum, long min, long max) {

    /** @param field recency days, frequency, or monetary in cents */
    public static ScoreStatistics of(ScoreBook book, ScoreField field) {
        long customers = 0;
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        long low = 0;
        BigDecimal high = BigDecimal.ZERO;
        for (int row = 0; row < book.customers(); row++) {
            if (book.recencyDays(row) == null) {
                continue;
            }
            long value = book.value(field, row);
            customers++;
            min = Math.min(min, value);
            max = Math.max(max, value);
            low += value;
            if (Math.abs(low) > Long.MAX_VALUE / 4) {
                high = high.add(BigDecimal.valueOf(low));
                low = 0;
            }
        }
        return customers == 0
                ? new ScoreStatistics(0, BigDecimal.ZERO, 0, 0)
                : new ScoreStatistics(customers, high.add(BigDecimal.valueOf(low)), min, max);
    }

    /**
     * The mean, rounded half up.
     *
     * @param scale digits behind the point
     */
    public BigDecimal mean(int scale) {
        return customers == 0
                ? BigDecimal.ZERO
                : sum.divide(BigDecimal.valueOf(customers), scale, RoundingMode.HALF_UP);
    }
}
