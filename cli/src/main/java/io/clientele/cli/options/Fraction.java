package io.clientele.cli.options;

import io.clientele.text.TextValues;
import picocli.CommandLine.ITypeConverter;

/** A number from 0 to 1, or a percentage: {@code 0.03} or {@code 3%}. */
public final class Fraction implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        return Refusal.of(() -> TextValues.fraction(text));
    }
}
