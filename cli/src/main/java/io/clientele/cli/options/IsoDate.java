package io.clientele.cli.options;

import io.clientele.text.TextValues;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;

/** A date such as 2026-01-31. */
public final class IsoDate implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
        return Refusal.of(() -> TextValues.date(text));
    }
}
