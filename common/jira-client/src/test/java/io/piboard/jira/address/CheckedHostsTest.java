package io.piboard.jira.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedHostsTest {

    private final List<UniEmitter<? super List<InetAddress>>> waiting = new ArrayList<>();
    private final CheckedHosts hosts = new CheckedHosts(
            AddressRules.allowing(List.of()), host -> Uni.createFrom().emitter(waiting::add));

    @Test
    void callsThatWaitForOneNameShareTheQuestion() {
        var first = ask("jira.example");
        var second = ask("jira.example");
        var other = ask("other.example");

        waiting.getFirst().complete(List.of(IpLiteral.read("1.2.3.4").orElseThrow()));

        assertThat(waiting).hasSize(2);
        first.assertCompleted();
        second.assertCompleted();
        other.assertNotTerminated();
    }

    @Test
    void anAnswerIsNotKept() {
        ask("jira.example");
        waiting.getFirst().fail(new java.io.UncheckedIOException(new java.net.UnknownHostException("jira.example")));

        ask("jira.example");

        assertThat(waiting).hasSize(2);
    }

    @Test
    void numbersAreNotLookedUp() {
        ask("1.2.3.4").assertCompleted();
        Throwable refused =
                catchThrowable(() -> hosts.addresses("10.0.0.1").await().indefinitely());

        assertThat(refused).isInstanceOf(ForbiddenAddressException.class);
        assertThat(waiting).isEmpty();
    }

    private UniAssertSubscriber<List<InetAddress>> ask(String host) {
        return hosts.addresses(host).subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
