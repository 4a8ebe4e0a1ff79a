package io.clientele.server.rfm;

import io.clientele.store.ChangeStamp;
import io.clientele.store.crm.CustomerField;
import io.clientele.store.crm.CustomerStore;
import io.clientele.store.query.Comparison;
import io.clientele.store.query.Condition;
import io.clientele.store.query.Criteria;
import io.clientele.store.rfm.RfmRun;
import io.clientele.store.rfm.RfmStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The newest run's {@link ScoreBook}. Whether it still is the newest, and of all customers, is asked only when the database has
 * changed; so a run that the command line makes is there with the next request.
 */
@Component
public class ScoreBooks {
    private final RfmStore scores;
    private final CustomerStore customers;
    private final ChangeStamp stamp;
    private volatile Checked checked = new Checked(null, null);

    public ScoreBooks(RfmStore scores, CustomerStore customers, ChangeStamp stamp) {
        this.scores = scores;
        this.customers = customers;
        this.stamp = stamp;
    }

    /** @param stamp of the database when the book was right; null for never */
    private record Checked(@Nullable Long stamp, @Nullable ScoreBook book) {}

    /** Empty before the first calculation. */
    public Optional<ScoreBook> newest() {
        Checked before = checked;
        long now = stamp.stamp();
        if (before.stamp == null || before.stamp != now) {
            before = check();
        }
        return Optional.ofNullable(before.book);
    }

    /** One request reads a new run, the others wait for it: reading it twice would take longer. */
    private synchronized Checked check() {
        long now = stamp.stamp();
        Checked before = checked;
        if (before.stamp == null || before.stamp != now) {
            checked = new Checked(now, book(before.book));
        }
        return checked;
    }

    private @Nullable ScoreBook book(@Nullable ScoreBook before) {
        RfmRun run = scores.latestRun().orElse(null);
        if (run == null) {
            return null;
        }
        return before != null && before.run().id() == run.id() && isComplete(before)
                ? before
                : new ScoreBook(scores.columns(run));
    }

    /** A run scores all customers, and new ones get higher ids: among the lower ones only deleting makes a difference. */
    private boolean isComplete(ScoreBook book) {
        int rows = book.customers();
        if (rows == 0) {
            return true;
        }
        Condition upTo = Condition.of(CustomerField.ID, Comparison.LTE, book.customerId(rows - 1));
        return customers.records().count(Criteria.of(upTo), Long.MAX_VALUE) == rows;
    }
}
