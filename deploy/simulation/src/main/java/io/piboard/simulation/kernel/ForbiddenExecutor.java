package io.piboard.simulation.kernel;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Mutiny's executor while simulations run: whoever needs one would leave virtual time, and the run says so. */
final class ForbiddenExecutor extends AbstractExecutorService implements ScheduledExecutorService {

    private static final AtomicBoolean INSTALLED = new AtomicBoolean();

    static {
        System.setProperty("mutiny.disableCallBackDecorators", "true");
    }

    static void install() {
        if (INSTALLED.compareAndSet(false, true)) {
            Infrastructure.setDefaultExecutor(new ForbiddenExecutor(), false);
            // Quarkus' context propagation, which nobody here has a context for
            Infrastructure.clearInterceptors();
        }
    }

    @Override
    public void execute(Runnable command) {
        throw forbidden();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        throw forbidden();
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        throw forbidden();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long first, long period, TimeUnit unit) {
        throw forbidden();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long first, long delay, TimeUnit unit) {
        throw forbidden();
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }

    private static IllegalStateException forbidden() {
        IllegalStateException fault = new IllegalStateException("a real timer or thread was asked for");
        Kernel.ofThisThread().fault(fault);
        return fault;
    }
}
