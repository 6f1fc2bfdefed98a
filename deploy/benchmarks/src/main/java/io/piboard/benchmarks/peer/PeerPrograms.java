package io.piboard.benchmarks.peer;

import io.piboard.embedded.FreePort;
import io.piboard.load.IngestProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How each peer is started: the same JVM, heap and collector for all. */
record PeerPrograms(Path repository, Path directory, String bootstrap) {

    static final String HEAP = "256m";

    Peer gw(Path secrets) {
        return own("gw", Gw.class, List.of(bootstrap, secrets.toString()));
    }

    Peer camel() {
        return own("camel", CamelGateway.class, List.of(bootstrap));
    }

    Peer hello() {
        int port = FreePort.find();
        var variables = Map.of(
                "PIBOARD_HTTP_PORT", Integer.toString(port),
                "PIBOARD_MANAGEMENT_PORT", Integer.toString(FreePort.find()),
                "QUARKUS_BANNER_ENABLED", "false");
        Path jar = repository.resolve("deploy/benchmarks/hello/target/quarkus-app/quarkus-run.jar");
        return new Peer("hello", port, IngestProcess.quarkus(jar, HEAP), variables, directory);
    }

    private Peer own(String name, Class<?> main, List<String> arguments) {
        int port = FreePort.find();
        var java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                Integer.toString(port));
        List<String> command = Stream.of(java, arguments).flatMap(List::stream).toList();
        return new Peer(name, port, command, Map.of(), directory);
    }
}
