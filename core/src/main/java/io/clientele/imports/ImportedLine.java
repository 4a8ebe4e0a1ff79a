package io.clientele.imports;

/**
 * A line of an imported order: whole pieces at a price of whole cents, so that quantity × unit price is the line's total
 * without a remainder. A line of the file whose total can't be written that way (100 pieces at 0.001) comes as two lines
 * that sum to it: 90 pieces at 0.00 and 10 at 0.01.
 *
 * @param productIndex which product, as {@link ImportedProduct#index()}
 * @param quantity pieces, not 0; negative for a return or a discount, since the price never is
 * @param unitPriceCents the price of one piece, not negative
 */
public record ImportedLine(int productIndex, int quantity, long unitPriceCents) {

    public ImportedLine {
        Checks.atLeast("productIndex", productIndex, 0);
        if (quantity == 0) {
            throw new IllegalArgumentException("quantity is 0, but must not be");
        }
        Checks.atLeast("unitPriceCents", unitPriceCents, 0);
    }

    /** Quantity × unit price, in cents. */
    public long totalCents() {
        return Math.multiplyExact(quantity, unitPriceCents);
    }
}
