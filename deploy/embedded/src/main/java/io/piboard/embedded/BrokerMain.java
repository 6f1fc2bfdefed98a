package io.piboard.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A broker as a process of its own, to be killed, paused or starved: {@code BrokerMain <port> <directory>}. */
public final class BrokerMain {

    private BrokerMain() {}

    /** Ends when its input ends, so that it never outlives whoever started it. */
    public static void main(String[] words) throws IOException {
        try (var kafka = EmbeddedKafka.start(new KafkaOptions(Integer.parseInt(words[0]), Path.of(words[1])))) {
            System.out.println("ready " + kafka.bootstrapServers());
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (RuntimeException e) {
            e.printStackTrace();
            // a broker that failed half way leaves threads behind that would keep the process
            Runtime.getRuntime().halt(1);
        }
    }
}
