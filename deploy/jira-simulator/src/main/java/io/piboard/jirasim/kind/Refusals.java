package io.piboard.jirasim.kind;

/** The status a kind gives to somebody who may see something but not do this with it; all else is a 403. */
public record Refusals(int create, int edit, int link, int assign, int deleteProject) {

    private static final Refusals CLOUD = new Refusals(403, 403, 404, 403, 404);
    private static final Refusals SERVER = new Refusals(400, 400, 401, 401, 403);

    static Refusals of(JiraKind kind) {
        return kind.cloud() ? CLOUD : SERVER;
    }
}
