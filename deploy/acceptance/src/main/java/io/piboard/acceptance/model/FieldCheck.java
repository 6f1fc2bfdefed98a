package io.piboard.acceptance.model;

import java.util.Optional;

/** Judges one field of one pair: what must be there at rest, given what was promised. */
record FieldCheck(Pair pair, Field field, Optional<Written> board, Optional<Written> jira) {

    /** A plain sentence if it is not as promised. */
    Optional<String> difference() {
        return switch (pair.sticky().fieldState(field)) {
            case "AGREED" -> agreed();
            case "CONFLICT" -> conflict();
            case "FAILED" -> failed();
            case String other -> Optional.of(pair.name(field) + " is neither agreed nor explained: " + other);
        };
    }

    private Optional<String> agreed() {
        String here = pair.onBoard(field);
        String there = pair.inJira(field);
        if (!here.equals(there)) {
            return Optional.of("%s is shown as agreed, but the board has <%s> and Jira has <%s>"
                    .formatted(pair.name(field), here, there));
        }
        return isPromised(here)
                ? Optional.empty()
                : Optional.of(
                        "%s is <%s> on both sides, but promised was %s".formatted(pair.name(field), here, promises()));
    }

    private boolean isPromised(String value) {
        if (board.isEmpty() && jira.isEmpty()) {
            return true;
        }
        return wish().filter(value::equals).isPresent()
                || jira.map(Written::value).filter(value::equals).isPresent();
    }

    private Optional<String> wish() {
        return board.map(written -> pair.inJirasWords(field, written.value()));
    }

    /** A conflict needs two sides, and shows what either of them wrote last. */
    private Optional<String> conflict() {
        boolean twoSides = board.isPresent() && jira.isPresent();
        boolean shown = twoSides
                && wish().get().equals(pair.onBoard(field))
                && jira.get().value().equals(pair.inJira(field));
        return shown
                ? Optional.empty()
                : Optional.of("%s is in conflict, the board has <%s>, Jira has <%s>, but promised was %s"
                        .formatted(pair.name(field), pair.onBoard(field), pair.inJira(field), promises()));
    }

    /** What failed stays a visible wish, with a reason. */
    private Optional<String> failed() {
        boolean told = !pair.sticky().sync(field).path("reason").asText("").isBlank();
        boolean kept = wish().filter(pair.onBoard(field)::equals).isPresent();
        return told && kept
                ? Optional.empty()
                : Optional.of("%s failed (%s), the board has <%s>, promised was %s"
                        .formatted(
                                pair.name(field),
                                pair.sticky().sync(field).path("reason").asText("no reason"),
                                pair.onBoard(field),
                                promises()));
    }

    private String promises() {
        return "board "
                + board.map(written -> "<" + written.value() + "> by " + written.by())
                        .orElse("nothing") + ", Jira "
                + jira.map(written -> "<" + written.value() + ">").orElse("nothing");
    }
}
