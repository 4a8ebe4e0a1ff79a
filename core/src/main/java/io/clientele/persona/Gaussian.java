package io.clientele.persona;

/**
 * A mean and a standard deviation. Which values are allowed depends on the quantity, so the {@link Persona} that holds
 * it checks them: its message can name both.
 */
public record Gaussian(double mean, double std) {

    public static Gaussian of(double mean, double std) {
        return new Gaussian(mean, std);
    }

    /** The law of a multiple of the quantity. */
    public Gaussian times(double factor) {
        return new Gaussian(mean * factor, std * factor);
    }
}
