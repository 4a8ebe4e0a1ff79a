package io.clientele.rfm;

/** A condition on all three scores. */
public record ScoreBox(ScoreRange recency, ScoreRange frequency, ScoreRange monetary) {

    /** Ranges as {@link ScoreRange#parse} reads them. */
    public static ScoreBox parse(String recency, String frequency, String monetary) {
        return new ScoreBox(ScoreRange.parse(recency), ScoreRange.parse(frequency), ScoreRange.parse(monetary));
    }

    public boolean contains(int recencyScore, int frequencyScore, int monetaryScore) {
        return recency.contains(recencyScore) && frequency.contains(frequencyScore) && monetary.contains(monetaryScore);
    }
}
