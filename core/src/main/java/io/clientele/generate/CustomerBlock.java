package io.clientele.generate;

import io.clientele.people.Person;

/** Some customers in a row, with their histories, in reused objects: a reader that keeps something copies it. */
public final class CustomerBlock {
    static final int CAPACITY = 256;

    private final PurchaseHistory[] histories = new PurchaseHistory[CAPACITY];
    private final Person[] persons = new Person[CAPACITY];
    private int size;

    /** How many customers there are in the block. */
    public int size() {
        return size;
    }

    /** @param i 0 … size−1; ids rise with i */
    public PurchaseHistory history(int i) {
        return histories[i];
    }

    public Person person(int i) {
        return persons[i];
    }

    void fill(long from, int count, PopulationPlan plan, HistoryGenerator generator) {
        size = count;
        for (int i = 0; i < count; i++) {
            if (histories[i] == null) {
                histories[i] = new PurchaseHistory();
                persons[i] = new Person();
            }
            generator.generate(from + i, histories[i]);
            plan.people().fill(histories[i].customerId(), persons[i]);
        }
    }
}
