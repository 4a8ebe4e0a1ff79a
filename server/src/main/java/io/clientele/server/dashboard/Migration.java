package io.clientele.server.dashboard;

import io.clientele.rfm.SegmentMigration;
import java.util.ArrayList;
import java.util.List;

/**
 * How many customers went from which segment to which between two runs.
 *
 * @param from the earlier run's segments: the rows
 * @param to the later run's segments: the columns
 * @param customers a row for each segment of the earlier run
 * @param entered customers of each later segment who were not in the earlier run
 * @param left customers of each earlier segment who are not in the later run
 */
record Migration(
        long fromRun,
        long toRun,
        List<String> from,
        List<String> to,
        List<List<Long>> customers,
        List<Long> entered,
        List<Long> left) {

    static Migration of(long fromRun, long toRun, SegmentMigration migration) {
        List<List<Long>> customers = new ArrayList<>();
        List<Long> left = new ArrayList<>();
        List<Long> entered = new ArrayList<>();
        for (int from = 0; from < migration.from().size(); from++) {
            List<Long> row = new ArrayList<>();
            for (int to = 0; to < migration.to().size(); to++) {
                row.add(migration.customers(from, to));
            }
            customers.add(List.copyOf(row));
            left.add(migration.left(from));
        }
        for (int to = 0; to < migration.to().size(); to++) {
            entered.add(migration.entered(to));
        }
        return new Migration(
                fromRun,
                toRun,
                migration.from(),
                migration.to(),
                List.copyOf(customers),
                List.copyOf(entered),
                List.copyOf(left));
    }

    /** Customers who were in both runs and kept their segment. */
    public long stayed() {
        long sum = 0;
        for (int row = 0; row < from.size(); row++) {
            int column = to.indexOf(from.get(row));
            sum += column < 0 ? 0 : customers.get(row).get(column);
        }
        return sum;
    }

    /** Customers who were in both runs. */
    public long inBoth() {
        return customers.stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .sum();
    }
}
