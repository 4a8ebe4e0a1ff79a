package io.clientele.rfm;

/** The twelve numbers that scores are made by. */
public record RfmCutPoints(CutPoints recency, CutPoints frequency, CutPoints monetary) {

    /** @throws IllegalArgumentException if one is of another dimension */
    public RfmCutPoints {
        requireDimension(recency, Dimension.RECENCY);
        requireDimension(frequency, Dimension.FREQUENCY);
        requireDimension(monetary, Dimension.MONETARY);
    }

    public CutPoints of(Dimension dimension) {
        return switch (dimension) {
            case RECENCY -> recency;
            case FREQUENCY -> frequency;
            case MONETARY -> monetary;
        };
    }

    private static void requireDimension(CutPoints cutPoints, Dimension dimension) {
        if (cutPoints.dimension() != dimension) {
            throw new IllegalArgumentException(dimension.key() + " cut points are those of "
                    + cutPoints.dimension().key());
        }
    }
}
