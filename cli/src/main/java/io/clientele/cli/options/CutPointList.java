package io.clientele.cli.options;

import io.clientele.rfm.CutPoints;
import io.clientele.rfm.Dimension;
import picocli.CommandLine.ITypeConverter;

/** Four cut points of one dimension with commas between, such as {@code 30,90,180,365}. */
public abstract class CutPointList implements ITypeConverter<CutPoints> {
    private final Dimension dimension;

    protected CutPointList(Dimension dimension) {
        this.dimension = dimension;
    }

    @Override
    public final CutPoints convert(String text) {
        return Refusal.of(() -> CutPoints.parse(dimension, text));
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
