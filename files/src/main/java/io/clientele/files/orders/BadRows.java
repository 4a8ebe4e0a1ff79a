package io.clientele.files.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Counts rows that can't be used, and keeps what is wrong with the first few. */
final class BadRows {

    static final int SHOWN = 5;

    private final TreeMap<Long, String> first = new TreeMap<>();
    private long count;

    /** @param row a number that orders the rows and finds their places */
    void add(long row, String problem) {
        count++;
        first.put(row, problem);
        if (first.size() > SHOWN) {
            first.pollLastEntry();
        }
    }

    /** Adds rows of which nothing is known but how many they are. */
    void add(long more) {
        count += more;
    }

    /** Adds another's rows, which come behind these. */
    void add(BadRows others, long offset) {
        others.first.forEach((row, problem) -> add(row + offset, problem));
        count += others.count - others.first.size();
    }

    long count() {
        return count;
    }

    /** The first few, each with its place. */
    List<String> examples(Function<SortedSet<Long>, Map<Long, String>> places) {
        Map<Long, String> placeOf = places.apply(new TreeSet<>(first.keySet()));
        List<String> examples = new ArrayList<>();
        first.forEach((row, problem) -> examples.add(placeOf.get(row) + ": " + problem));
        return examples;
    }

    /** The message that refuses a file for its bad rows. */
    String refusal(String file, List<String> examples) {
        StringBuilder text = new StringBuilder(file + ": " + Texts.count(count, "row") + " can't be read");
        for (String example : examples) {
            text.append("\n  ").append(example);
        }
        if (count > examples.size()) {
            text.append("\n  … and ").append(Texts.count(count - examples.size(), "more row"));
        }
        return text.append("\nCorrect the file, or leave them out with --skip-bad-rows")
                .toString();
    }
}
