package io.piboard.metadata.drift;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known of a subject at present. */
sealed interface Sighting {

    /** Nobody has looked yet, or what it belongs to is missing itself: nothing can be said. */
    record Unknown() implements Sighting {}

    record Absent() implements Sighting {}

    /** @param facts what a person would notice, by names for people */
    record Seen(SortedMap<String, String> facts) implements Sighting {

        static Seen of(Map<String, String> facts) {
            return new Seen(new TreeMap<>(facts));
        }
    }

    Sighting UNKNOWN = new Unknown();
    Sighting ABSENT = new Absent();
}
