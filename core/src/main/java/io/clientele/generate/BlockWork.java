package io.clientele.generate;

/**
 * What is made of some blocks in a row on the thread that generated them, such as their bytes in a file. One object is used again and
 * again, by one thread at a time.
 */
public interface BlockWork {

    /** Forgets what was made before. */
    void begin();

    /** Takes the next block, which is filled anew when this returns. */
    void add(CustomerBlock block);

    /** All its blocks came. */
    void end();
}
