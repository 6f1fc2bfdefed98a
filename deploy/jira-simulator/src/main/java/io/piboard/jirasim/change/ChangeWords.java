package io.piboard.jirasim.change;

import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.User;

/** What one kind of Jira writes otherwise than the other into a changelog: people, and what an issue hangs below. */
interface ChangeWords {

    /** A parent before or after, by id and key; both null for none. */
    record End(String id, String key) {}

    static ChangeWords of(JiraKind kind) {
        return kind.cloud() ? new OfCloud() : new OfServer();
    }

    /** Null is nobody. */
    ChangeItem person(String field, User from, User to);

    ChangeItem parent(boolean subtask, End from, End to);

    /** Whether an epic is told when a child comes or goes. */
    boolean tellsEpics();

    private static String name(User user) {
        return user == null ? null : user.displayName();
    }

    /** Account ids, and one relation for all levels that is no field. */
    record OfCloud() implements ChangeWords {

        @Override
        public ChangeItem person(String field, User from, User to) {
            return ChangeItem.account(field, id(from), name(from), id(to), name(to));
        }

        @Override
        public ChangeItem parent(boolean subtask, End from, End to) {
            return new ChangeItem("IssueParentAssociation", "jira", null, from.id(), from.key(), to.id(), to.key());
        }

        @Override
        public boolean tellsEpics() {
            return false;
        }

        private static String id(User user) {
            return user == null ? null : user.accountId();
        }
    }

    /** User keys, and the field that links to an epic. */
    record OfServer() implements ChangeWords {

        @Override
        public ChangeItem person(String field, User from, User to) {
            return ChangeItem.system(field, key(from), name(from), key(to), name(to));
        }

        @Override
        public ChangeItem parent(boolean subtask, End from, End to) {
            return subtask
                    ? new ChangeItem("Parent", "jira", null, from.id(), from.key(), to.id(), to.key())
                    : ChangeItem.custom("Epic Link", FieldId.EPIC_LINK, from.id(), from.key(), to.id(), to.key());
        }

        @Override
        public boolean tellsEpics() {
            return true;
        }

        private static String key(User user) {
            return user == null ? null : user.key();
        }
    }
}
