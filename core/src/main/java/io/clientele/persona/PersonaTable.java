package io.clientele.persona;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The personas of a population and when they shop.
 *
 * @param personas 1 to 1,000, their keys unique, at least one with customers
 */
public record PersonaTable(List<Persona> personas, ActivityProfile activity) {

    private static final int MAX_PERSONAS = 1_000;

    /** @throws IllegalArgumentException if there are none, too many, two with one key, or all without customers */
    public PersonaTable {
        personas = List.copyOf(personas);
        Objects.requireNonNull(activity, "activity");
        if (personas.isEmpty() || personas.size() > MAX_PERSONAS) {
            throw new IllegalArgumentException(
                    "personas has " + personas.size() + " entries, but must have 1 to " + MAX_PERSONAS);
        }
        Set<String> keys = new HashSet<>();
        for (Persona persona : personas) {
            if (!keys.add(persona.key())) {
                throw new IllegalArgumentException(
                        "persona key '" + persona.key() + "' occurs twice, but keys must be unique");
            }
        }
        if (customers(personas) == 0) {
            throw new IllegalArgumentException("customers is 0 for every persona, but must be above 0 for one");
        }
    }

    /** The built-in table: 500 customers of five personas. */
    public static PersonaTable defaults() {
        return DefaultPersonas.TABLE;
    }

    public PersonaTable withPersonas(List<Persona> newPersonas) {
        return new PersonaTable(newPersonas, activity);
    }

    public PersonaTable withActivity(ActivityProfile newActivity) {
        return new PersonaTable(personas, newActivity);
    }

    /** The sum of the personas' customers: how many there are unless another number is asked for. */
    public long customers() {
        return customers(personas);
    }

    private static long customers(List<Persona> personas) {
        long sum = 0;
        for (Persona persona : personas) {
            sum += persona.customers();
        }
        return sum;
    }

    /**
     * How many customers each persona has when there are that many in all, by largest remainder: shares rounded down, and
     * what is missing given to the largest fractions; of equal fractions the first in the table wins.
     *
     * @param customers 0 or more
     * @return one count per persona, in the table's order; they sum to {@code customers} exactly
     */
    public long[] counts(long customers) {
        if (customers < 0) {
            throw new IllegalArgumentException("customers is " + customers + ", but must be 0 or more");
        }
        BigInteger total = BigInteger.valueOf(customers());
        long[] counts = new long[personas.size()];
        long[] remainders = new long[personas.size()];
        long missing = customers;
        for (int i = 0; i < counts.length; i++) {
            // The product exceeds 64 bits for the largest populations.
            BigInteger[] share = BigInteger.valueOf(customers)
                    .multiply(BigInteger.valueOf(personas.get(i).customers()))
                    .divideAndRemainder(total);
            counts[i] = share[0].longValueExact();
            remainders[i] = share[1].longValueExact();
            missing -= counts[i];
        }
        for (; missing > 0; missing--) {
            int largest = indexOfLargest(remainders);
            counts[largest]++;
            remainders[largest] = -1;
        }
        return counts;
    }

    private static int indexOfLargest(long[] numbers) {
        int largest = 0;
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] > numbers[largest]) {
                largest = i;
            }
        }
        return largest;
    }
}
