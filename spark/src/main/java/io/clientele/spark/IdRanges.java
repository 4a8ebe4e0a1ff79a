package io.clientele.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A set of whole numbers as ranges that neither touch nor overlap, ascending.
 *
 * @param ranges each not empty
 */
record IdRanges(List<Range> ranges) implements Serializable {
    private static final long serialVersionUID = 1;

    static final IdRanges ALL = new IdRanges(List.of(new Range(Long.MIN_VALUE, Long.MAX_VALUE)));
    static final IdRanges NONE = new IdRanges(List.of());

    /** Both ends belong to it. */
    record Range(long from, long to) implements Serializable {
        private static final long serialVersionUID = 1;

        /** Whether there is a number between the two. */
        boolean endsBefore(Range next) {
            return to != Long.MAX_VALUE && next.from > to + 1;
        }
    }

    IdRanges {
        ranges = List.copyOf(ranges);
    }

    static IdRanges between(long from, long to) {
        return from > to ? NONE : new IdRanges(List.of(new Range(from, to)));
    }

    /** The ranges in any order; they may overlap. */
    static IdRanges union(List<Range> ranges) {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingLong(Range::from));
        List<Range> joined = new ArrayList<>();
        for (Range next : sorted) {
            int last = joined.size() - 1;
            if (last < 0 || joined.get(last).endsBefore(next)) {
                joined.add(next);
            } else {
                Range before = joined.get(last);
                joined.set(last, new Range(before.from(), Math.max(before.to(), next.to())));
            }
        }
        return new IdRanges(joined);
    }

    IdRanges or(IdRanges other) {
        List<Range> both = new ArrayList<>(ranges);
        both.addAll(other.ranges);
        return union(both);
    }

    IdRanges and(IdRanges other) {
        List<Range> common = new ArrayList<>();
        int mine = 0;
        int theirs = 0;
        while (mine < ranges.size() && theirs < other.ranges.size()) {
            Range a = ranges.get(mine);
            Range b = other.ranges.get(theirs);
            long from = Math.max(a.from(), b.from());
            long to = Math.min(a.to(), b.to());
            if (from <= to) {
                common.add(new Range(from, to));
            }
            if (a.to() < b.to()) {
                mine++;
            } else {
                theirs++;
            }
        }
        return new IdRanges(common);
    }

    /** How many numbers there are; for sets that are bounded. */
    long size() {
        long size = 0;
        for (Range range : ranges) {
            size = Math.addExact(size, range.to() - range.from() + 1);
        }
        return size;
    }
}
