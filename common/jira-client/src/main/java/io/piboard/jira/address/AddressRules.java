package io.piboard.jira.address;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be connected to: public ones, and what the operator allows beyond.
 *
 * <p>IPv4 addresses that come inside of IPv6 ones (mapped ones are plain IPv4 to Java; 6to4, NAT64, Teredo are not public
 * here) reach nothing that they would not reach as themselves.
 */
public final class AddressRules {

    /** The special-purpose ranges of IANA's registries, multicast and what is reserved. */
    private static final List<Network> CLOSED_V4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Of IPv6 only this is public at all, without its own special ranges. */
    private static final Network PUBLIC_V6 = Network.of("2000::/3");

    private static final List<Network> CLOSED_V6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private final List<Network> allowed;

    private AddressRules(List<Network> allowed) {
        this.allowed = allowed;
    }

    /** Refuses to be made from what is no network, so that a typing error cannot open more or less than was meant. */
    public static AddressRules allowing(Collection<String> networks) {
        return new AddressRules(networks.stream().map(Network::of).toList());
    }

    public boolean mayConnectTo(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.holds(address)) || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        boolean v4 = address.getAddress().length == 4;
        List<Network> closed = v4 ? CLOSED_V4 : CLOSED_V6;
        return (v4 || PUBLIC_V6.holds(address)) && closed.stream().noneMatch(network -> network.holds(address));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }
}
