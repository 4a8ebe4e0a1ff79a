package io.clientele.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.store.accounts.UserField;
import io.clientele.store.crm.CustomerField;
import io.clientele.store.crm.OrderField;
import io.clientele.store.crm.ProductField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    @Test
    void textsAreReadAsTheirFieldsTypeSays() {
        assertThat(value(OrderField.ID, Comparison.EQ, "17")).isEqualTo(17L);
        assertThat(value(OrderField.TOTAL_PRICE, Comparison.GTE, "12.5")).isEqualTo(12_50L);
        assertThat(value(OrderField.TOTAL_PRICE, Comparison.GTE, "-12")).isEqualTo(-12_00L);
        assertThat(value(OrderField.ORDER_DATE, Comparison.LT, "1970-01-02")).isEqualTo(86_400L);
        assertThat(value(OrderField.ORDER_DATE, Comparison.LT, "1970-01-02T01:00:00+01:00"))
                .isEqualTo(86_400L);
        assertThat(value(OrderField.STATUS, Comparison.EQ, "shipped")).isEqualTo("shipped");
        assertThat(value(ProductField.STOCK, Comparison.EQ, "0")).isEqualTo(0L);
        assertThat(value(UserField.ACTIVE, Comparison.EQ, "True")).isEqualTo(true);
        assertThat(value(CustomerField.EMAIL, Comparison.ISNULL, "0")).isEqualTo(false);
        assertThat(Condition.parse(OrderField.STATUS, Comparison.IN, "shipped,pending")
                        .values())
                .isEqualTo(List.of("shipped", "pending"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ID|EQ|0|id is '0', but must be an id: a whole number from 1",
                "ID|EQ|+1|id is '+1', but must be an id: a whole number from 1",
                "ID|EQ|١|id is '١', but must be an id: a whole number from 1",
                "ID|EQ|99999999999999999999|id is '99999999999999999999', but must be an id: a whole number from 1",
                "ID|IN|1,,2|id is '', but must be an id: a whole number from 1",
                "STATUS|EQ|sold|status is 'sold', but must be one of pending, shipped, delivered, cancelled",
                "TOTAL_PRICE|EQ|1.234|total_price is '1.234', but must be an amount such as 12.50",
                "TOTAL_PRICE|EQ|1e3|total_price is '1e3', but must be an amount such as 12.50",
                "TOTAL_PRICE|EQ|NaN|total_price is 'NaN', but must be an amount such as 12.50",
                "ORDER_DATE|GTE|2025-02-30|order_date is '2025-02-30', but must be a date such as 2025-01-31,"
                        + " or an instant such as 2025-01-31T12:00:00Z",
                "ORDER_DATE|GTE|+999999999-12-31T23:59:59+18:00|order_date is '+999999999-12-31T23:59:59+18:00', but must be a date"
                        + " such as 2025-01-31, or an instant such as 2025-01-31T12:00:00Z",
                "ORDER_DATE|EQ|2025-02-03|there is no filter order_date",
                "STATUS|GTE|shipped|there is no filter status__gte",
            })
    void whatCantBeReadIsNamed(OrderField field, Comparison comparison, String text, String message) {
        assertThatThrownBy(() -> Condition.parse(field, comparison, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\0", "\uD800", "\uDC00x"})
    void textsThatNoDatabaseCanKeepAreRefused(String text) {
        assertThatThrownBy(() -> Condition.parse(CustomerField.NAME, Comparison.CONTAINS, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without U+0000 and half a surrogate pair");
        assertThatThrownBy(() -> Criteria.search(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereAreBounds() {
        assertThatThrownBy(() -> Condition.parse(OrderField.ID, Comparison.IN, "1" + ",1".repeat(100)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Condition.parse(CustomerField.NAME, Comparison.EQ, "x".repeat(501)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Criteria.search("x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Criteria.search("x ".repeat(11))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ListRequest.first(0)).hasMessage("limit is 0, but must be from 1 to 1000");
        assertThatThrownBy(() -> ListRequest.first(1_001)).hasMessage("limit is 1001, but must be from 1 to 1000");
        assertThatThrownBy(() -> new Position.Offset(-1, null)).hasMessageContaining("must not be negative");
    }

    @Test
    void anOrderingIsOfTheListsFields() {
        List<Field> fields = List.of(OrderField.values());
        assertThat(Sort.parse("-order_date,id", fields))
                .containsExactly(Sort.descending(OrderField.ORDER_DATE), Sort.ascending(OrderField.ID));
        assertThatThrownBy(() -> Sort.parse("-date", fields))
                .hasMessage("ordering is 'date', but must be of id, customer, status, order_date, total_price;"
                        + " each with a minus before it for falling order");
        assertThatThrownBy(() -> Sort.parse("phone", List.of(CustomerField.values())))
                .hasMessageContaining("must be of id, name, email, created_at;");
        assertThatThrownBy(() -> new ListRequest(Criteria.ALL, Sort.parse("id,-id", fields), 10, Position.START))
                .hasMessage("ordering names a field twice");
    }

    private static Object value(Field field, Comparison comparison, String text) {
        return Condition.parse(field, comparison, text).values().get(0);
    }
}
