package io.clientele.people;

import io.clientele.random.Permutation;
import io.clientele.random.Purpose;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Names, descriptions and categories for a shop's products: a thing and an invented collection, such as {@code Desk
 * lamp Nordika}. The thing fits the price: each category has things in five price tiers.
 *
 * <p>Names differ for different indices, whatever the prices: a category gives its {@value #COLLECTIONS} collections
 * one after the other, and when it comes to the same collection again it takes the tier's next thing. So there are
 * {@code 8 · 420 · 3} names; {@link #LIMIT} are given out.
 */
public final class ProductNames {
    /** How many products can be named. */
    public static final int LIMIT = 10_000;

    static final int CATEGORIES = 8;
    static final int TIERS = 5;
    static final int THINGS_PER_TIER = 3;
    static final int COLLECTIONS = 420;

    /** Apart from each other by as much as the categories' collections allow, so that neighbours don't share one. */
    private static final int COLLECTION_STEP = COLLECTIONS / CATEGORIES;

    /** Collections are a stem and an ending that can be said in any of the languages and mean nothing. */
    private static final String[] STEMS = {
        "Nor", "Vel", "Sol", "Mar", "Lun", "Tar", "Kel", "Bri", "Dal", "Fen", "Gal", "Hol", "Jor", "Kar",
        "Lin", "Mel", "Nim", "Pel", "Ral", "Sel", "Tor", "Var", "Wil", "Zel", "Bel", "Dor", "Fal", "Hel"
    };

    private static final String[] ENDINGS = {
        "dika", "mora", "vena", "tilo", "rando", "besta", "mira", "nello", "sano", "tessa", "vido", "lumo", "dero",
        "kori", "fia"
    };

    private record Thing(String noun, String description) {}

    private final List<String> categories;
    private final Thing[] things;
    private final Permutation collectionOrder;
    private final Permutation categoryOrder;

    private ProductNames(List<String> categories, Thing[] things, long seed) {
        this.categories = categories;
        this.things = things;
        collectionOrder = Permutation.of(COLLECTIONS, seed, Purpose.PRODUCT_NAME, 0);
        categoryOrder = Permutation.of(CATEGORIES, seed, Purpose.PRODUCT_NAME, 1);
    }

    /** Reads the locale's things; the seed decides which come first. */
    public static ProductNames of(PersonLocale locale, long seed) {
        List<String> categories = new ArrayList<>();
        Thing[] things = new Thing[CATEGORIES * TIERS * THINGS_PER_TIER];
        int[] inTier = new int[CATEGORIES * TIERS];
        Lines lines = Lines.of(locale, "products.txt");
        while (lines.next()) {
            if (lines.skip('=')) {
                categories.add(text(lines));
            } else {
                int tier = (categories.size() - 1) * TIERS + lines.number() - 1;
                lines.skip('\t');
                things[tier * THINGS_PER_TIER + inTier[tier]++] = new Thing(text(lines), text(lines));
            }
        }
        return new ProductNames(List.copyOf(categories), things, seed);
    }

    private static String text(Lines lines) {
        return new String(lines.field('\t'), StandardCharsets.UTF_8);
    }

    /** The categories, in no order that means anything. */
    public List<String> categories() {
        return categories;
    }

    /**
     * Names a product. The same arguments give the same text; different indices give different names.
     *
     * @param index 0 to {@link #LIMIT}, exclusive
     * @param priceRank 0 for the cheapest product to 1 for the dearest: where the product's price lies in the catalogue
     *     or where its logarithm lies between those of about 5 and 500 (the same for log-uniform prices)
     * @throws IllegalArgumentException if an argument is out of range
     */
    public ProductText text(int index, double priceRank) {
        if (index < 0 || index >= LIMIT) {
            throw new IllegalArgumentException("index is " + index + ", but must be 0 to " + (LIMIT - 1));
        }
        if (!(priceRank >= 0 && priceRank <= 1)) {
            throw new IllegalArgumentException("priceRank is " + priceRank + ", but must be 0 to 1");
        }
        int category = (int) categoryOrder.apply(index % CATEGORIES);
        int nth = index / CATEGORIES;
        int collection = (int) collectionOrder.apply((nth + category * COLLECTION_STEP) % COLLECTIONS);
        int tier = Math.min((int) (priceRank * TIERS), TIERS - 1);
        Thing thing = thing(category, tier, nth);
        String name = thing.noun
                .concat(" ")
                .concat(STEMS[collection % STEMS.length])
                .concat(ENDINGS[collection / STEMS.length]);
        return new ProductText(name, thing.description, categories.get(category));
    }

    /** The tier's things in turn, each time round the collections beginning one further. */
    private Thing thing(int category, int tier, int nth) {
        int turn = (nth + nth / COLLECTIONS) % THINGS_PER_TIER;
        return things[(category * TIERS + tier) * THINGS_PER_TIER + turn];
    }
}
