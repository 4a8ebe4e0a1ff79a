package io.clientele.generate;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Generates a part's customers block by block, on one or more threads, makes a work of each few blocks, and hands the works over in
 * order.
 *
 * <p>With several threads two works per thread are under way: each is made by whatever thread is free, and read by the calling one
 * when its turn comes. So many blocks are held at any time, however many customers there are.
 */
final class BlockPipeline<W extends BlockWork> {
    private static final AtomicInteger THREAD_NUMBER = new AtomicInteger();

    private final PopulationPlan plan;
    private final Generation what;
    private final Supplier<W> works;
    private final long from;
    private final long to;

    BlockPipeline(PopulationPlan plan, Generation what, Supplier<W> works) {
        long customers = plan.population().customerCount();
        this.plan = plan;
        this.what = what;
        this.works = works;
        this.from = what.part().from(customers);
        this.to = what.part().to(customers);
    }

    void run(Consumer<? super W> consumer) {
        if (what.threads() == 1) {
            runHere(consumer);
        } else {
            runOn(what.threads(), consumer);
        }
    }

    private void runHere(Consumer<? super W> consumer) {
        Slot slot = new Slot(works.get());
        for (long at = from; at < to; at += customersPerWork()) {
            consumer.accept(slot.fill(at));
        }
    }

    private void runOn(int threads, Consumer<? super W> consumer) {
        ExecutorService executor = Executors.newFixedThreadPool(threads, BlockPipeline::newThread);
        try {
            ArrayDeque<Slot> free = new ArrayDeque<>();
            for (int i = 0; i < 2 * threads; i++) {
                free.add(new Slot(works.get()));
            }
            ArrayDeque<Slot> underWay = new ArrayDeque<>();
            long next = from;
            while (next < to || !underWay.isEmpty()) {
                while (next < to && !free.isEmpty()) {
                    underWay.add(free.remove().start(next, executor));
                    next += customersPerWork();
                }
                Slot first = underWay.remove();
                consumer.accept(first.await());
                free.add(first);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private long customersPerWork() {
        return (long) what.blocksPerWork() * CustomerBlock.CAPACITY;
    }

    private static Thread newThread(Runnable task) {
        Thread thread = new Thread(task, "generate-" + THREAD_NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** A work with the generator and the block that it is made from. */
    private final class Slot {
        private final HistoryGenerator generator = new HistoryGenerator(plan);
        private final CustomerBlock block = new CustomerBlock(plan);
        private final W work;
        private @Nullable Future<W> filled;

        Slot(W work) {
            this.work = work;
        }

        W fill(long first) {
            long end = Math.min(first + customersPerWork(), to);
            work.begin();
            for (long at = first; at < end; at += CustomerBlock.CAPACITY) {
                block.fill(
                        at, (int) Math.min(CustomerBlock.CAPACITY, end - at), what.depth(), what.people(), generator);
                work.add(block);
            }
            work.end();
            return work;
        }

        Slot start(long at, ExecutorService executor) {
            filled = executor.submit(() -> fill(at));
            return this;
        }

        W await() {
            try {
                return Objects.requireNonNull(filled).get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted while generating");
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException("generating failed", e.getCause());
            }
        }
    }
}
