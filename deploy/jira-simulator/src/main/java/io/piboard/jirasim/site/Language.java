package io.piboard.jirasim.site;

import java.util.Arrays;
import java.util.Map;

/** The language of a site: names are translated, ids and keys are not, and a name that nobody translated stays. */
public enum Language {
    ENGLISH("en", Map.of()),
    GERMAN(
            "de",
            Map.ofEntries(
                    Map.entry("To Do", "Zu erledigen"),
                    Map.entry("In Progress", "In Arbeit"),
                    Map.entry("In Review", "In Überprüfung"),
                    Map.entry("Done", "Fertig"),
                    Map.entry("Task", "Aufgabe"),
                    Map.entry("Bug", "Fehler"),
                    Map.entry("Sub-task", "Unteraufgabe"),
                    Map.entry("Subtask", "Unteraufgabe"),
                    Map.entry("Highest", "Am höchsten"),
                    Map.entry("High", "Hoch"),
                    Map.entry("Medium", "Mittel"),
                    Map.entry("Low", "Niedrig"),
                    Map.entry("Lowest", "Am niedrigsten"),
                    Map.entry("Won't Do", "Wird nicht erledigt"),
                    Map.entry("Duplicate", "Duplikat"),
                    Map.entry("Summary", "Zusammenfassung"),
                    Map.entry("Description", "Beschreibung"),
                    Map.entry("Project", "Projekt"),
                    Map.entry("Issue Type", "Vorgangstyp"),
                    Map.entry("Priority", "Priorität"),
                    Map.entry("Resolution", "Lösung"),
                    Map.entry("Reporter", "Autor"),
                    Map.entry("Creator", "Ersteller"),
                    Map.entry("Assignee", "Zugewiesene Person"),
                    Map.entry("Labels", "Stichwörter"),
                    Map.entry("Due date", "Fälligkeitsdatum"),
                    Map.entry("Created", "Erstellt"),
                    Map.entry("Updated", "Aktualisiert"),
                    Map.entry("Linked Issues", "Verknüpfte Vorgänge"),
                    Map.entry("Rank", "Rang"),
                    Map.entry("Epic Link", "Epos-Verknüpfung"),
                    Map.entry("Epic Name", "Epos-Name"),
                    Map.entry("Story Points", "Story-Points"),
                    Map.entry("Story point estimate", "Story-Point-Schätzung"),
                    Map.entry("Flagged", "Markiert")));

    private final String word;
    private final Map<String, String> names;

    Language(String word, Map<String, String> names) {
        this.word = word;
        this.names = names;
    }

    /** What people who use this language read for an English name. */
    public String name(String english) {
        return names.getOrDefault(english, english);
    }

    /** As an account's {@code locale}. */
    public String locale() {
        return this == GERMAN ? "de_DE" : "en_US";
    }

    /** By its two letters, as on the command line. */
    public static Language of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown language " + word + ": one of en, de"));
    }
}
