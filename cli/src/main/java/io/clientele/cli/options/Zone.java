package io.clientele.cli.options;

import io.clientele.text.TextValues;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;

/** A time zone's name or offset. */
public final class Zone implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String text) {
        return Refusal.of(() -> TextValues.zone(text));
    }
}
