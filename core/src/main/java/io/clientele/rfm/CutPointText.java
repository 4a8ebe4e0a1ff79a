package io.clientele.rfm;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Four cut points of one dimension as people write them, such as {@code 30,90,180,365}. */
final class CutPointText {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern MONEY = Pattern.compile("-?\\d{1,15}(\\.\\d{1,2})?");

    private CutPointText() {}

    static CutPoints parse(Dimension dimension, String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw refused(dimension, text);
        }
        long[] values = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = value(dimension, parts[i].strip(), text);
        }
        try {
            return CutPoints.of(dimension, values);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "is '" + text + "', but must be four numbers that rise or fall all the way", e);
        }
    }

    private static long value(Dimension dimension, String part, String text) {
        if (dimension == Dimension.MONETARY && MONEY.matcher(part).matches()) {
            return new BigDecimal(part).movePointRight(2).longValueExact();
        }
        if (dimension != Dimension.MONETARY && WHOLE.matcher(part).matches()) {
            return Long.parseLong(part);
        }
        throw refused(dimension, text);
    }

    private static IllegalArgumentException refused(Dimension dimension, String text) {
        String example = switch (dimension) {
            case RECENCY -> "four numbers of days, such as 30,90,180,365";
            case FREQUENCY -> "four numbers of orders, such as 1,2,4,8";
            case MONETARY -> "four amounts, such as 50,100,250.50,1000";
        };
        return new IllegalArgumentException("is '" + text + "', but must be " + example);
    }
}
