package io.clientele.server.api.list;

import io.clientele.store.ChangeStamp;
import io.clientele.store.query.Criteria;
import io.clientele.store.query.RecordList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * How many rows a list has. Counting a big table takes longer than reading a page of it, so a number is kept until the database
 * changes. Then one of up to {@value #EXACT} is counted again at once; a greater one is answered as it was, and counted anew
 * behind the client's back.
 */
@Component
public class Counts implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Counts.class);
    static final int EXACT = 10_000;
    private static final int MAX_KEPT = 1_000;

    private final ChangeStamp stamp;
    private final Map<Key, Counted> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Counted> eldest) {
            return size() > MAX_KEPT;
        }
    };

    /** One thread: counting is to leave the database to those who wait for it. */
    private final ExecutorService counter = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "counts");
        thread.setDaemon(true);
        return thread;
    });

    public Counts(ChangeStamp stamp) {
        this.stamp = stamp;
    }

    private record Key(String list, Criteria criteria) {}

    /** @param running whether somebody counts anew */
    private record Counted(long stamp, long count, AtomicBoolean running) {}

    /** @param name the list's: lists of one name are one list */
    public long count(String name, RecordList<?> list, Criteria criteria) {
        Key key = new Key(name, criteria);
        long now = stamp.stamp();
        Counted counted = kept(key);
        if (counted == null) {
            return keep(key, now, list.count(criteria, Long.MAX_VALUE));
        }
        if (counted.stamp == now) {
            return counted.count;
        }
        if (counted.count > EXACT) {
            countAnew(key, list, counted);
            return counted.count;
        }
        long few = list.count(criteria, EXACT + 1);
        return keep(key, now, few > EXACT ? list.count(criteria, Long.MAX_VALUE) : few);
    }

    private void countAnew(Key key, RecordList<?> list, Counted counted) {
        if (counted.running.compareAndSet(false, true)) {
            counter.execute(() -> {
                try {
                    long now = stamp.stamp();
                    keep(key, now, list.count(key.criteria, Long.MAX_VALUE));
                } catch (RuntimeException e) {
                    LOG.warn("could not count {}", key.list, e);
                } finally {
                    counted.running.set(false);
                }
            });
        }
    }

    private @Nullable Counted kept(Key key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    private long keep(Key key, long now, long count) {
        synchronized (kept) {
            kept.put(key, new Counted(now, count, new AtomicBoolean()));
        }
        return count;
    }

    @Override
    public void destroy() {
        counter.shutdownNow();
    }
}
