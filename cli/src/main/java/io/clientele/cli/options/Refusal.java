package io.clientele.cli.options;

import java.util.function.Supplier;
import picocli.CommandLine.TypeConversionException;

/** Core says why it refuses a value; picocli wants to hear it as an exception of its own. */
final class Refusal {
    private Refusal() {}

    static <T> T of(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
