package io.clientele.server.rfm;

import io.clientele.store.query.Comparison;
import io.clientele.store.query.Field;
import io.clientele.store.query.FieldType;
import java.util.EnumSet;
import java.util.Set;

/** By what scores are filtered and sorted; they are searched as customers are. */
public enum ScoreField implements Field {
    CUSTOMER_ID("customer_id", FieldType.ID, Comparison.ordered()),
    RECENCY_SCORE("recency_score", FieldType.INTEGER, Comparison.ordered()),
    FREQUENCY_SCORE("frequency_score", FieldType.INTEGER, Comparison.ordered()),
    MONETARY_SCORE("monetary_score", FieldType.INTEGER, Comparison.ordered()),
    /** Three digits, as a number from 111 to 555. */
    RFM_CODE("rfm_code", FieldType.INTEGER, Comparison.ordered()),
    /** Filtered by name, in whatever case; sorted in the order of the rules. */
    SEGMENT("segment", FieldType.TEXT, Comparison.equality()),
    RECENCY_DAYS(
            "recency_days",
            FieldType.INTEGER,
            EnumSet.of(Comparison.EQ, Comparison.GTE, Comparison.GT, Comparison.LTE, Comparison.LT, Comparison.ISNULL)),
    FREQUENCY("frequency", FieldType.INTEGER, Comparison.ordered()),
    MONETARY("monetary", FieldType.MONEY, Comparison.ordered());

    private final String key;
    private final FieldType type;

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is
    private final Set<Comparison> comparisons;

    ScoreField(String key, FieldType type, Set<Comparison> comparisons) {
        this.key = key;
        this.type = type;
        this.comparisons = Set.copyOf(comparisons);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public FieldType type() {
        return type;
    }

    @Override
    public Set<Comparison> comparisons() {
        return comparisons;
    }

    @Override
    public boolean sortable() {
        return true;
    }

    @Override
    public boolean nullable() {
        return this == RECENCY_DAYS;
    }

    /** There is no table behind it. */
    @Override
    public String column() {
        return key;
    }
}
