package io.clientele.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.random.Purpose;
import io.clientele.random.Stream;
import org.junit.jupiter.api.Test;

class PriceBookTest {
    private static final long[] PRICES = {560, 1299, 44_550, 799, 10_000, 2_345};
    private final PriceBook prices = new PriceBook(PRICES);

    @Test
    void linesRiseAndAreWorthQuantityTimesPrice() {
        assertThat(prices.lines()).isEqualTo(PRICES.length * PriceBook.MOST_PIECES);
        for (int line = 0; line < prices.lines(); line++) {
            assertThat(prices.lineCents(line))
                    .isEqualTo(prices.lineQuantity(line) * PRICES[prices.lineProduct(line)])
                    .isGreaterThanOrEqualTo(prices.lineCents(Math.max(0, line - 1)));
        }
    }

    @Test
    void pairsRiseAndAreWorthTheirTwoLinesOfDifferentProducts() {
        assertThat(prices.pairs()).isEqualTo(15 * 64);
        for (int pair = 0; pair < prices.pairs(); pair++) {
            long first = prices.pairQuantity(pair, false) * PRICES[prices.pairProduct(pair, false)];
            long second = prices.pairQuantity(pair, true) * PRICES[prices.pairProduct(pair, true)];
            assertThat(prices.pairCents(pair))
                    .isEqualTo(first + second)
                    .isGreaterThanOrEqualTo(prices.pairCents(Math.max(0, pair - 1)));
            assertThat(prices.pairProduct(pair, false)).isNotEqualTo(prices.pairProduct(pair, true));
        }
    }

    @Test
    void theFirstLineFromAnAmountIsTheOneThatAPlainSearchFinds() {
        Stream stream = Stream.of(1, Purpose.BASKET);
        for (int i = 0; i < 10_000; i++) {
            long cents = stream.nextLong(700_000) - 1000;
            int expected = 0;
            while (expected < prices.lines() && prices.lineCents(expected) < cents) {
                expected++;
            }
            assertThat(prices.firstLineFrom(cents)).isEqualTo(expected);
        }
    }

    @Test
    void aCatalogueOfOneHasNoPairs() {
        PriceBook one = new PriceBook(new long[] {999});
        assertThat(one.pairs()).isZero();
        assertThat(one.cheapest()).isEqualTo(one.dearest()).isZero();
    }

    @Test
    void popularityFallsWithTheRankAndLeavesNoProductOut() {
        int[] ranks = new int[100];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = (i * 37) % 100;
        }
        Popularity popularity = new Popularity(ranks);
        int[] counts = new int[100];
        for (int slot = 0; slot < 4096; slot++) {
            counts[popularity.product(slot)]++;
        }
        for (int rank = 1; rank < 100; rank++) {
            // By rounding, a product may have one slot more than the one before it.
            assertThat(counts[ranks[rank]]).isPositive().isLessThanOrEqualTo(counts[ranks[rank - 1]] + 1);
        }
        assertThat(counts[ranks[0]]).isGreaterThan(10 * counts[ranks[99]]);
    }
}
