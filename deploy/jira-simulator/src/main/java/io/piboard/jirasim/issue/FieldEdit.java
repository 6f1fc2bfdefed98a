package io.piboard.jirasim.issue;

import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Applies {@code fields} and {@code update} of a request to an issue: all of them, or none and every reason. */
public final class FieldEdit {

    private final FieldReader reader;

    public FieldEdit(Site site) {
        this.reader = new FieldReader(site);
    }

    public Issue apply(Issue issue, JsonObject body, Screen screen) {
        Map<String, String> errors = new TreeMap<>();
        Issue edited = issue;
        JsonObject fields = Bodies.object(body, "fields");
        JsonObject updates = Bodies.object(body, "update");
        for (String field : fields.fieldNames()) {
            edited = updates.containsKey(field)
                    ? failed(
                            edited, errors, field, "Field '" + field + "' can not appear in both 'fields' and 'update'")
                    : set(edited, field, fields.getValue(field), screen, errors);
        }
        for (String field : updates.fieldNames()) {
            edited = update(edited, field, Bodies.objects(updates, field), screen, errors);
        }
        if (!errors.isEmpty()) {
            throw JiraError.fields(errors);
        }
        return edited;
    }

    private Issue update(
            Issue issue, String field, List<JsonObject> operations, Screen screen, Map<String, String> errors) {
        Issue edited = issue;
        for (JsonObject operation : operations) {
            for (Map.Entry<String, Object> one : operation) {
                edited = switch (one.getKey()) {
                    case "set" -> set(edited, field, one.getValue(), screen, errors);
                    case "add", "remove" -> labels(edited, field, one, screen, errors);
                    default -> failed(edited, errors, field, "Unsupported operation " + one.getKey());
                };
            }
        }
        return edited;
    }

    private Issue labels(
            Issue issue, String field, Map.Entry<String, Object> one, Screen screen, Map<String, String> errors) {
        if (!field.equals(FieldId.LABELS)) {
            return failed(issue, errors, field, "Unsupported operation " + one.getKey());
        }
        List<Object> labels = new ArrayList<>(issue.labels());
        labels.remove(one.getValue());
        if (one.getKey().equals("add")) {
            labels.add(one.getValue());
        }
        return set(issue, field, new JsonArray(labels), screen, errors);
    }

    private Issue set(Issue issue, String field, Object value, Screen screen, Map<String, String> errors) {
        if (!screen.shows(field)) {
            String reason = "Field '" + field + "' cannot be set. It is not on the appropriate screen, or unknown.";
            return failed(issue, errors, field, reason);
        }
        if (field.equals(FieldId.PROJECT)) {
            return issue;
        }
        try {
            Object read = reader.read(field, value, issue);
            if (read == null && screen.requires(field)) {
                return failed(issue, errors, field, screen.name(field) + " is required.");
            }
            return issue.with(FieldReader.storedAs(field), read);
        } catch (FieldProblem problem) {
            return failed(issue, errors, field, problem.getMessage());
        } catch (ClassCastException wrongShape) {
            return failed(issue, errors, field, "Specify a valid value for " + field);
        }
    }

    private static Issue failed(Issue issue, Map<String, String> errors, String field, String reason) {
        errors.put(field, reason);
        return issue;
    }
}
