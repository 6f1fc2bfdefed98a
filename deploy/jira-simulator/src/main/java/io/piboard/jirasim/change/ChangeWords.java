package io.piboard.jirasim.change;

import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.User;

/** What one kind of Jira writes otherwise than the other into a changelog: people, and what an issue hangs below. */
interface ChangeWords {

    static ChangeWords of(JiraKind kind) {
        return kind.cloud() ? new OfCloud() : new OfServer();
    }

    String id(User user);

    /** By the ids and keys of the parents. */
    ChangeItem parent(String from, String fromKey, String to, String toKey);

    /** Account ids, and one relation for all levels that is no field. */
    record OfCloud() implements ChangeWords {

        @Override
        public String id(User user) {
            return user.accountId();
        }

        @Override
        public ChangeItem parent(String from, String fromKey, String to, String toKey) {
            return new ChangeItem("IssueParentAssociation", "jira", null, from, fromKey, to, toKey);
        }
    }

    /** User keys, and the field that links to an epic. */
    record OfServer() implements ChangeWords {

        @Override
        public String id(User user) {
            return user.key();
        }

        @Override
        public ChangeItem parent(String from, String fromKey, String to, String toKey) {
            return ChangeItem.custom("Epic Link", FieldId.EPIC_LINK, from, fromKey, to, toKey);
        }
    }
}
