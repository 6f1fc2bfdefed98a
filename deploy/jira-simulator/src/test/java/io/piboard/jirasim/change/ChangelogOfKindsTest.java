package io.piboard.jirasim.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.TestSite;
import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.site.DemoCatalog;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangelogOfKindsTest {

    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"CLOUD", "DC_10_3"})
    void anAssigneeIsAnAccountIdOnCloudAndAUserKeyOnDataCenter(JiraKind kind) {
        // given
        Site site = TestSite.demo(kind);

        // when
        ChangeItem item = change(site, "FAL-2", FieldId.ASSIGNEE, DemoCatalog.MIA.accountId());

        // then
        assertThat(item.to()).isEqualTo(kind.cloud() ? DemoCatalog.MIA.accountId() : DemoCatalog.MIA.key());
        assertThat(item.toText()).isEqualTo("Mia Berg");
    }

    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"CLOUD", "DC_10_3"})
    void anEpicIsAnAssociationOnCloudAndAnEpicLinkOnDataCenter(JiraKind kind) {
        // given
        Site site = TestSite.demo(kind);
        Issue epic = site.issue("FAL-1").orElseThrow();

        // when
        ChangeItem item = change(site, "FAL-2", FieldId.PARENT, null);

        // then
        assertThat(item.field()).isEqualTo(kind.cloud() ? "IssueParentAssociation" : "Epic Link");
        assertThat(item.fieldType()).isEqualTo(kind.cloud() ? "jira" : "custom");
        assertThat(item.from()).isEqualTo(String.valueOf(epic.id()));
        assertThat(item.fromText()).isEqualTo("FAL-1");
    }

    private static ChangeItem change(Site site, String key, String field, Object value) {
        Changes changes = new Changes(site);
        List<ChangeEvent> events = new ArrayList<>();
        changes.listen(events::add);
        changes.update(DemoCatalog.MIA, site.issue(key).orElseThrow().with(field, value), "issue_updated");
        return ((ChangeEvent.IssueUpdated) events.getFirst()).items().getFirst();
    }
}
