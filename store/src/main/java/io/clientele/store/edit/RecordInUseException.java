package io.clientele.store.edit;

import java.util.Locale;

/** The record can't be deleted, because others belong to it. */
public final class RecordInUseException extends EditException {
    private static final long serialVersionUID = 1;

    private final String model;
    private final long id;
    private final String users;
    private final long count;

    /**
     * @param model such as {@code customer}
     * @param users what belongs to it, in the plural, such as {@code orders}
     * @param count how many of them
     */
    public RecordInUseException(String model, long id, String users, long count) {
        super(String.format(
                Locale.ROOT, "%s %d has %,d %s and can't be deleted", model, id, count, word(users, count)));
        this.model = model;
        this.id = id;
        this.users = users;
        this.count = count;
    }

    public String model() {
        return model;
    }

    public long id() {
        return id;
    }

    public String users() {
        return users;
    }

    public long count() {
        return count;
    }

    private static String word(String plural, long count) {
        return count == 1 ? plural.substring(0, plural.length() - 1) : plural;
    }
}
