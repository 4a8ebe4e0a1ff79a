package io.clientele.store.edit;

/** There is no record of this id; it may just have been deleted. */
public final class RecordNotFoundException extends EditException {
    private static final long serialVersionUID = 1;

    private final String model;
    private final long id;

    /** @param model such as {@code customer} */
    public RecordNotFoundException(String model, long id) {
        super("there is no " + model + " " + id);
        this.model = model;
        this.id = id;
    }

    public String model() {
        return model;
    }

    public long id() {
        return id;
    }
}
