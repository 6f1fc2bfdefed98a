package io.piboard.metadata.connection;

import io.piboard.metadata.access.Problems;
import io.piboard.metadata.alm.AlmException;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** Tells an admin why the site did not answer, and what to check. */
final class SiteProblems {

    private SiteProblems() {}

    static HttpProblem of(AlmException failure, String apiUrl) {
        return switch (failure) {
            case AlmException.Unreachable unreachable ->
                Problems.jiraUnreachable("No usable answer from " + apiUrl + " (" + unreachable.getMessage()
                        + "). Check the address, the network from here to there, and that Jira is up.");
            case AlmException.CredentialsRefused refused ->
                Problems.jiraRefusedCredentials(refused.getMessage()
                        + ". Check user and token, that the token has not expired, and that this kind of log-in is"
                        + " enabled there.");
            case AlmException.NotFound notFound ->
                Problems.jiraUnreachable("The address " + apiUrl
                        + " answers, but not as a Jira. Check the path: the address of the site, without /rest and"
                        + " without a page.");
            case AlmException.Refused refused ->
                Problems.jiraRefused(refused.getMessage()
                        + ". Check the permissions and the licence of the account of this connection.");
            case AlmException.Busy busy -> Problems.jiraBusy(busy.retryAfter());
        };
    }
}
