package io.piboard.jirasim.demo;

import io.piboard.jirasim.site.DemoCatalog;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Project;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One line of a team's list of demo issues: the letter of its type and its summary. */
record DemoLine(IssueType type, String summary) {

    static List<DemoLine> of(Project project) {
        return lines(project).stream().map(DemoLine::parse).toList();
    }

    static List<String> lines(Project project) {
        String name = "/demo/" + project.key() + ".txt";
        try (InputStream text = DemoLine.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static DemoLine parse(String line) {
        IssueType type = switch (line.charAt(0)) {
            case 'E' -> DemoCatalog.EPIC;
            case 'S' -> DemoCatalog.STORY;
            case 'B' -> DemoCatalog.BUG;
            case 'T' -> DemoCatalog.TASK;
            default -> throw new IllegalArgumentException("a demo line begins with E, S, B or T: " + line);
        };
        return new DemoLine(type, line.substring(1).strip());
    }
}
