package io.clientele.cli.options;

import io.clientele.rfm.CutPoints;
import io.clientele.rfm.Dimension;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Four cut points of one dimension with commas between, such as {@code 30,90,180,365}. */
public abstract class CutPointList implements ITypeConverter<CutPoints> {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern MONEY = Pattern.compile("-?\\d{1,15}(\\.\\d{1,2})?");

    private final Dimension dimension;

    protected CutPointList(Dimension dimension) {
        this.dimension = dimension;
    }

    @Override
    public final CutPoints convert(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw refused(text);
        }
        long[] values = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = value(parts[i].strip(), text);
        }
        try {
            return CutPoints.of(dimension, values);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "is '" + text + "', but must be four numbers that rise or fall all the way");
        }
    }

    private long value(String part, String text) {
        if (dimension == Dimension.MONETARY && MONEY.matcher(part).matches()) {
            return new BigDecimal(part).movePointRight(2).longValueExact();
        }
        if (dimension != Dimension.MONETARY && WHOLE.matcher(part).matches()) {
            return Long.parseLong(part);
        }
        throw refused(text);
    }

    private TypeConversionException refused(String text) {
        String example = switch (dimension) {
            case RECENCY -> "four numbers of days, such as 30,90,180,365";
            case FREQUENCY -> "four numbers of orders, such as 1,2,4,8";
            case MONETARY -> "four amounts, such as 50,100,250.50,1000";
        };
        return new TypeConversionException("is '" + text + "', but must be " + example);
    }

    /** Days. */
    public static final class Recency extends CutPointList {
        public Recency() {
            super(Dimension.RECENCY);
        }
    }

    /** Orders. */
    public static final class Frequency extends CutPointList {
        public Frequency() {
            super(Dimension.FREQUENCY);
        }
    }

    /** Currency units with up to two decimals. */
    public static final class Monetary extends CutPointList {
        public Monetary() {
            super(Dimension.MONETARY);
        }
    }
}
