package io.piboard.clientdriver;

import io.piboard.jira.JiraSite;
import io.piboard.jira.LinksField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Links, seen from both ends. */
final class LinkSteps implements Steps {

    private static final String BLOCKS = "10000";

    private final Client client;
    private final JiraSite site;
    private final Report report;

    LinkSteps(Client client, Report report) {
        this.client = client;
        this.site = client.site();
        this.report = report;
    }

    @Override
    public Map<String, Runnable> steps() {
        Map<String, Runnable> steps = new LinkedHashMap<>();
        steps.put("link", this::link);
        return steps;
    }

    private void link() {
        String source = client.create("Blocks", "Story").id();
        String target = client.create("Is blocked", "Story").id();
        client.call("createLink", site.createLink(BLOCKS, source, target));
        LinksField.LinkOfIssue there = links(source).getFirst();
        LinksField.LinkOfIssue back = links(target).getFirst();
        report.readBack("createLink", "its source", target, there.otherId());
        report.readBack("createLink", "its target", source, back.otherId());
        report.same("the link has one id", there.id(), back.id());
        report.same("the source sees the target outward", false, there.inward());
        client.call("deleteLink", site.deleteLink(there.id()));
        report.readBack("deleteLink", "its source", 0, links(source).size());
    }

    private List<LinksField.LinkOfIssue> links(String id) {
        return LinksField.read(client.found(id, "issuelinks"));
    }
}
