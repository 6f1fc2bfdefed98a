package io.piboard.jira.trap;

import static io.piboard.jira.trap.Calls.answer;
import static io.piboard.jira.trap.Calls.failure;
import static io.piboard.jirasim.kind.JiraKind.CLOUD;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jira.CreateIssue;
import io.piboard.jira.JiraException.Unavailable;
import io.piboard.jira.JiraException.UnusableAnswer;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraSites;
import io.piboard.jirasim.mischief.MischiefPlan;
import io.piboard.jirasim.mischief.Target;
import io.piboard.jirasim.mischief.Trick;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class HostileTrapsIT {

    @Inject
    JiraSites sites;

    @ParameterizedTest
    @EnumSource(names = {"PORTAL", "GARBAGE", "TRUNCATED", "EMPTY", "WRONG_TYPES", "OVERSIZED", "ENDLESS", "TRICKLE"})
    void whatIsNoAnswerOfJiraIsNamed(Trick.Kind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            JiraSite site = jira.client();
            spoil(jira, Target.ALL, kind);

            UnusableAnswer unusable = failure(UnusableAnswer.class, site.boards("FAL"));

            assertThat(unusable.outcomeUnknown()).isFalse();
            assertThat(jira.asked(5)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MAINTENANCE", "REDIRECT", "HANG", "RESET"})
    void aJiraThatIsNotThereIsUnavailable(Trick.Kind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            JiraSite site = jira.client();
            spoil(jira, Target.ALL, kind);

            assertThat(failure(Unavailable.class, site.myself()).outcomeUnknown())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GARBAGE", "TRUNCATED", "EMPTY", "RESET", "HANG"})
    void aCreateWithoutAnAnswerIsNotRepeated(Trick.Kind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            JiraSite site = jira.client();
            spoil(jira, Target.of("POST", "/issue$"), kind);

            Unavailable lost = failure(
                    Unavailable.class, site.createIssue(new CreateIssue("10000", "10001", "Lost", Map.of(), Map.of())));

            assertThat(lost.outcomeUnknown()).isTrue();
            assertThat(jira.asked(5))
                    .filteredOn(line -> line.startsWith("POST"))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD_GATEWAY", "GATEWAY_TIMEOUT"})
    void whatAProxyLostMayHaveBeenDoneAndIsLookedForByItsMark(Trick.Kind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            JiraSite site = jira.client();
            spoil(jira, Target.of("POST", "/rest/api/2/issue$"), kind);

            Unavailable lost = failure(
                    Unavailable.class,
                    site.createIssue(new CreateIssue("10000", "10001", "Behind a proxy", Map.of(), Map.of("op", "7"))));

            assertThat(lost.outcomeUnknown()).isTrue();
            assertThat(answer(site.search("summary ~ \"Behind a proxy\"", List.of("summary"), null, List.of()))
                            .issues())
                    .singleElement()
                    .satisfies(made -> assertThat(
                                    answer(site.issueProperty(made.id(), "op")).toString())
                            .contains("7"));
        }
    }

    @Test
    void oneBadAnswerIsForgottenWithTheNextGoodOne() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            JiraSite site = jira.client();
            jira.simulator()
                    .mischief()
                    .play(MischiefPlan.NONE.with(
                            Trick.always(Target.ALL, Trick.Kind.GARBAGE).once()));
            failure(UnusableAnswer.class, site.myself());

            assertThat(answer(site.myself()).id()).isNotEmpty();
            assertThat(answer(site.search("project = FAL", List.of("id"), null, List.of()))
                            .issues())
                    .isNotEmpty();
        }
    }

    private static void spoil(SimulatedSite jira, Target target, Trick.Kind kind) {
        jira.simulator().mischief().play(MischiefPlan.NONE.with(Trick.always(target, kind)));
    }
}
