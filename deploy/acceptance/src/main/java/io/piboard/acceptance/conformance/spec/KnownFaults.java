package io.piboard.acceptance.conformance.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What is wrong in Atlassian's files, each with its reason; the file itself is left as it is. */
public final class KnownFaults {

    private static final String RESOURCE = "/conformance/known-faults.json";

    private final List<KnownFault> faults;
    private final List<String> stale = new ArrayList<>();
    private int mended;

    KnownFaults(List<KnownFault> faults) {
        this.faults = faults;
    }

    public static KnownFaults read() {
        try (InputStream json = KnownFaults.class.getResourceAsStream(RESOURCE)) {
            JsonNode entries = Document.JSON.readTree(json);
            return new KnownFaults(StreamSupport.stream(entries.spliterator(), false)
                    .map(KnownFault::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Faults that the files do not have (any more): they must go from the list. */
    public List<String> stale() {
        return List.copyOf(stale);
    }

    public int mended() {
        return mended;
    }

    void mend(String file, JsonNode root) {
        faults.stream().filter(fault -> fault.in(file)).forEach(fault -> mend(file, root, fault));
    }

    private void mend(String file, JsonNode root, KnownFault fault) {
        JsonNode place = root.at(fault.at());
        if (!(root.at(fault.parent()) instanceof ObjectNode parent) || place.isMissingNode()) {
            stale.add(file + " has nothing at " + fault.at());
            return;
        }
        parent.set(fault.member(), fault.corrected(place));
        mended++;
    }
}
