package io.clientele.files.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of money and pieces.
 *
 * @param totalCents null if the amount is empty, as in the further rows of an order whose total stands in its first
 * @param unitCents the price of one piece, never negative, rounded
 * @param rounded whether the total had parts of a cent
 */
record Money(@Nullable Long totalCents, int quantity, long unitCents, boolean rounded) {

    private static final int MOST_PIECES = 1_000_000_000;

    static Money byPrice(String price, int quantity, DecimalMark mark) throws BadValue {
        BigDecimal unit = Decimals.parse(price, mark);
        BigDecimal total = unit.multiply(BigDecimal.valueOf(quantity));
        return new Money(Decimals.cents(total), quantity, Decimals.cents(unit.abs()), Decimals.hasPartsOfCents(total));
    }

    static Money byAmount(@Nullable String amount, int quantity, DecimalMark mark) throws BadValue {
        if (amount == null) {
            return new Money(null, quantity, 0, false);
        }
        BigDecimal total = Decimals.parse(amount, mark);
        long cents = Decimals.cents(total);
        BigDecimal unit = BigDecimal.valueOf(Math.abs(cents))
                .divide(BigDecimal.valueOf(Math.abs((long) quantity)), 0, RoundingMode.HALF_UP);
        return new Money(cents, quantity, unit.longValueExact(), Decimals.hasPartsOfCents(total));
    }

    static int quantity(String text, DecimalMark mark) throws BadValue {
        BigDecimal value = Decimals.parse(text, mark);
        if (value.signum() == 0 || value.stripTrailingZeros().scale() > 0) {
            throw new BadValue("must be a whole number of pieces, not 0");
        }
        if (value.abs().compareTo(BigDecimal.valueOf(MOST_PIECES)) > 0) {
            throw new BadValue("must be at most 1,000,000,000 pieces");
        }
        return value.intValueExact();
    }
}
