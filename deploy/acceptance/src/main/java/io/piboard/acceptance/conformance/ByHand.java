package io.piboard.acceptance.conformance;

import io.piboard.acceptance.conformance.walk.Probe;
import io.piboard.acceptance.conformance.walk.Walks;
import io.piboard.jirasim.kind.JiraKind;
import java.net.URI;
import java.util.List;

/** Every endpoint by hand, also those that our client does not use. */
public final class ByHand implements Visitor {

    @Override
    public String name() {
        return "by-hand";
    }

    @Override
    public boolean comesTo(JiraKind kind) {
        return true;
    }

    @Override
    public Visit visit(URI site, JiraKind kind) {
        Probe probe = Walks.goAll(site, kind);
        return new Visit(probe.readBacks(), probe.complaints(), List.of());
    }
}
