package io.piboard.metadata.connection;

import io.piboard.metadata.access.Problems;
import io.piboard.metadata.alm.AlmException;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** Tells an admin why the site did not answer, and what to check. */
public final class SiteProblems {

    private SiteProblems() {}

    public static HttpProblem of(AlmException failure, String address) {
        return switch (failure) {
            case AlmException.Unreachable unreachable -> unreachable(unreachable, address);
            case AlmException.CredentialsRefused refused -> refused(refused);
            case AlmException.NoLicence none ->
                Problems.jiraNoLicence(
                        "The account may log in, but Jira refuses it all boards: it has no licence of Jira"
                                + " Software. A Jira admin gives it access to the application.");
            case AlmException.NotFound notFound -> notThere(address, "it does not know Jira's own paths");
            case AlmException.Refused refused ->
                Problems.jiraRefused(refused.getMessage()
                        + ". Check the permissions and the licence of the account of this connection.");
            case AlmException.Busy busy -> Problems.jiraBusy(busy.retryAfter());
        };
    }

    /** Of credentials that have worked before. */
    public static HttpProblem ofStored(AlmException failure, String address) {
        return failure instanceof AlmException.CredentialsRefused refused
                        && refused.reason() == AlmException.CredentialsRefused.Reason.CREDENTIALS
                ? Problems.credentialsLost(
                        "They have worked before: the token or password has expired, was revoked or was"
                                + " changed. Enter new ones; nothing that waits is lost.")
                : of(failure, address);
    }

    private static HttpProblem unreachable(AlmException.Unreachable failure, String address) {
        return switch (failure) {
            case AlmException.NotTheTool other -> notThere(address, other.getMessage());
            case AlmException.AddressRefused refused -> Problems.addressRefused(refused.getMessage());
            default ->
                Problems.jiraUnreachable("No usable answer from " + address + " (" + failure.getMessage()
                        + "). Check the address, the network from here to there, and that Jira is up.");
        };
    }

    private static HttpProblem notThere(String address, String what) {
        return Problems.jiraNotThere("The address " + address + " answers, but not as a Jira (" + what
                + "). Check the path: the address of the site, without /rest and without a page; and that no log-in page"
                + " or portal stands before it.");
    }

    private static HttpProblem refused(AlmException.CredentialsRefused refused) {
        String message = refused.getMessage();
        return switch (refused.reason()) {
            case CREDENTIALS ->
                Problems.jiraRefusedCredentials(message
                        + ". Check user and token, that the token has not expired, and that this kind of log-in is"
                        + " enabled there.");
            case SCOPE ->
                Problems.jiraMissesScope(
                        message + ". The log-in works, but the token or app was not given a scope that we"
                                + " need: read:jira-work, write:jira-work and those of Jira Software. Make a token, or consent"
                                + " anew, with them.");
            case CAPTCHA ->
                Problems.jiraCaptcha("Too many log-ins have failed, so Jira asks a person to solve a CAPTCHA. Log in to"
                        + " Jira in a browser as the account of this connection, then try again; until then we leave it"
                        + " alone.");
            case CONSENT ->
                Problems.jiraConsent(message + ". Ask for consent again; whoever consents needs access to this site.");
            case APP ->
                Problems.jiraRefusedApp(
                        message
                                + ". Check client id and secret, or consumer key and private key, as they are registered there.");
        };
    }
}
