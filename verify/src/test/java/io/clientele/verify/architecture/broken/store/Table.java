package io.clientele.verify.architecture.broken.store;

public final class Table {
    public static String name() {
        return "orders";
    }
}
