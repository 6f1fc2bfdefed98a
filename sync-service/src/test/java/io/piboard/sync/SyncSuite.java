package io.piboard.sync;

import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.piboard.jirasim.JiraSimulator;
import io.piboard.jirasim.SimulatorOptions;
import io.piboard.secrets.KeyRing;
import java.util.HashMap;
import java.util.Map;

/** The embedded servers, a simulated Jira and a key ring of this test run's own. */
public class SyncSuite extends EmbeddedSuite {

    private JiraSimulator jira;

    @Override
    public Map<String, String> start() {
        jira = JiraSimulator.start(SimulatorOptions.defaults().withPort(0));
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("PIBOARD_KEYS_SYNC", KeyRing.generate("sync").toBase64());
        settings.put("test.jira", jira.uri().toString());
        return settings;
    }

    @Override
    public void stop() {
        jira.close();
        super.stop();
    }
}
