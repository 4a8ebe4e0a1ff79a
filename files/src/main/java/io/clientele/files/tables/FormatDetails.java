package io.clientele.files.tables;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What single formats want to know besides.
 *
 * @param about lines about the rows, for formats that have comments (SQL)
 * @param djangoApp the label of the app that has the models, a Python identifier
 * @param itemKeysPerOrder the key of an order item in a fixture for Django is the order's id times this, plus the line's number, which
 *     must be below
 */
public record FormatDetails(List<String> about, String djangoApp, int itemKeysPerOrder) {
    /** Room for the lines of any generated order. */
    private static final int FEWEST_ITEM_KEYS = 100;

    private static final Pattern APP = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    public static final FormatDetails DEFAULTS = new FormatDetails(List.of(), "crm", FEWEST_ITEM_KEYS);

    /** @throws IllegalArgumentException if the app's label is none */
    public FormatDetails {
        if (!APP.matcher(djangoApp).matches()) {
            throw new IllegalArgumentException("django-app is '" + djangoApp
                    + "', but must be a Python identifier: letters, digits and underscores, no digit first");
        }
        about = List.copyOf(about);
    }

    public FormatDetails about(List<String> lines) {
        return new FormatDetails(lines, djangoApp, itemKeysPerOrder);
    }

    public FormatDetails djangoApp(String app) {
        return new FormatDetails(about, app, itemKeysPerOrder);
    }

    /**
     * With keys for all lines: the smallest power of ten, at least a hundred, that is above the greatest line number. Keys so don't
     * depend on how many lines came before, nor on the part that they are in.
     */
    public FormatDetails mostLinesOfAnOrder(int lines) {
        int keys = FEWEST_ITEM_KEYS;
        while (keys <= lines) {
            keys = Math.multiplyExact(keys, 10);
        }
        return new FormatDetails(about, djangoApp, keys);
    }
}
