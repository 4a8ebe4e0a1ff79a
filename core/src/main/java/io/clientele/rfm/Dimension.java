package io.clientele.rfm;

/** What a customer is scored by. */
public enum Dimension {
    /** Days since the last order; fewer are better. */
    RECENCY("recency", "days", false),
    /** Number of orders; more are better. */
    FREQUENCY("frequency", "orders", true),
    /** Sum of the orders' totals in cents; more are better. */
    MONETARY("monetary", "cents", true);

    private final String key;
    private final String unit;
    private final boolean moreIsBetter;

    Dimension(String key, String unit, boolean moreIsBetter) {
        this.key = key;
        this.unit = unit;
        this.moreIsBetter = moreIsBetter;
    }

    /** {@code recency}, {@code frequency} or {@code monetary}. */
    public String key() {
        return key;
    }

    /** {@code days}, {@code orders} or {@code cents}. */
    public String unit() {
        return unit;
    }

    public boolean moreIsBetter() {
        return moreIsBetter;
    }

    /** The value with its sign turned where fewer are better, so that more is better in each dimension. */
    public long rising(long value) {
        return moreIsBetter ? value : -value;
    }
}
