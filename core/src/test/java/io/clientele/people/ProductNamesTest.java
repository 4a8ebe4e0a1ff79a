package io.clientele.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.random.Purpose;
import io.clientele.random.Stream;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductNamesTest {

    @ParameterizedTest
    @EnumSource(PersonLocale.class)
    void noTwoProductsOfACatalogueShareAName(PersonLocale locale) {
        for (long seed = 0; seed < 5; seed++) {
            ProductNames names = ProductNames.of(locale, seed);
            Stream prices = Stream.of(seed, Purpose.CATALOGUE);
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < ProductNames.LIMIT; i++) {
                assertThat(seen.add(names.text(i, prices.nextDouble()).name())).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.999, 1})
    void namesDifferAlsoWhenAllPricesAreAlike(double priceRank) {
        ProductNames names = ProductNames.of(PersonLocale.EN_US, 42);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ProductNames.LIMIT; i++) {
            assertThat(seen.add(names.text(i, priceRank).name())).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(PersonLocale.class)
    void eightProductsAreOfEightCategories(PersonLocale locale) {
        ProductNames names = ProductNames.of(locale, 7);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            seen.add(names.text(i, 0.5).category());
        }
        assertThat(seen).hasSize(8).containsExactlyInAnyOrderElementsOf(names.categories());
    }

    @ParameterizedTest
    @EnumSource(PersonLocale.class)
    void everyTextIsWellFormed(PersonLocale locale) {
        ProductNames names = ProductNames.of(locale, 1);
        for (int i = 0; i < ProductNames.LIMIT; i++) {
            ProductText text = names.text(i, (i % 101) / 100.0);
            assertThat(text.name())
                    .matches("[\\p{Lu}\\d][\\p{L}\\d ,.'’×()/-]+ \\p{Lu}\\p{Ll}{4,}")
                    .hasSizeLessThan(60);
            assertThat(text.description())
                    .matches("[\\p{L}\\d][^.\\p{Cntrl}]+\\.")
                    .hasSizeLessThan(120);
        }
    }

    @Test
    void theThingFitsThePrice() {
        ProductNames names = ProductNames.of(PersonLocale.EN_US, 42);
        Set<String> cheap = new HashSet<>();
        Set<String> dear = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            cheap.add(thing(names.text(i, 0.1)));
            dear.add(thing(names.text(i, 0.9)));
        }
        assertThat(cheap).contains("Phone stand", "Scented candle").hasSize(24).doesNotContainAnyElementsOf(dear);
        assertThat(dear).contains("Armchair", "Espresso machine").hasSize(24);
    }

    @Test
    void anotherSeedStartsWithOtherNames() {
        assertThat(ProductNames.of(PersonLocale.EN_US, 1).text(0, 0.5))
                .isEqualTo(ProductNames.of(PersonLocale.EN_US, 1).text(0, 0.5))
                .isNotEqualTo(ProductNames.of(PersonLocale.EN_US, 2).text(0, 0.5));
    }

    @Test
    void refusesWhatIsOutOfRange() {
        ProductNames names = ProductNames.of(PersonLocale.EN_US, 42);
        assertThatThrownBy(() -> names.text(10_000, 0.5)).hasMessage("index is 10000, but must be 0 to 9999");
        assertThatThrownBy(() -> names.text(-1, 0.5)).hasMessage("index is -1, but must be 0 to 9999");
        assertThatThrownBy(() -> names.text(0, Double.NaN)).hasMessage("priceRank is NaN, but must be 0 to 1");
        assertThatThrownBy(() -> names.text(0, 1.01)).hasMessage("priceRank is 1.01, but must be 0 to 1");
    }

    private static String thing(ProductText text) {
        return text.name().substring(0, text.name().lastIndexOf(' '));
    }
}
