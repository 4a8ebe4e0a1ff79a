package io.clientele.cli.options;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number from 0 to 1, or a percentage: {@code 0.03} or {@code 3%}. */
public final class Fraction implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        boolean percent = text.endsWith("%");
        try {
            double value = Double.parseDouble(percent ? text.substring(0, text.length() - 1) : text);
            double fraction = percent ? value / 100 : value;
            if (fraction >= 0
                    && fraction <= 1
                    && Character.digit(text.charAt(text.length() - (percent ? 2 : 1)), 10) >= 0) {
                return fraction;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new TypeConversionException("is '" + text + "', but must be a number from 0 to 1, such as 0.03, or 3%");
    }
}
