package io.piboard.local;

import io.piboard.embedded.DirectoryLock;
import io.piboard.embedded.LocalPostgres;
import io.piboard.jirasim.JiraSimulator;
import io.piboard.local.demo.DemoSetUp;
import io.piboard.local.demo.DemoSite;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The running suite: the command prints it, acceptance tests drive it; closing it stops everything. */
public final class LocalStack implements AutoCloseable {

    private final StackOptions options;
    private final DirectoryLock lock;
    private final Supervisor supervisor;
    private final StackServers servers;
    private final Map<ServiceName, ServiceProcess> services = new ConcurrentSkipListMap<>();
    private final StartTable table = new StartTable();
    private volatile boolean closed;

    private LocalStack(StackOptions options, DirectoryLock lock) {
        this.options = options;
        this.lock = lock;
        this.servers = new StackServers(options);
        this.supervisor = new Supervisor(options.supervised());
    }

    /**
     * Returns when everything is ready and the demo, if wished, is set up.
     *
     * @throws StackException with one plain line when that is impossible
     */
    public static LocalStack start(StackOptions options) {
        var stack = new LocalStack(options, lock(options));
        // also when the JVM is told to end in the middle of the start
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stack-stop"));
        try {
            stack.prepare();
            stack.launch();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private static DirectoryLock lock(StackOptions options) {
        try {
            return DirectoryLock.take(options.directory());
        } catch (IllegalStateException e) {
            throw new StackException("The stack in " + options.directory() + " is running already.", e);
        }
    }

    private void prepare() {
        var directory = new StackDirectory(options.directory());
        for (ServiceName service : ServiceName.values()) {
            new PidFile(directory.pid(service)).stopLeftOver();
        }
        LocalPostgres.stopLeftOver(directory.postgres());
        if (options.fresh()) {
            directory.forget();
        }
        directory.create();
        new PortCheck(options.ports()).require(usedPorts());
    }

    private Set<StackPort> usedPorts() {
        var used = EnumSet.of(StackPort.ORIGIN, StackPort.IDENTITY, StackPort.KAFKA, StackPort.POSTGRES);
        if (options.jira() == null) {
            used.add(StackPort.SIMULATOR);
        }
        for (ServiceName service : options.services()) {
            used.add(service.http());
            used.add(service.management());
        }
        return used;
    }

    private void launch() {
        servers.start();
        table.addServers(options, servers);
        options.services().forEach(service -> services.put(service, create(service)));
        services.values().stream().filter(service -> !closed).forEach(ServiceProcess::launch);
        forEachAtOnce(service -> table.timed(service, service::awaitReady));
        supervisor.begin();
        if (options.demo()) {
            new DemoSetUp(origin(), demoSite()).run();
        }
    }

    private ServiceProcess create(ServiceName service) {
        var directory = new StackDirectory(options.directory());
        var environment = new ServiceEnvironment(options, servers, new StackSecrets(directory)).of(service);
        return new ServiceProcess(
                new ServiceCommand(service, options.repository(), options.quickStart(), environment),
                options.ports(),
                new PidFile(directory.pid(service)),
                new ServiceLog(service.module(), directory.log(service), options.logsOnConsole()),
                supervisor);
    }

    /**
     * One more process of a service, on ports of its own and with other variables; nobody starts it again, and whoever
     * asked for it stops it.
     *
     * @param variables win over the usual ones
     */
    public ServiceProcess another(ServiceName service, Map<String, String> variables) {
        var directory = new StackDirectory(options.directory());
        StackPorts ports = options.ports().withFree(service.http(), service.management());
        var environment =
                new TreeMap<>(new ServiceEnvironment(options, servers, new StackSecrets(directory)).of(service));
        environment.put("PIBOARD_HTTP_PORT", Integer.toString(ports.of(service.http())));
        environment.put("PIBOARD_MANAGEMENT_PORT", Integer.toString(ports.of(service.management())));
        environment.putAll(variables);
        String name = service.module() + "-" + ports.of(service.http());
        return new ServiceProcess(
                new ServiceCommand(service, options.repository(), options.quickStart(), environment),
                ports,
                new PidFile(directory.pid(service).resolveSibling(name + ".pid")),
                new ServiceLog(name, directory.log(service).resolveSibling(name + ".log"), options.logsOnConsole()),
                new Supervisor(false));
    }

    private DemoSite demoSite() {
        var secrets = new StackSecrets(new StackDirectory(options.directory()));
        return options.jira() == null ? DemoSite.simulator(simulator(), secrets.webhookSecret()) : options.jira();
    }

    /** The one address for browsers, API clients and webhooks. */
    public URI origin() {
        return options.ports().address(StackPort.ORIGIN);
    }

    /** The simulated Jira site; its control API is below {@code /simulator}. */
    public URI simulator() {
        return options.ports().address(StackPort.SIMULATOR);
    }

    /** The simulated site itself, to count what it was asked and to make mischief; {@code null} with a real Jira. */
    public JiraSimulator jira() {
        return servers.simulator();
    }

    /** The issuer of tokens; a password grant at {@code <issuer>/token} logs a demo person in. */
    public URI identity() {
        return URI.create(origin() + "/identity");
    }

    public String kafkaBootstrap() {
        return servers.kafkaBootstrap();
    }

    /** Database, user and password are all {@code piboard}. */
    public String jdbcUrl() {
        return servers.jdbcUrl();
    }

    public ServiceProcess service(ServiceName name) {
        return services.get(name);
    }

    /** What listens where and when it was ready. */
    public StartTable table() {
        return table;
    }

    @Override
    public synchronized void close() {
        closed = true;
        supervisor.end();
        forEachAtOnce(ServiceProcess::stop);
        services.clear();
        servers.close();
        lock.close();
    }

    private void forEachAtOnce(Consumer<ServiceProcess> action) {
        try (var threads = Executors.newCachedThreadPool()) {
            var running = services.values().stream()
                    .map(service -> CompletableFuture.runAsync(() -> action.accept(service), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(running).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackException plain ? plain : e;
        }
    }
}
