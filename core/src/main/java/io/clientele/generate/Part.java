package io.clientele.generate;

/**
 * One of several equal parts of a population. The parts in a row are the whole, whatever their number.
 *
 * @param number 1 … count
 * @param count at least 1
 */
public record Part(int number, int count) {

    /** The only part. */
    public static final Part WHOLE = new Part(1, 1);

    public Part {
        if (count < 1) {
            throw new IllegalArgumentException("parts is " + count + ", but must be at least 1");
        }
        if (number < 1 || number > count) {
            throw new IllegalArgumentException("part is " + number + ", but must be 1 to " + count);
        }
    }

    /** How many of so many customers belong to this part. */
    public long size(long customers) {
        return to(customers) - from(customers);
    }

    /** The first of so many customers, counted from 0, that belongs to this part. */
    public long from(long customers) {
        return share(number - 1, customers);
    }

    /** The first that no longer does. */
    public long to(long customers) {
        return share(number, customers);
    }

    /**
     * Which of so many parts a customer belongs to.
     *
     * @param index the customer's place, from 0
     * @return 1 … count; 0 or less, or more than count, for who is not among the customers
     */
    public static int numberOf(long index, long customers, int count) {
        if (index < 0 || index >= customers) {
            return index < 0 ? 0 : count + 1;
        }
        // The quotient misses by one at most, where a remainder is spread.
        int number = (int) Math.min(count, Math.max(1, 1 + (long) ((double) index / customers * count)));
        while (index < new Part(number, count).from(customers)) {
            number--;
        }
        while (index >= new Part(number, count).to(customers)) {
            number++;
        }
        return number;
    }

    private long share(int parts, long customers) {
        return customers / count * parts + customers % count * parts / count;
    }
}
