package io.piboard.board.session.document;

import io.piboard.board.session.document.SessionDocument.Named;
import java.util.List;
import java.util.Optional;

/** Something that Jira has, with its name. */
record NamedThing(String id, String name) {

    /** All of one kind that may be meant. */
    record OfKind(String kind, List<NamedThing> there) {

        /** {@code null} and a fault where it is not sure what is meant. */
        String id(String path, Named named, boolean idsCount, List<String> faults) {
            if (idsCount && named.id() != null) {
                disagreement(path, named).ifPresent(faults::add);
                return named.id();
            }
            if (named.name() == null) {
                faults.add(path + ": say the name of the " + kind
                        + (named.id() == null ? ", or its id" : "; its id is of another connection"));
                return null;
            }
            return byName(path, named.name(), faults);
        }

        private Optional<String> disagreement(String path, Named named) {
            return there.stream()
                    .filter(thing -> thing.id().equals(named.id()))
                    .filter(thing -> named.name() != null && !named.name().equals(thing.name()))
                    .findFirst()
                    .map(thing -> path + ": the " + kind + " " + named.id() + " is called \"" + thing.name()
                            + "\", not \"" + named.name() + "\"; correct one, or leave the id out to go by the name");
        }

        private String byName(String path, String name, List<String> faults) {
            List<String> ids = there.stream()
                    .filter(thing -> name.equals(thing.name()))
                    .map(NamedThing::id)
                    .distinct()
                    .toList();
            if (ids.size() == 1) {
                return ids.getFirst();
            }
            faults.add(
                    ids.isEmpty()
                            ? path + ": the connection has no " + kind + " called \"" + name + "\", as far as is known"
                            : path + ": several of the kind " + kind + " are called \"" + name + "\" (ids "
                                    + String.join(", ", ids) + "); say the id");
            return null;
        }
    }
}
