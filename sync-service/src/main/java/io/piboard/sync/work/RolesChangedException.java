package io.piboard.sync.work;

/** An admin gave Jira's fields other roles while a visit was reading by the old ones. */
final class RolesChangedException extends RuntimeException {

    RolesChangedException(String lane) {
        super("field roles changed during the visit of " + lane);
    }
}
