package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same to several things at once, and stops the rest when one fails. */
record InParallel(int threads) {
    /** Work that may fail in an expected way. */
    interface Work<A, B> {
        B on(A thing) throws ProblemException;
    }

    /** The results in the order of {@code things}; else the failure that came first, without waiting for the others. */
    <A, B> List<B> each(List<A> things, Work<A, B> work) throws ProblemException {
        if (things.size() == 1) {
            return List.of(work.on(things.get(0)));
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, things.size()));
        try {
            CompletionService<B> ended = new ExecutorCompletionService<>(pool);
            List<Future<B>> all = new ArrayList<>();
            for (A thing : things) {
                all.add(ended.submit(() -> work.on(thing)));
            }
            for (int i = 0; i < all.size(); i++) {
                result(next(ended));
            }
            List<B> results = new ArrayList<>();
            for (Future<B> each : all) {
                results.add(result(each));
            }
            return results;
        } finally {
            stop(pool);
        }
    }

    private static <B> Future<B> next(CompletionService<B> ended) {
        try {
            return ended.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <B> B result(Future<B> one) throws ProblemException {
        try {
            return one.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for what is still running: nothing may be staged any more once the caller cleans up. */
    private static void stop(ExecutorService pool) {
        pool.shutdownNow();
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                if (pool.awaitTermination(1, java.util.concurrent.TimeUnit.DAYS)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
