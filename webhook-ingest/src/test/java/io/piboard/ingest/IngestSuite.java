package io.piboard.ingest;

import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.piboard.secrets.KeyRing;
import java.util.HashMap;
import java.util.Map;

/** The embedded servers and a key ring of this test run's own. */
public class IngestSuite extends EmbeddedSuite {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("PIBOARD_KEYS_INGEST", KeyRing.generate("ingest").toBase64());
        return settings;
    }
}
