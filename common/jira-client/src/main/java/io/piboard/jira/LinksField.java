package io.piboard.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the links of an issue by ids; of the issues at their other ends nothing else is taken. */
public final class LinksField {

    private LinksField() {}

    /**
     * A link from where this issue stands.
     *
     * @param inward the other issue is the source: "other <em>blocks</em> this"
     */
    public record LinkOfIssue(String id, String typeId, String otherId, boolean inward) {}

    /** Members without another end, as of an issue that is hidden from us, are left out. */
    public static List<LinkOfIssue> read(JsonNode links) {
        List<LinkOfIssue> read = new ArrayList<>();
        if (links != null) {
            links.forEach(link -> add(read, link));
        }
        return read;
    }

    private static void add(List<LinkOfIssue> read, JsonNode link) {
        boolean inward = link.hasNonNull("inwardIssue");
        String other =
                link.path(inward ? "inwardIssue" : "outwardIssue").path("id").asText("");
        if (!other.isEmpty()) {
            read.add(new LinkOfIssue(
                    link.path("id").asText(), link.at("/type/id").asText(), other, inward));
        }
    }
}
