package io.piboard.acceptance.conformance;

import io.piboard.jirasim.kind.JiraKind;
import java.net.URI;

/** Somebody who uses a site: our client, one of somebody else, a walk by hand. */
public interface Visitor {

    String name();

    /** False for a client of somebody else: what it asks is its own affair, only what it is answered is judged. */
    default boolean ours() {
        return true;
    }

    boolean comesTo(JiraKind kind);

    /** @param site where the site is, seen through the tap */
    Visit visit(URI site, JiraKind kind);
}
