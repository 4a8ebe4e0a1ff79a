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
    long from(long customers) {
        return share(number - 1, customers);
    }

    /** The first that no longer does. */
    long to(long customers) {
        return share(number, customers);
    }

    private long share(int parts, long customers) {
        return customers / count * parts + customers % count * parts / count;
    }
}
