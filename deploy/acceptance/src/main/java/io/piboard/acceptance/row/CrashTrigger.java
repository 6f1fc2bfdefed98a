package io.piboard.acceptance.row;

import io.piboard.acceptance.suite.Suite;
import io.piboard.local.ServiceName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jboss.byteman.agent.Main;

/** Halts a service between the broker's acknowledgement and the delete of its outbox, by a Byteman rule in its JVM. */
record CrashTrigger(Path directory) {

    private static final String RULES = "crash-before-delete.btm";
    private static final Duration WITHIN = Duration.ofMinutes(2);

    /** What the services have to be started with. */
    Map<String, String> environment() {
        try (InputStream rules = CrashTrigger.class.getResourceAsStream("/" + RULES)) {
            Files.createDirectories(directory);
            Files.copy(rules, directory.resolve(RULES), StandardCopyOption.REPLACE_EXISTING);
            Path agent = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var variables = new HashMap<String, String>(Rhythm.ENVIRONMENT);
            variables.put(
                    "JAVA_TOOL_OPTIONS",
                    "-javaagent:%s=boot:%s,script:%s".formatted(agent, agent, directory.resolve(RULES)));
            variables.put("PIBOARD_CRASH_TRIGGERS", directory.toString());
            return variables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next time it has sent something; returns when it is dead. */
    void crash(Suite suite, ServiceName service) {
        long pid = suite.service(service).pid();
        try {
            Files.createFile(directory.resolve(
                    Integer.toString(suite.service(service).address().getPort())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await(service + " halts between send and delete")
                .atMost(WITHIN)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }
}
