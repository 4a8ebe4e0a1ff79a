package io.clientele.generate;

/**
 * Makes whichever customers somebody asks for, in any order: for those who pull, where {@link PopulationPlan#forEachWork} pushes. Not
 * thread-safe: a thread has its own.
 */
public final class CustomerReader {
    private final CustomerBlock block;
    private final HistoryGenerator generator;
    private final Depth depth;
    private final boolean people;
    private final long customers;

    CustomerReader(PopulationPlan plan, Depth depth, boolean people) {
        this.block = new CustomerBlock(plan);
        this.generator = new HistoryGenerator(plan);
        this.depth = depth;
        this.people = people;
        this.customers = plan.population().customerCount();
    }

    /**
     * Some customers in a row, in a block that the next call fills anew. Beyond the depth there is nothing in it, and without people
     * nobody has a name.
     *
     * @param index the first one's place in the population, from 0
     * @param count 0 to {@link CustomerBlock#CAPACITY}
     * @throws IllegalArgumentException if the population has no such customers
     */
    public CustomerBlock read(long index, int count) {
        if (index < 0 || index > customers - count) {
            throw new IllegalArgumentException("customers " + index + " to " + (index + count - 1)
                    + " are asked for, but there are 0 to " + (customers - 1));
        }
        if (count < 0 || count > CustomerBlock.CAPACITY) {
            throw new IllegalArgumentException("count is " + count + ", but must be 0 to " + CustomerBlock.CAPACITY);
        }
        block.fill(index, count, depth, people, generator);
        return block;
    }
}
