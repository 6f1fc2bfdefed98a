package io.piboard.jirasim.search;

import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import java.util.HashSet;
import java.util.Set;

/** A value of an indexed field; the index knows which issues have it. */
record Posting(String field, String value) {

    static final String PROJECT = "project";
    static final String PARENT = FieldId.PARENT;
    static final String SPRINT = FieldId.SPRINT;
    static final String LABEL = FieldId.LABELS;

    static Set<Posting> of(Issue issue) {
        Set<Posting> postings = new HashSet<>();
        postings.add(new Posting(PROJECT, issue.project()));
        if (issue.text(PARENT) != null) {
            postings.add(new Posting(PARENT, issue.text(PARENT)));
        }
        issue.sprints().forEach(sprint -> postings.add(new Posting(SPRINT, String.valueOf(sprint))));
        issue.labels().forEach(label -> postings.add(new Posting(LABEL, label)));
        return postings;
    }
}
