package io.piboard.metadata;

import io.piboard.jirasim.JiraSimulator;
import io.piboard.jirasim.SimulatorOptions;
import io.piboard.secrets.KeyRing;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a test a simulated Jira, and key rings whose text it can read to open what was sealed. */
public class JiraSite implements QuarkusTestResourceLifecycleManager {

    private JiraSimulator simulator;

    @Override
    public Map<String, String> start() {
        simulator = JiraSimulator.start(SimulatorOptions.defaults().withPort(0));
        // rings in which a newer key has followed an old one, as after any rotation
        KeyRing ingest = KeyRing.generate("ingest");
        KeyRing sync = KeyRing.generate("sync");
        return Map.of(
                "test.jira.url", simulator.uri().toString(),
                "piboard.metadata.consent.atlassian", simulator.uri().toString(),
                "piboard.metadata.consent.gateway", simulator.uri().toString(),
                "piboard.metadata.consent.callback", "http://127.0.0.1:8080/consent.html",
                "test.old.ingest", ingest.toBase64(),
                "test.old.sync", sync.toBase64(),
                "piboard.keys.ingest", ingest.rotated().toBase64(),
                "piboard.keys.sync", sync.rotated().toBase64());
    }

    @Override
    public void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }
}
