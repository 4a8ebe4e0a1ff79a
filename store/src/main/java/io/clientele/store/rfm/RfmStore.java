package io.clientele.store.rfm;

import io.clientele.rfm.AsOf;
import io.clientele.rfm.RfmMetrics;
import io.clientele.rfm.RfmScores;
import io.clientele.rfm.SegmentMigration;
import io.clientele.rfm.SegmentReport;
import io.clientele.store.Database;
import io.clientele.store.StoreException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The database's side of the scores.
 *
 * <pre>{@code
 * RfmStore store = new RfmStore(database);
 * RfmScorer scorer = RfmScorer.quintile();
 * RfmRun run = store.calculate(asOf, metrics -> scorer.score(metrics, SegmentRules.defaults()), calculatedAt).run();
 * }</pre>
 */
public final class RfmStore {
    private final Database database;

    public RfmStore(Database database) {
        this.database = database;
    }

    /** The instant of the newest completed order, in seconds UTC; for a default of the as-of date. Empty without orders. */
    public OptionalLong lastOrderEpochSecond() {
        return database.read("read the orders of", MetricsQuery::lastOrder);
    }

    /**
     * Recency, frequency and monetary of every customer with a completed order before the as-of date's start.
     *
     * @throws StoreException if the orders can't be read
     */
    public RfmMetrics loadMetrics(AsOf asOf) {
        return database.read("read the orders of", session -> MetricsQuery.load(session, asOf));
    }

    /** How many customers there are, with an order or without. */
    public long customers() {
        return database.read("read the customers of", session -> session.number("SELECT count(*) FROM customers"));
    }

    /**
     * Reads the orders, scores them and saves the run in one transaction, so that nobody can change the orders between: all
     * scores or none. Others can read meanwhile, but not write. Runs that are there stay. Customers who are not among the
     * metrics get the scores 1/1/1.
     *
     * @param scoring makes the scores of the metrics
     * @param calculatedAt whole seconds are kept
     * @throws StoreException if the orders can't be read or the scores can't be written
     */
    public Calculation calculate(AsOf asOf, Function<RfmMetrics, RfmScores> scoring, Instant calculatedAt) {
        // The rows belong to the run that is written with them: no need to look it up a million times.
        return database.load("write the scores to", session -> {
            RfmMetrics metrics = MetricsQuery.load(session, asOf);
            RfmScores scores = scoring.apply(metrics);
            return new Calculation(metrics, scores, new RunWriter(session).write(metrics, scores, calculatedAt));
        });
    }

    /** The newest run. */
    public Optional<RfmRun> latestRun() {
        return database.read("read the scores of", RunReader::latest);
    }

    public Optional<RfmRun> run(long id) {
        return database.read("read the scores of", session -> RunReader.one(session, id));
    }

    /** All runs, the newest first. */
    public List<RfmRun> runs() {
        return database.read("read the scores of", RunReader::all);
    }

    /** The customer's scores in the run; empty if the customer is not in it. */
    public Optional<ScoredCustomer> score(RfmRun run, long customerId) {
        return database.read("read the scores of", session -> ScoreReader.one(session, run, customerId));
    }

    /**
     * Hands over the scores one after the other; none is kept in memory.
     *
     * @throws StoreException if the run has no such segment
     */
    public void forEachScore(RfmRun run, ScoreQuery query, Consumer<ScoredCustomer> consumer) {
        database.read("read the scores of", session -> {
            ScoreReader.forEach(session, run, query, consumer);
            return query;
        });
    }

    /**
     * The customer whom somebody means: by key in an imported file, else by e-mail in any case, else by id.
     *
     * @param text such as {@code 42}, {@code 00042} or {@code ann@example.com}
     */
    public OptionalLong findCustomer(String text) {
        return database.read("read the customers of", session -> ScoreReader.findCustomer(session, text));
    }

    /** The scores of all customers who still exist, for a program that keeps them in memory. */
    public RfmColumns columns(RfmRun run) {
        return database.read("read the scores of", session -> ColumnReader.read(session, run));
    }

    /** The run's segments with their customers and revenue. */
    public SegmentReport segments(RfmRun run) {
        return database.read("read the scores of", session -> RunReader.segments(session, run));
    }

    /** How many customers went from which segment to which between two runs. */
    public SegmentMigration migration(RfmRun from, RfmRun to) {
        return database.read("read the scores of", session -> RunReader.migration(session, from, to));
    }
}
