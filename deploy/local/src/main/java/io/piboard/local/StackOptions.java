package io.piboard.local;

import io.piboard.local.demo.DemoSite;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How a {@link LocalStack} is started.
 *
 * @param repository where the modules and their packaged services are
 * @param directory data, keys, logs and pid files of this stack
 * @param services which of the four are started
 * @param fresh forget the data of earlier runs
 * @param demo set the demo connection and session up
 * @param supervised start a service again that ends by itself
 * @param quickStart compile little: ready sooner, slower under load; never for measurements
 * @param logsOnConsole print the services' logs with their name in front; they are in files anyway
 * @param jira a real Jira; {@code null} for the simulator
 * @param publicUrl where Jira reaches us; {@code null} for the origin
 * @param environment more variables for the services, e.g. to shorten an interval in a test
 */
public record StackOptions(
        Path repository,
        Path directory,
        StackPorts ports,
        Set<ServiceName> services,
        boolean fresh,
        boolean demo,
        boolean supervised,
        boolean quickStart,
        boolean logsOnConsole,
        DemoSite jira,
        URI publicUrl,
        Map<String, String> environment) {

    public StackOptions {
        services = Set.copyOf(services);
        environment = Map.copyOf(environment);
    }

    /** The demo: usual ports, data in the repository. */
    static StackOptions demo(Path repository, Map<String, String> environment) {
        String publicUrl = environment.get("PIBOARD_PUBLIC_URL");
        return new StackOptions(
                repository,
                repository.resolve(".local"),
                StackPorts.fromEnvironment(environment),
                EnumSet.allOf(ServiceName.class),
                false,
                true,
                true,
                true,
                false,
                DemoSite.fromEnvironment(environment).orElse(null),
                publicUrl == null ? null : URI.create(publicUrl),
                Map.of());
    }

    /** For acceptance tests: free ports, unsupervised, with the demo set up. */
    public static StackOptions test(Path repository, Path directory) {
        return new StackOptions(
                repository,
                directory,
                StackPorts.free(),
                EnumSet.allOf(ServiceName.class),
                false,
                true,
                false,
                true,
                false,
                null,
                null,
                Map.of());
    }

    public StackOptions withServices(Set<ServiceName> only) {
        return new StackOptions(
                repository,
                directory,
                ports,
                only,
                fresh,
                demo,
                supervised,
                quickStart,
                logsOnConsole,
                jira,
                publicUrl,
                environment);
    }

    public StackOptions withFresh(boolean value) {
        return new StackOptions(
                repository,
                directory,
                ports,
                services,
                value,
                demo,
                supervised,
                quickStart,
                logsOnConsole,
                jira,
                publicUrl,
                environment);
    }

    public StackOptions withDemo(boolean value) {
        return new StackOptions(
                repository,
                directory,
                ports,
                services,
                fresh,
                value,
                supervised,
                quickStart,
                logsOnConsole,
                jira,
                publicUrl,
                environment);
    }

    public StackOptions withSupervised(boolean value) {
        return new StackOptions(
                repository,
                directory,
                ports,
                services,
                fresh,
                demo,
                value,
                quickStart,
                logsOnConsole,
                jira,
                publicUrl,
                environment);
    }

    public StackOptions withQuickStart(boolean value) {
        return new StackOptions(
                repository,
                directory,
                ports,
                services,
                fresh,
                demo,
                supervised,
                value,
                logsOnConsole,
                jira,
                publicUrl,
                environment);
    }

    public StackOptions withLogsOnConsole(boolean value) {
        return new StackOptions(
                repository,
                directory,
                ports,
                services,
                fresh,
                demo,
                supervised,
                quickStart,
                value,
                jira,
                publicUrl,
                environment);
    }

    public StackOptions withEnvironment(Map<String, String> variables) {
        return new StackOptions(
                repository,
                directory,
                ports,
                services,
                fresh,
                demo,
                supervised,
                quickStart,
                logsOnConsole,
                jira,
                publicUrl,
                variables);
    }
}
