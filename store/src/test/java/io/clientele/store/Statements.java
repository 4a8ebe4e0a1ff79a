package io.clientele.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Writes down which statements run, so that tests can count them and see how the database goes about them. */
public final class Statements {
    private final Shop shop;
    private final List<String> texts = Collections.synchronizedList(new ArrayList<>());

    private Statements(Shop shop) {
        this.shop = shop;
    }

    /** What the work runs. */
    public static Statements of(Shop shop, Consumer<Database> work) {
        Statements statements = new Statements(shop);
        Database database = shop.database();
        work.accept(database.withConnections(() -> statements.recording(database.connect())));
        return statements;
    }

    public List<String> texts() {
        return texts;
    }

    /** The steps of SQLite's plans for all of them, without subqueries' headings. */
    public List<String> plans() {
        List<String> steps = new ArrayList<>();
        for (String text : texts) {
            for (String row : shop.rows("EXPLAIN QUERY PLAN " + text)) {
                steps.add(row.substring(row.lastIndexOf('|') + 1));
            }
        }
        return steps;
    }

    private Connection recording(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        texts.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
