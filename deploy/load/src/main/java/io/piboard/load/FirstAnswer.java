package io.piboard.load;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks again and again until the first 200. */
public record FirstAnswer(URI address, SignedWebhook webhook) {

    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final int MILLIS = 2_000;

    /** By GET. */
    public FirstAnswer(URI address) {
        this(address, null);
    }

    /**
     * Returns at the moment it comes.
     *
     * @throws IllegalStateException when it does not
     */
    public void await(Duration patience, BooleanSupplier alive) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!answers()) {
            if (!alive.getAsBoolean()) {
                throw new IllegalStateException("the process behind " + address + " has ended");
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(address + " did not answer 200 within " + patience.toSeconds() + " s");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean answers() {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            if (webhook != null) {
                connection.setDoOutput(true);
                connection.setRequestProperty("Content-Type", SignedWebhook.CONTENT_TYPE);
                connection.setRequestProperty(SignedWebhook.SIGNATURE, webhook.signature());
                connection.getOutputStream().write(webhook.body());
            }
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
