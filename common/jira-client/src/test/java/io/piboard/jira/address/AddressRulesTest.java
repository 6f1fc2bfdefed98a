package io.piboard.jira.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "104.192.142.18",
                "1.1.1.1",
                "172.32.0.1",
                "172.15.255.255",
                "11.0.0.1",
                "100.128.0.1",
                "2606:4700::1"
            })
    void publicAddressesAreOpen(String address) {
        assertThat(AddressRules.allowing(List.of()).mayConnectTo(address(address)))
                .isTrue();
    }

    @Test
    void anOperatorOpensANetworkAndNothingBesideIt() {
        AddressRules rules = AddressRules.allowing(List.of("10.20.0.0/15", "fd00:1::/32", "192.168.7.7"));

        assertThat(List.of("10.20.0.1", "10.21.255.255", "fd00:1::5", "192.168.7.7"))
                .allMatch(address -> rules.mayConnectTo(address(address)));
        assertThat(List.of("10.22.0.0", "10.19.255.255", "fd00:2::5", "192.168.7.8", "127.0.0.1"))
                .noneMatch(address -> rules.mayConnectTo(address(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jira.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0", "10.0.0.0/-1"})
    void aTypingErrorOpensNothing(String network) {
        assertThatThrownBy(() -> AddressRules.allowing(List.of(network))).isInstanceOf(IllegalArgumentException.class);
    }

    private static InetAddress address(String literal) {
        return IpLiteral.read(literal).orElseThrow();
    }
}
