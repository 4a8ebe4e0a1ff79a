package io.clientele.cli.options;

import java.time.DateTimeException;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time zone's name or offset. */
public final class Zone implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("is '" + text
                    + "', but must be a time zone such as Europe/Warsaw, America/New_York, UTC or +02:00");
        }
    }
}
