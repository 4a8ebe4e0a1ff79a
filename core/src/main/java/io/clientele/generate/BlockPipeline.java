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
import org.jspecify.annotations.Nullable;

/**
 * Generates a part's customers block by block, on one or more threads, and hands the blocks over in order.
 *
 * <p>With several threads two blocks per thread are under way: each is filled by whatever thread is free, and read by the
 * calling one when its turn comes. A few hundred customers are held at any time, however many there are.
 */
final class BlockPipeline {
    private static final AtomicInteger THREAD_NUMBER = new AtomicInteger();

    private final PopulationPlan plan;
    private final long from;
    private final long to;

    BlockPipeline(PopulationPlan plan, Part part) {
        long customers = plan.population().customerCount();
        this.plan = plan;
        this.from = part.from(customers);
        this.to = part.to(customers);
    }

    void run(int threads, Consumer<CustomerBlock> consumer) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", but must be at least 1");
        }
        if (threads == 1) {
            runHere(consumer);
        } else {
            runOn(threads, consumer);
        }
    }

    private void runHere(Consumer<CustomerBlock> consumer) {
        Slot slot = new Slot(plan);
        for (long at = from; at < to; at += CustomerBlock.CAPACITY) {
            consumer.accept(slot.fill(at, to));
        }
    }

    private void runOn(int threads, Consumer<CustomerBlock> consumer) {
        ExecutorService executor = Executors.newFixedThreadPool(threads, BlockPipeline::newThread);
        try {
            ArrayDeque<Slot> free = new ArrayDeque<>();
            for (int i = 0; i < 2 * threads; i++) {
                free.add(new Slot(plan));
            }
            ArrayDeque<Slot> underWay = new ArrayDeque<>();
            long next = from;
            while (next < to || !underWay.isEmpty()) {
                while (next < to && !free.isEmpty()) {
                    underWay.add(free.remove().start(next, to, executor));
                    next += CustomerBlock.CAPACITY;
                }
                Slot first = underWay.remove();
                consumer.accept(first.await());
                free.add(first);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static Thread newThread(Runnable task) {
        Thread thread = new Thread(task, "generate-" + THREAD_NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** A block with the generator that fills it. */
    private static final class Slot {
        private final PopulationPlan plan;
        private final HistoryGenerator generator;
        private final CustomerBlock block = new CustomerBlock();
        private @Nullable Future<CustomerBlock> filled;

        Slot(PopulationPlan plan) {
            this.plan = plan;
            this.generator = new HistoryGenerator(plan);
        }

        CustomerBlock fill(long at, long to) {
            block.fill(at, (int) Math.min(CustomerBlock.CAPACITY, to - at), plan, generator);
            return block;
        }

        Slot start(long at, long to, ExecutorService executor) {
            filled = executor.submit(() -> fill(at, to));
            return this;
        }

        CustomerBlock await() {
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
