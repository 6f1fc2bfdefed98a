package io.piboard.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that is logged from now on, stack traces included. */
final class HeardLog extends Handler {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    void begin() {
        setLevel(Level.ALL);
        ROOT.addHandler(this);
    }

    void end() {
        ROOT.removeHandler(this);
    }

    String heard() {
        return String.join("\n", List.copyOf(lines));
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(new SimpleFormatter().format(line));
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }
}
