package io.piboard.local;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What listens where and how long it took to get ready. */
public final class StartTable {

    private final Map<String, Row> servers = new ConcurrentHashMap<>();
    private final Map<String, Row> services = new ConcurrentHashMap<>();

    record Row(String name, String address, Duration readyAfter) {}

    void addServers(StackOptions options, StackServers running) {
        StackPorts ports = options.ports();
        add("kafka", running.kafkaBootstrap(), running.readyAfter(StackPort.KAFKA));
        add("postgresql", running.jdbcUrl(), running.readyAfter(StackPort.POSTGRES));
        add("identity", ports.address(StackPort.ORIGIN) + "/identity", running.readyAfter(StackPort.IDENTITY));
        if (options.jira() == null) {
            String address = ports.address(StackPort.SIMULATOR).toString();
            add("jira-simulator", address, running.readyAfter(StackPort.SIMULATOR));
        }
        add("origin", ports.address(StackPort.ORIGIN).toString(), running.readyAfter(StackPort.ORIGIN));
    }

    private void add(String name, String address, Duration readyAfter) {
        servers.put(name, new Row(name, address, readyAfter));
    }

    void timed(ServiceProcess service, Runnable start) {
        long begin = System.nanoTime();
        start.run();
        var took = Duration.ofNanos(System.nanoTime() - begin);
        services.put(service.name(), new Row(service.name(), service.address().toString(), took));
    }

    private List<Row> rows() {
        return Stream.concat(sorted(servers), sorted(services)).toList();
    }

    private static Stream<Row> sorted(Map<String, Row> rows) {
        return rows.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
    }

    /** As a table of plain text. */
    public String render() {
        return render(rows());
    }

    static String render(List<Row> rows) {
        int name = width(rows.stream().map(Row::name), "name");
        int address = width(rows.stream().map(Row::address), "address");
        String line = "%-" + name + "s  %-" + address + "s  %s";
        Stream<String> body = rows.stream().map(row -> line.formatted(row.name(), row.address(), seconds(row)));
        return Stream.concat(Stream.of(line.formatted("name", "address", "ready after")), body)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static int width(Stream<String> texts, String heading) {
        return Math.max(heading.length(), texts.mapToInt(String::length).max().orElse(0));
    }

    private static String seconds(Row row) {
        return String.format(Locale.ROOT, "%.1f s", row.readyAfter().toMillis() / 1000.0);
    }
}
