package io.clientele.generate;

import io.clientele.model.Product;
import io.clientele.people.ProductNames;
import io.clientele.people.ProductText;
import io.clientele.persona.Persona;
import io.clientele.random.Permutation;
import io.clientele.random.Purpose;
import io.clientele.random.Stream;
import java.util.ArrayList;
import java.util.List;

/**
 * The products on sale. Prices are spread evenly on a logarithmic scale, from a fortieth of the smallest mean order
 * value among the personas to 1.2 times the largest: about 5 to 500 for the default table. So each persona finds
 * products small enough to meet its spend with, whatever the currency.
 *
 * @param products in the order of their ids
 */
record Catalogue(List<Product> products, PriceBook prices, Popularity popularity) {
    private static final double SMALLEST_SHARE_OF_ORDER = 1 / 40.0;
    private static final double LARGEST_SHARE_OF_ORDER = 1.2;
    private static final int LEAST_STOCK = 20;
    private static final int MOST_STOCK = 2000;

    /** Endings as on price tags; many different ones, so that sums of prices reach every cent. */
    private static final int[] ENDING_CENTS = {99, 95, 90, 89, 79, 75, 69, 59, 50, 49, 45, 39, 29, 25, 19, 0};

    static Catalogue of(Population population) {
        int count = population.productCount();
        long seed = population.seed();
        Permutation rankOfProduct = Permutation.of(count, seed, Purpose.CATALOGUE, 0);
        Permutation popularityOfProduct = Permutation.of(count, seed, Purpose.CATALOGUE, 1);
        ProductNames names = ProductNames.of(population.locale(), seed);
        List<Product> products = new ArrayList<>(count);
        long[] prices = new long[count];
        int[] productOfPopularity = new int[count];
        PriceRange range = PriceRange.of(population.personas().personas());
        for (int i = 0; i < count; i++) {
            Stream stream = Stream.of(seed, Purpose.CATALOGUE).at(2L + i);
            double rank = (rankOfProduct.apply(i) + 0.5) / count;
            prices[i] = tagCents(range.at(rank), stream);
            productOfPopularity[(int) popularityOfProduct.apply(i)] = i;
            ProductText text = names.text(i, rank);
            int stock = LEAST_STOCK + (int) stream.nextLong(MOST_STOCK - LEAST_STOCK + 1);
            long id = population.firstProductId() + i;
            products.add(new Product(id, text.name(), text.description(), text.category(), prices[i], stock));
        }
        return new Catalogue(List.copyOf(products), new PriceBook(prices), new Popularity(productOfPopularity));
    }

    /** The price with the ending of a price tag, where it is large enough to have one. */
    private static long tagCents(double cents, Stream stream) {
        int ending = ENDING_CENTS[(int) stream.nextLong(ENDING_CENTS.length)];
        long whole = Math.round((cents - ending) / 100);
        return whole >= 1 ? whole * 100 + ending : Math.max(1, Math.round(cents));
    }

    /** The cheapest and the dearest price, in cents that no rounding has made into money yet. */
    private record PriceRange(double lowest, double highest) {
        static PriceRange of(List<Persona> personas) {
            double smallest = Double.MAX_VALUE;
            double largest = 0;
            for (Persona persona : personas) {
                double orderCents = 100
                        * persona.monetaryPerYear().mean()
                        / persona.frequencyPerYear().mean();
                smallest = Math.min(smallest, orderCents);
                largest = Math.max(largest, orderCents);
            }
            return new PriceRange(smallest * SMALLEST_SHARE_OF_ORDER, largest * LARGEST_SHARE_OF_ORDER);
        }

        double at(double rank) {
            return lowest * StrictMath.pow(highest / lowest, rank);
        }
    }
}
