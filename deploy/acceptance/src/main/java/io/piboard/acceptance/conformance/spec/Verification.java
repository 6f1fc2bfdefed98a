package io.piboard.acceptance.conformance.spec;

import io.piboard.acceptance.conformance.tap.Exchange;
import io.piboard.jirasim.kind.JiraKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the exchanges of one kind against its documents and counts what was checked. */
public final class Verification {

    private final Documents documents;
    private final JiraKind kind;
    private final Set<String> ours;
    private final Map<String, Finding> findings = new TreeMap<>();
    private final TreeSet<String> unspecified = new TreeSet<>();
    private int bodies;

    /** @param ours whose requests are judged; of others only what they are answered is */
    public Verification(Documents documents, JiraKind kind, Set<String> ours) {
        this.documents = documents;
        this.kind = kind;
        this.ours = ours;
    }

    public void check(List<Exchange> exchanges) {
        Optional<AddressList> addresses = documents.addresses(kind);
        for (Exchange exchange : exchanges) {
            List<SpecifiedOperation> operations = documents.operations(kind, exchange.method(), exchange.path());
            if (operations.isEmpty()) {
                unspecified(exchange, addresses);
            } else {
                check(operations, exchange);
            }
        }
    }

    /** Each fault once, with one example. */
    public List<Finding> findings() {
        return List.copyOf(findings.values());
    }

    /** Endpoints that no document of this kind describes. */
    public List<String> unspecified() {
        return List.copyOf(unspecified);
    }

    /** Bodies of requests and answers that were held against a schema. */
    public int bodies() {
        return bodies;
    }

    private void check(List<SpecifiedOperation> operations, Exchange exchange) {
        bodies += check(operations.getFirst(), exchange).bodies(exchange);
        Set<String> faults =
                new LinkedHashSet<>(check(operations.getFirst(), exchange).faults(exchange));
        operations.stream()
                .skip(1)
                .forEach(other -> faults.retainAll(check(other, exchange).faults(exchange)));
        faults.forEach(fault -> add(operations.getFirst(), exchange, fault));
    }

    private ExchangeCheck check(SpecifiedOperation operation, Exchange exchange) {
        return new ExchangeCheck(operation, ours.contains(exchange.client()));
    }

    private void unspecified(Exchange exchange, Optional<AddressList> addresses) {
        boolean listed = addresses.isPresent() && addresses.get().has(exchange.method(), exchange.path());
        if (listed) {
            return;
        }
        String endpoint = exchange.method() + " " + Addresses.general(exchange.path());
        if (exchange.good() || exchange.status() / 100 == 5) {
            unspecified.add(endpoint);
        }
        if (exchange.good() && addresses.isPresent() && exchange.path().startsWith("/rest/api/")) {
            findings.putIfAbsent(endpoint, new Finding(endpoint, "the old server has no such address", exchange.uri()));
        }
    }

    private void add(SpecifiedOperation operation, Exchange exchange, String fault) {
        findings.putIfAbsent(
                operation.name() + fault,
                new Finding(
                        operation.name(),
                        fault,
                        exchange.client() + " " + exchange.method() + " " + exchange.uri() + " " + exchange.status()));
    }
}
