package io.clientele.store.rfm;

import io.clientele.rfm.ScoreBox;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A segment's conditions as one text: {@code 4-5/4-5/4-5} for a box, a space between two. */
final class Conditions {

    private Conditions() {}

    static String text(List<ScoreBox> anyOf) {
        return anyOf.stream()
                .map(box -> box.recency() + "/" + box.frequency() + "/" + box.monetary())
                .collect(Collectors.joining(" "));
    }

    static ScoreBox[] parse(String text) {
        return Stream.of(text.split(" ", -1)).map(Conditions::box).toArray(ScoreBox[]::new);
    }

    private static ScoreBox box(String text) {
        String[] ranges = text.split("/", -1);
        if (ranges.length != 3) {
            throw new IllegalArgumentException("condition is '" + text + "', but must be like 4-5/1/2-3");
        }
        return ScoreBox.parse(ranges[0], ranges[1], ranges[2]);
    }
}
