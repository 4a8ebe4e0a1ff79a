package io.clientele.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.random.Purpose;
import io.clientele.random.Stream;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasketTest {
    private static final int PRODUCTS = 20;
    private final PurchaseHistory history = new PurchaseHistory();
    private final Stream stream = Stream.of(42, Purpose.BASKET);

    @Test
    void aBasketHasOneToFiveLinesOfDistinctProductsAndItsTotalIsTheirSum() {
        Basket basket = basket();
        int[] ofSize = new int[6];
        for (int i = 0; i < 20_000; i++) {
            history.lines = 0;
            long total = basket.fill(stream.at(i).nextLong(150_000), i % 5 == 0, stream, history);
            Set<Integer> products = new HashSet<>();
            long sum = 0;
            for (int line = 0; line < history.lines; line++) {
                products.add(history.productId(line));
                assertThat(history.quantity(line)).isPositive();
                sum += history.quantity(line) * history.unitPriceCents(line);
            }
            assertThat(history.lines).isBetween(1, 5);
            assertThat(products).hasSize(history.lines);
            assertThat(total).isEqualTo(sum);
            ofSize[history.lines]++;
        }
        for (int lines = 1; lines <= 5; lines++) {
            assertThat(ofSize[lines]).as("baskets of %d lines", lines).isGreaterThan(500);
        }
    }

    @Test
    void theClosingBasketMeetsItsTargetToSomeCents() {
        Basket basket = basket();
        double missed = 0;
        for (int i = 0; i < 10_000; i++) {
            history.lines = 0;
            long target = 10_000 + stream.at(i).nextLong(100_000);
            missed += Math.abs(basket.fill(target, true, stream, history) - target);
        }
        assertThat(missed / 10_000).isLessThan(40);
    }

    @ParameterizedTest
    @ValueSource(longs = {-5_000, 0, 1, 100})
    void tooLittleForAnythingBuysTheCheapestPiece(long target) {
        assertThat(basket().fill(target, true, stream, history)).isEqualTo(500);
        assertThat(history.lines).isEqualTo(1);
    }

    @Test
    void aTargetBeyondThePriceListIsMetByMorePieces() {
        for (boolean closing : new boolean[] {false, true}) {
            history.lines = 0;
            long total = basket().fill(1_000_000_000, closing, stream, history);
            assertThat(total).isBetween(999_900_000L, 1_000_100_000L);
            assertThat(history.lines).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void aCatalogueOfOneProductStillFillsBaskets() {
        Basket basket = new Basket(new PriceBook(new long[] {999}), new Popularity(new int[1]), 1);
        assertThat(basket.fill(3_100, true, stream, history)).isEqualTo(2_997);
        history.lines = 0;
        assertThat(basket.fill(100_000, true, stream, history)).isBetween(99_000L, 101_000L);
    }

    private static Basket basket() {
        long[] prices = new long[PRODUCTS];
        int[] ranks = new int[PRODUCTS];
        for (int i = 0; i < PRODUCTS; i++) {
            prices[i] = Math.round(500 * Math.pow(100, i / (PRODUCTS - 1.0)));
            ranks[i] = (i * 7) % PRODUCTS;
        }
        return new Basket(new PriceBook(prices), new Popularity(ranks), 1);
    }
}
