package io.piboard.acceptance.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.conformance.Account;

/** Who may do what (facts 1.10). */
final class PermissionWalk implements Walk {

    private static final String MINE = "/rest/api/2/mypermissions";

    @Override
    public void go(Probe probe, Ground ground) {
        Probe admin = probe.as(Account.ADMIN);
        admin.get("/rest/api/2/permissions");
        probe.adopt(admin);
        if (probe.kind().cloud()) {
            cloud(probe, ground);
        } else {
            selfHosted(probe, ground);
        }
    }

    private static void cloud(Probe probe, Ground ground) {
        JsonNode asked = probe.get(MINE + "?permissions=BROWSE_PROJECTS,EDIT_ISSUES&projectKey=" + ground.project());
        probe.same("only what was asked for", 2, asked.path("permissions").size());
        probe.same(
                "may edit",
                true,
                asked.at("/permissions/EDIT_ISSUES/havePermission").asBoolean());
        probe.get(400, MINE);
        JsonNode refused = probe.get(400, MINE + "?permissions=NO_SUCH");
        probe.same("the unknown one is named", "Unrecognized permission", refused.at("/errors/NO_SUCH"));
    }

    private static void selfHosted(Probe probe, Ground ground) {
        JsonNode all = probe.get(MINE + "?projectKey=" + ground.project());
        probe.holds("all permissions are told", all.path("permissions").size() > 30);
        probe.same(
                "the old name too",
                true,
                all.at("/permissions/EDIT_ISSUE/deprecatedKey").asBoolean());
        probe.same(
                "may edit",
                true,
                all.at("/permissions/EDIT_ISSUES/havePermission").asBoolean());
        Probe nobody = probe.anonymous();
        nobody.get(401, MINE);
        probe.adopt(nobody);
    }
}
