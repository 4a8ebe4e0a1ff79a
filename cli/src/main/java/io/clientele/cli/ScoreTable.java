package io.clientele.cli;

import io.clientele.cli.terminal.Table;
import io.clientele.rfm.CutPoints;
import io.clientele.rfm.Dimension;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.rfm.RfmMetrics;
import io.clientele.rfm.RfmScores;
import io.clientele.rfm.ScoringMethod;
import io.clientele.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/** What each score means in days, orders and money, how many customers have it, and why nobody has some of them. */
final class ScoreTable {
    private static final Dimension[] DIMENSIONS = Dimension.values();

    private ScoreTable() {}

    /** From 5 to 1: the range of each dimension's values and the customers within. */
    static Table of(RfmCutPoints cutPoints, RfmScores scores) {
        Table table = new Table().number("score");
        for (Dimension dimension : DIMENSIONS) {
            table.number(heading(dimension)).number("count");
        }
        for (int score = 5; score >= 1; score--) {
            String[] row = new String[1 + 2 * DIMENSIONS.length];
            row[0] = String.valueOf(score);
            for (int i = 0; i < DIMENSIONS.length; i++) {
                int customers = scores.customersPerScore(DIMENSIONS[i]).get(score - 1);
                boolean impossible = customers == 0 && scores.method() == ScoringMethod.QUINTILE;
                row[1 + 2 * i] = impossible ? "-" : range(cutPoints.of(DIMENSIONS[i]), score);
                row[2 + 2 * i] = Numbers.grouped(customers);
            }
            table.row(row);
        }
        return table;
    }

    /** For each value that so many customers share that scores are left without a customer: which scores, and why. */
    static List<String> skipped(RfmCutPoints cutPoints, RfmScores scores, RfmMetrics metrics) {
        List<String> lines = new ArrayList<>();
        if (scores.method() != ScoringMethod.QUINTILE) {
            return lines;
        }
        for (Dimension dimension : DIMENSIONS) {
            long[] cuts = cutPoints.of(dimension).values();
            List<Integer> counts = scores.customersPerScore(dimension);
            int score = 2;
            while (score <= 5) {
                if (counts.get(score - 1) > 0) {
                    score++;
                    continue;
                }
                long tied = cuts[score - 2];
                StringBuilder which = new StringBuilder();
                int first = score;
                while (score <= 5 && counts.get(score - 1) == 0 && cuts[score - 2] == tied) {
                    which.append(score == first ? "" : " and ").append(score);
                    score++;
                }
                lines.add("No customer has the " + dimension.key() + (which.length() > 1 ? " scores " : " score ")
                        + which + ": "
                        + Numbers.grouped(count(metrics, dimension, tied)) + " of "
                        + Numbers.grouped(metrics.customers()) + " have " + value(dimension, tied)
                        + ", and equal customers get equal scores.");
            }
        }
        return lines;
    }

    /** Inclusive at both ends; {@code -} where equal cut points leave nothing between them. */
    private static String range(CutPoints cutPoints, int score) {
        Dimension dimension = cutPoints.dimension();
        long[] cuts = cutPoints.values();
        boolean rising = dimension.moreIsBetter();
        // A customer on a cut point belongs to the worse side.
        long step = rising ? 1 : -1;
        if (score == 1) {
            return number(dimension, cuts[0]) + (rising ? " or less" : " or more");
        }
        long worst = cuts[score - 2] + step;
        if (score == 5) {
            return number(dimension, worst) + (rising ? " or more" : " or less");
        }
        long best = cuts[score - 1];
        if (cuts[score - 2] == best) {
            return "-";
        }
        if (worst == best) {
            return number(dimension, best);
        }
        return rising
                ? number(dimension, worst) + " to " + number(dimension, best)
                : number(dimension, best) + " to " + number(dimension, worst);
    }

    private static String heading(Dimension dimension) {
        return switch (dimension) {
            case RECENCY -> "R days";
            case FREQUENCY -> "F orders";
            case MONETARY -> "M value";
        };
    }

    private static String number(Dimension dimension, long value) {
        return dimension == Dimension.MONETARY ? Numbers.money(value) : Numbers.grouped(value);
    }

    private static String value(Dimension dimension, long value) {
        return switch (dimension) {
            case RECENCY -> "a recency of " + Numbers.counted(value, "day", "days");
            case FREQUENCY -> Numbers.counted(value, "order", "orders");
            case MONETARY -> "a value of " + Numbers.money(value);
        };
    }

    private static long count(RfmMetrics metrics, Dimension dimension, long value) {
        long count = 0;
        for (int row = 0; row < metrics.customers(); row++) {
            long own = switch (dimension) {
                case RECENCY -> metrics.recencyDays(row);
                case FREQUENCY -> metrics.frequency(row);
                case MONETARY -> metrics.monetaryCents(row);
            };
            if (own == value) {
                count++;
            }
        }
        return count;
    }
}
