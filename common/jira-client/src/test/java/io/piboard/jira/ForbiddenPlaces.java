package io.piboard.jira;

import io.piboard.jira.address.HostLookup;
import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Spellings of places where no connection may lead; PORT is where the canary listens. */
final class ForbiddenPlaces {

    private static final List<String> HOSTS = List.of(
            // this machine
            "127.0.0.1",
            "127.0.0.2",
            "127.255.255.254",
            "0.0.0.0",
            "localhost",
            "LocalHost",
            // the same in the spellings of inet_aton and of browsers
            "127.1",
            "127.0.1",
            "0",
            "2130706433",
            "017700000001",
            "0x7f000001",
            "0x7f.0.0.1",
            "0177.0.0.1",
            "127.0.0.01",
            "127.0.0.1.",
            "localhost.",
            "127%2e0%2e0%2e1",
            "127。0。0。1",
            "①②⑦.⓪.⓪.①",
            "１２７.0.0.1",
            // in IPv6, and IPv4 inside of it
            "[::1]",
            "[::]",
            "[0:0:0:0:0:0:0:1]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[::127.0.0.1]",
            "[::ffff:0:127.0.0.1]",
            "[64:ff9b::7f00:1]",
            "[2002:7f00:1::]",
            "[2001::7f00:1]",
            "[::ffff:10.0.0.1]",
            "[fe80::1]",
            "[fe80::1%25lo]",
            "[fe80::1%lo]",
            "[fec0::1]",
            "[fc00::1]",
            "[fd00:ec2::254]",
            "[ff02::1]",
            "[2001:db8::1]",
            "[100::1]",
            // clouds' own data, private and reserved networks
            "169.254.169.254",
            "[::ffff:a9fe:a9fe]",
            "10.0.0.1",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.0.1",
            "100.64.0.1",
            "192.0.0.192",
            "198.18.0.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            // names that mean such places
            "private.example",
            "cloud-data.example",
            "mapped.example",
            "both.example",
            // somebody else's host to the eye only
            "jira.example.com@127.0.0.1",
            "127.0.0.1@jira.example.com",
            "user:word@127.0.0.1",
            "127.0.0.1\\@jira.example.com",
            "127.0.0.1%00.example.com");

    private static final List<String> WHOLE = List.of(
            "file:///etc/passwd",
            "ftp://127.0.0.1:PORT/",
            "gopher://127.0.0.1:PORT/",
            "jar:http://127.0.0.1:PORT/!/",
            "//127.0.0.1:PORT",
            "http:127.0.0.1:PORT",
            "http:/127.0.0.1:PORT",
            "http:///127.0.0.1:PORT",
            "http://127.0.0.1:PORT?@jira.example.com",
            "http://127.0.0.1:PORT#@jira.example.com",
            "http://127.0.0.1:PORT/../..",
            "http://127.0.0.1:99999");

    private static final Map<String, List<String>> NAMES = Map.of(
            "localhost", List.of("127.0.0.1"),
            "LocalHost", List.of("127.0.0.1"),
            "private.example", List.of("10.1.2.3"),
            "cloud-data.example", List.of("169.254.169.254"),
            "mapped.example", List.of("::ffff:127.0.0.1"),
            "both.example", List.of("1.2.3.4", "127.0.0.1"));

    private ForbiddenPlaces() {}

    static Stream<String> all() {
        return Stream.concat(HOSTS.stream().map(host -> "http://" + host + ":PORT/jira"), WHOLE.stream());
    }

    static HostLookup names() {
        return host -> Uni.createFrom()
                .item(() -> NAMES.getOrDefault(host, List.of()).stream()
                        .map(ForbiddenPlaces::address)
                        .toList());
    }

    static InetAddress address(String numbers) {
        try {
            return InetAddress.getByName(numbers);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
