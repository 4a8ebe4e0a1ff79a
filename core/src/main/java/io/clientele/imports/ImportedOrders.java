package io.clientele.imports;

/**
 * A user's orders, read, understood and ready to be written.
 *
 * <p>What the reader guarantees:
 *
 * <ul>
 *   <li>Everything that can be refused has been refused before this object exists: whoever holds one can open a
 *       transaction and expect {@link #forEach} to come to its end, save for a failing disk.
 *   <li>{@link #forEach} calls from the caller's thread, in an order that depends on nothing but the file and the options:
 *       first every product, by first appearance in the file; then every customer, by first appearance, each followed at
 *       once by that customer's orders, by instant and, where instants are equal, by first appearance. A customer has at
 *       least one order.
 *   <li>Memory is constant in the number of rows: products, customers and orders stream.
 *   <li>Texts hold neither U+0000 nor lone surrogates, and have no white space at either end.
 * </ul>
 *
 * <p>What the store guarantees: all of it is written in one transaction, or nothing. Ids are the store's; a customer or a
 * product whose key it already holds is the same one.
 */
public interface ImportedOrders extends AutoCloseable {

    /** What was read and how it was understood; known before anything is handed over. */
    ImportSummary summary();

    /**
     * Hands over everything, in the order described above. May be called more than once, with the same result.
     *
     * @throws RuntimeException whatever {@code receiver} throws, unchanged, and nothing is handed over after it
     */
    void forEach(ImportedOrderReceiver receiver);

    /** Frees what the reader holds, temporary files above all. */
    @Override
    void close();
}
