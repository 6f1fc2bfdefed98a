package io.piboard.jira.address;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Looks hosts up and lets only addresses out that may be connected to; connect to these and to no name. */
public final class CheckedHosts {

    private final AddressRules rules;
    private final HostLookup lookup;

    /** A name server that hangs costs one waiting thread per name, however many calls wait for it. */
    private final Map<String, CompletableFuture<List<InetAddress>>> underWay = new ConcurrentHashMap<>();

    public CheckedHosts(AddressRules rules, HostLookup lookup) {
        this.rules = rules;
        this.lookup = lookup;
    }

    /** Fails with {@link ForbiddenAddressException} if one of them is closed: a name that means both is a trap. */
    public Uni<List<InetAddress>> addresses(String host) {
        return Uni.createFrom().deferred(() -> {
            SiteUrl.checkHost(host);
            return IpLiteral.read(host)
                    .map(literal -> Uni.createFrom().item(List.of(literal)))
                    .orElseGet(() -> shared(host))
                    .invoke(this::refuseClosed);
        });
    }

    /** A future, and a copy for each: a memoized Uni may answer who joins before it has said that it will. */
    private Uni<List<InetAddress>> shared(String host) {
        CompletableFuture<List<InetAddress>> mine = new CompletableFuture<>();
        CompletableFuture<List<InetAddress>> others = underWay.putIfAbsent(host, mine);
        if (others == null) {
            lookup.addresses(host)
                    .onTermination()
                    .invoke(() -> underWay.remove(host))
                    .subscribe()
                    .with(mine::complete, mine::completeExceptionally);
        }
        return Uni.createFrom().completionStage((others == null ? mine : others).copy());
    }

    private void refuseClosed(List<InetAddress> addresses) {
        if (!addresses.stream().allMatch(rules::mayConnectTo)) {
            throw new ForbiddenAddressException(
                    "The host leads into a private or reserved network. An operator can allow"
                            + " networks by piboard.jira.allowed-networks.");
        }
    }
}
