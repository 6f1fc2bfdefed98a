package io.piboard.acceptance.conformance;

import io.piboard.jirasim.kind.JiraKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What was seen of one kind.
 *
 * @param bodies bodies that were held against a document
 * @param shapes golden shapes that were held against answers
 * @param readBacks writes that were seen through another endpoint
 * @param unspecified endpoints that no document describes
 */
public record KindReport(
        JiraKind kind,
        int exchanges,
        int bodies,
        int shapes,
        int readBacks,
        List<String> unspecified,
        List<String> faults,
        List<String> remarks) {

    public String summary() {
        return "%-11s %4d exchanges, %4d bodies checked, %2d golden shapes, %3d writes read back, %d faults, %d endpoints without a document"
                .formatted(kind.word(), exchanges, bodies, shapes, readBacks, faults.size(), unspecified.size());
    }

    /** For the file with the details. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(summary());
        remarks.forEach(remark -> lines.add("  remark: " + remark));
        unspecified.forEach(endpoint -> lines.add("  no document: " + endpoint));
        faults.forEach(fault -> lines.add("  FAULT " + fault));
        return lines;
    }
}
