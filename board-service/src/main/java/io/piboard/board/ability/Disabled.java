package io.piboard.board.ability;

import io.piboard.board.plan.BoardPlan;
import io.piboard.board.rest.Problems;
import io.piboard.board.wish.Sticky;
import io.piboard.board.wish.StringState;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import java.util.Map;

/** Refuses with the reason what Jira would refuse: nothing of it is recorded, and Jira is not asked (product section 3). */
public final class Disabled {

    private Disabled() {}

    /** Only fields that change count: others may be sent along. The text of a sticky without issue goes with its create. */
    public static void checkEdit(Sticky sticky, Map<SyncedField, FieldValue> wanted, BoardPlan plan) {
        if (!sticky.isForJira()) {
            return;
        }
        boolean createsIt = sticky.link().issueId() == null;
        wanted.forEach((field, value) -> {
            boolean isPartOfCreate = createsIt && field == SyncedField.TEXT;
            if (!value.equals(sticky.value(field)) && !isPartOfCreate) {
                check(plan, Ability.toChange(field));
            }
        });
    }

    /** Keeping what the board has writes it to Jira. */
    public static void checkDecision(Sticky sticky, SyncedField field, boolean keepJira, BoardPlan plan) {
        if (sticky.isForJira() && !keepJira) {
            check(plan, Ability.toChange(field));
        }
    }

    /** @param forJira its type stands for a type of issue */
    public static void checkCreate(boolean forJira, Map<SyncedField, FieldValue> entered, BoardPlan plan) {
        if (!forJira) {
            return;
        }
        check(plan, Ability.CREATE_ISSUE);
        entered.forEach((field, value) -> {
            if (!value.isEmpty() && field != SyncedField.TEXT) {
                check(plan, Ability.toChange(field));
            }
        });
    }

    public static void checkCreateAgain(BoardPlan plan) {
        check(plan, Ability.CREATE_ISSUE);
    }

    /** Only where the issue would go, too. */
    public static void checkDelete(Sticky sticky, BoardPlan plan) {
        if (sticky.isForJira() && sticky.link().issueId() != null) {
            check(plan, Ability.DELETE_ISSUE);
        }
    }

    /** @param linkType {@code null}: no link rule makes the string anything in Jira */
    public static void checkLink(Sticky source, String linkType, BoardPlan plan) {
        if (source.isForJira() && linkType != null) {
            check(plan, Ability.toLink(linkType));
        }
    }

    public static void checkCut(Sticky source, StringState string, BoardPlan plan) {
        if (string != null) {
            checkLink(source, string.linkType(), plan);
        }
    }

    private static void check(BoardPlan plan, Ability ability) {
        new Abilities(plan).disabled(ability).ifPresent(disabled -> {
            throw Problems.missingJiraPermission(
                    disabled.permission(),
                    disabled.projectKey(),
                    disabled.reason() + " Our account in Jira lacks the permission \"" + disabled.permissionName()
                            + "\" in " + project(disabled.projectKey()) + ". " + disabled.whoCanGrant());
        });
    }

    private static String project(String key) {
        return key == null ? "the team's project" : "project " + key;
    }
}
