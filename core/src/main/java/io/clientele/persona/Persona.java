package io.clientele.persona;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A kind of customer: how many there are, what they order, spend and when they were last seen, and how they shop.
 *
 * @param key the name in data: a lower-case letter, then letters, digits and underscores; at most 40
 * @param name the name for people, 1 to 100 characters
 * @param description what they do, at most 500 characters
 * @param customers weight: how many of a table's customers they are, relative to the other personas; 0 to 10^9
 * @param frequencyPerYear completed orders a year; mean above 0, to 10,000
 * @param monetaryPerYear what they spend a year, in currency units; mean 0.01 to 10^9
 * @param recencyDays days between the last order's date and the as-of date; mean 1 to 36,500
 * @param onsetDays their orders begin at most that many days before the as-of date; 0: with the window
 * @param regularity shape k of the gamma gaps between orders, 0.5 to 100: 1 is random as a Poisson process, 4 is
 *     clockwork (Platzer &amp; Reutterer 2016)
 * @param trend how activity changes over their span, -1 (it dies away) to 1 (it grows from nothing); 0 is steady
 * @param basketCv coefficient of variation of one customer's order values, above 0, to 3
 */
public record Persona(
        String key,
        String name,
        String description,
        int customers,
        Gaussian frequencyPerYear,
        Gaussian monetaryPerYear,
        Gaussian recencyDays,
        int onsetDays,
        double regularity,
        double trend,
        double basketCv) {

    /** The longest window, recency and onset: a hundred years. */
    public static final int MAX_DAYS = 36_500;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** @throws IllegalArgumentException if a value is outside its range; the message names persona, field and range */
    public Persona {
        Objects.requireNonNull(key, "key");
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("persona key is '" + key
                    + "', but must be a lower-case letter, then lower-case letters, digits or _, at most 40");
        }
        requireText(key, "name", name, 1, 100);
        requireText(key, "description", description, 0, 500);
        requireRange(key, "customers", customers, 0, 1e9);
        requireGaussian(key, "frequencyPerYear", frequencyPerYear, Double.MIN_VALUE, 10_000);
        requireGaussian(key, "monetaryPerYear", monetaryPerYear, 0.01, 1e9);
        requireGaussian(key, "recencyDays", recencyDays, 1, MAX_DAYS);
        requireRange(key, "onsetDays", onsetDays, 0, MAX_DAYS);
        requireRange(key, "regularity", regularity, 0.5, 100);
        requireRange(key, "trend", trend, -1, 1);
        requireRange(key, "basketCv", basketCv, Double.MIN_VALUE, 3);
    }

    public Persona withKey(String newKey) {
        return new Persona(
                newKey,
                name,
                description,
                customers,
                frequencyPerYear,
                monetaryPerYear,
                recencyDays,
                onsetDays,
                regularity,
                trend,
                basketCv);
    }

    public Persona withCustomers(int newCustomers) {
        return new Persona(
                key,
                name,
                description,
                newCustomers,
                frequencyPerYear,
                monetaryPerYear,
                recencyDays,
                onsetDays,
                regularity,
                trend,
                basketCv);
    }

    public Persona withFrequencyPerYear(Gaussian newFrequency) {
        return new Persona(
                key,
                name,
                description,
                customers,
                newFrequency,
                monetaryPerYear,
                recencyDays,
                onsetDays,
                regularity,
                trend,
                basketCv);
    }

    public Persona withMonetaryPerYear(Gaussian newMonetary) {
        return new Persona(
                key,
                name,
                description,
                customers,
                frequencyPerYear,
                newMonetary,
                recencyDays,
                onsetDays,
                regularity,
                trend,
                basketCv);
    }

    public Persona withRecencyDays(Gaussian newRecency) {
        return new Persona(
                key,
                name,
                description,
                customers,
                frequencyPerYear,
                monetaryPerYear,
                newRecency,
                onsetDays,
                regularity,
                trend,
                basketCv);
    }

    public Persona withOnsetDays(int newOnsetDays) {
        return new Persona(
                key,
                name,
                description,
                customers,
                frequencyPerYear,
                monetaryPerYear,
                recencyDays,
                newOnsetDays,
                regularity,
                trend,
                basketCv);
    }

    private static void requireText(String key, String field, String text, int minLength, int maxLength) {
        Objects.requireNonNull(text, field);
        if (text.strip().length() < minLength || text.length() > maxLength) {
            throw new IllegalArgumentException("persona " + key + ": " + field + " has " + text.length()
                    + " characters, but must have " + minLength + " to " + maxLength);
        }
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int type = Character.getType(text.codePointAt(i));
            // Half a surrogate pair has no UTF-8 form, and databases refuse or mangle control characters.
            if (type == Character.CONTROL || type == Character.SURROGATE) {
                throw new IllegalArgumentException("persona " + key + ": " + field
                        + " holds a control character or half a surrogate pair, but must be one line of text");
            }
        }
    }

    private static void requireGaussian(String key, String field, Gaussian law, double minMean, double max) {
        Objects.requireNonNull(law, field);
        requireRange(key, field + ".mean", law.mean(), minMean, max);
        requireRange(key, field + ".std", law.std(), 0, max);
    }

    private static void requireRange(String key, String field, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            String from = min == Double.MIN_VALUE ? "above 0, to " : plain(min) + " to ";
            throw new IllegalArgumentException(
                    "persona " + key + ": " + field + " is " + plain(value) + ", but must be " + from + plain(max));
        }
    }

    /** Whole numbers without a decimal point or exponent. */
    private static String plain(double value) {
        return value == StrictMath.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
