package io.piboard.benchmarks.peer;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/** Apache Camel as its documents tell: HTTP in, Kafka out. It checks no signature and strips nothing. */
public final class CamelGateway extends RouteBuilder {

    private final String port;
    private final String bootstrap;

    private CamelGateway(String port, String bootstrap) {
        this.port = port;
        this.bootstrap = bootstrap;
    }

    /** {@code CamelGateway <port> <bootstrap>}. */
    public static void main(String[] words) throws Exception {
        var main = new Main();
        main.configure().addRoutesBuilder(new CamelGateway(words[0], words[1]));
        main.run();
    }

    @Override
    public void configure() {
        from("netty-http:http://127.0.0.1:" + port + "/webhooks?matchOnUriPrefix=true")
                .to("kafka:" + PeerTopics.CAMEL + "?brokers=" + bootstrap
                        + "&requestRequiredAcks=all&enableIdempotence=true&lingerMs=0")
                // it would send the request's body back
                .setBody(constant("ok"));
    }
}
