package io.clientele.store.crm;

import io.clientele.model.OrderStatus;
import io.clientele.store.query.Comparison;
import io.clientele.store.query.Field;
import io.clientele.store.query.FieldType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what the list of orders is filtered and sorted; it is searched by id and by the customer's name and e-mail. */
public enum OrderField implements Field {
    ID("id", "id", FieldType.ID, Comparison.ordered()),
    CUSTOMER("customer", "customer_id", FieldType.ID, Comparison.equality()),
    STATUS("status", "status", FieldType.CHOICE, Comparison.equality()),
    ORDER_DATE("order_date", "ordered_at", FieldType.INSTANT, Comparison.range()),
    TOTAL_PRICE("total_price", "total_cents", FieldType.MONEY, Comparison.ordered());

    private static final List<String> STATUSES =
            Stream.of(OrderStatus.values()).map(OrderStatus::key).toList();

    private final String key;
    private final String column;
    private final FieldType type;

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is
    private final Set<Comparison> comparisons;

    OrderField(String key, String column, FieldType type, Set<Comparison> comparisons) {
        this.key = key;
        this.column = column;
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
    public List<String> choices() {
        return this == STATUS ? STATUSES : List.of();
    }

    @Override
    public String column() {
        return column;
    }

    /** The indices by status and by customer go on with the date. */
    @Override
    public @Nullable Field tieBreak() {
        return this == STATUS || this == CUSTOMER ? ORDER_DATE : null;
    }
}
