package io.piboard.yaml;

/** A document is not read; the message says in plain words why, and where. */
public final class UnreadableYamlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableYamlException(String message) {
        super(message);
    }

    static UnreadableYamlException at(int line, String what) {
        return new UnreadableYamlException("line " + line + ": " + what);
    }
}
