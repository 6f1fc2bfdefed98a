package io.piboard.acceptance.conformance.spec;

import io.piboard.jirasim.kind.JiraKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Which of Atlassian's files speaks for an address of a kind; each is read once. */
public final class Documents {

    private static final String PLATFORM_2 = "jira-cloud-platform-v2.openapi.json";
    private static final String PLATFORM_3 = "jira-cloud-platform-v3.openapi.json";
    private static final String SOFTWARE = "jira-cloud-software.openapi.json";
    private static final Map<JiraKind, String> SELF_HOSTED = Map.of(
            JiraKind.DC_10_3, "jira-dc-10.3.openapi.json",
            JiraKind.DC_11_3, "jira-dc-11.3.openapi.json");
    private static final String SERVER_8 = "jira-server-8.4.3-rest.wadl";

    private final Path directory;
    private final KnownFaults faults;
    private final Map<String, Document> read = new ConcurrentHashMap<>();

    public Documents(Path directory, KnownFaults faults) {
        this.directory = directory;
        this.faults = faults;
    }

    /** False: nothing can be verified here. */
    public boolean there() {
        return Files.isRegularFile(directory.resolve(PLATFORM_3));
    }

    public Path directory() {
        return directory;
    }

    public KnownFaults faults() {
        return faults;
    }

    /** All that describe it, the one that is named after the address first; what one of them allows is allowed. */
    List<SpecifiedOperation> operations(JiraKind kind, String method, String path) {
        if (kind.cloud()) {
            return cloud(method, path).flatMap(Optional::stream).toList();
        }
        return Optional.ofNullable(SELF_HOSTED.get(kind))
                .filter(file -> path.startsWith("/rest/"))
                .flatMap(file -> document(file).find(method, path.substring("/rest".length())))
                .stream()
                .toList();
    }

    /** The only thing there is on the old server: a list of addresses. */
    Optional<AddressList> addresses(JiraKind kind) {
        return kind == JiraKind.SERVER_8_20
                ? Optional.of(AddressList.read(directory.resolve(SERVER_8)))
                : Optional.empty();
    }

    private Stream<Optional<SpecifiedOperation>> cloud(String method, String path) {
        if (path.startsWith("/rest/agile/") || path.startsWith("/rest/software/")) {
            return Stream.of(document(SOFTWARE).find(method, path));
        }
        if (path.startsWith("/rest/api/2/")) {
            // one implementation, but the file of version 2 is older: what came later is in the file of version 3 only
            return Stream.of(
                    document(PLATFORM_2).find(method, path),
                    document(PLATFORM_3).find(method, path.replaceFirst("/rest/api/2/", "/rest/api/3/")));
        }
        return path.startsWith("/rest/api/3/") ? Stream.of(document(PLATFORM_3).find(method, path)) : Stream.empty();
    }

    private Document document(String file) {
        return read.computeIfAbsent(file, name -> Document.read(directory.resolve(name), faults));
    }
}
