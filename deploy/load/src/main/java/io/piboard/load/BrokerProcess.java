package io.piboard.load;

import io.piboard.embedded.BrokerMain;
import io.piboard.embedded.FreePort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The broker with all topics of the suite, on a port that stays the same when it is started again. */
public final class BrokerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final int CONNECT_MILLIS = 500;

    private final int port = FreePort.find();
    private final JavaProcess process;

    /** @param directory where its log lives; kept when it is started again */
    public BrokerProcess(Path directory, Path log) {
        process = new JavaProcess(
                List.of(
                        JavaProcess.java(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerMain.class.getName(),
                        Integer.toString(port),
                        directory.toString()),
                Map.of(),
                log);
    }

    public JavaProcess process() {
        return process;
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** Starts it and returns when it has all topics. */
    public void start() {
        process.start();
        new TopicLook(bootstrap()).awaitTopics(START, process::isAlive);
    }

    /** Starts it and returns at the moment its port opens; false when it ended instead. */
    public boolean startUntilPortOpens() {
        process.start();
        while (!isOpen()) {
            if (!process.isAlive()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    private boolean isOpen() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
