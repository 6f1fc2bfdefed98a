package io.piboard.jirasim.issue;

/** A value that its field does not take; becomes an entry of {@code errors}. */
final class FieldProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FieldProblem(String message) {
        super(message, null, false, false);
    }
}
