package io.piboard.acceptance.ingest;

import io.piboard.load.Answer;
import io.piboard.load.Delivery;
import io.piboard.load.OpenLoop;
import io.piboard.load.SignedWebhook;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** One connection that delivers too much, and never waits as it is told. */
public final class LoudConnection {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CONNECTIONS = 64;

    private final SignedWebhook webhook;
    private final String name;
    private final LongFunction<Map<String, String>> lies;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong passed = new AtomicLong();
    private final AtomicLong told = new AtomicLong();
    private long begin;
    private volatile Duration elapsed = Duration.ZERO;

    private LoudConnection(SignedWebhook webhook, String name, LongFunction<Map<String, String>> lies) {
        this.webhook = webhook;
        this.name = name;
        this.lies = lies;
    }

    public static LoudConnection honest(SignedWebhook webhook) {
        return new LoudConnection(webhook, "loud-", number -> Map.of());
    }

    /** Says of each request that it comes from somebody else. */
    public static LoudConnection lying(SignedWebhook webhook) {
        return new LoudConnection(webhook, "lying-", LoudConnection::somebodyElse);
    }

    private static Map<String, String> somebodyElse(long number) {
        String address = "198.51.%d.%d".formatted(number / 250 % 250, number % 250 + 1);
        return Map.of(
                "X-Forwarded-For",
                address,
                "X-Real-IP",
                address,
                "Forwarded",
                "for=" + address,
                "X-Forwarded-Host",
                "host-" + number + ".example");
    }

    /** For so long at such a rate, and returns when everything is answered. */
    public void deliver(URI target, double rate, Duration time) {
        begin = sent() == 0 ? System.nanoTime() : begin;
        try (var loop = new OpenLoop(target, CONNECTIONS, PATIENCE, this::next, this::answered)) {
            loop.run(rate, time);
        }
        elapsed = Duration.ofNanos(System.nanoTime() - begin);
    }

    private Delivery next() {
        long number = sent.incrementAndGet();
        return new Delivery(name + number, webhook, lies.apply(number));
    }

    private void answered(Answer answer) {
        if (answer.good()) {
            passed.incrementAndGet();
        } else if (answer.status() == 429 && answer.retryAfter()) {
            told.incrementAndGet();
        }
    }

    public long sent() {
        return sent.get();
    }

    public long passed() {
        return passed.get();
    }

    /** Neither taken nor told by 429 when to come back. */
    public long improper() {
        return sent() - passed() - told.get();
    }

    /** From before its first delivery until after the last answer. */
    public Duration elapsed() {
        return elapsed;
    }
}
