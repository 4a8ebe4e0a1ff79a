package io.clientele.files.orders;

import io.clientele.model.OrderStatus;
import java.util.List;

/** A status as a number in DuckDB's tables: numbers can be picked by {@code arg_min} in little memory. */
final class StatusCodes {

    private static final List<OrderStatus> BY_CODE = List.of(OrderStatus.values());

    private StatusCodes() {}

    static int of(OrderStatus status) {
        return BY_CODE.indexOf(status);
    }

    static OrderStatus status(int code) {
        return BY_CODE.get(code);
    }
}
