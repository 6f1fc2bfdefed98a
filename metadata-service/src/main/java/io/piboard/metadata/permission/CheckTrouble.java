package io.piboard.metadata.permission;

import io.piboard.metadata.alm.AlmException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The failures of a pre-flight so far. A project's trouble is its own; the site's ends the look, since the next project
 * would meet it, too. Pure.
 *
 * @param silent so many projects in a row had no answer at all
 */
record CheckTrouble(List<AlmException> failures, int silent) {

    /** One may be a project that is too much for Jira. */
    private static final int SITE_IS_SILENT = 2;

    static final CheckTrouble NONE = new CheckTrouble(List.of(), 0);

    CheckTrouble answered() {
        return new CheckTrouble(failures, 0);
    }

    CheckTrouble after(AlmException failure) {
        boolean noAnswer = failure instanceof AlmException.Unreachable;
        return new CheckTrouble(
                Stream.concat(failures.stream(), Stream.of(failure)).toList(), noAnswer ? silent + 1 : 0);
    }

    boolean isOfTheSite() {
        return silent >= SITE_IS_SILENT || failures.stream().anyMatch(CheckTrouble::isOfTheSite);
    }

    /** What the look fails with in the end: what the site as a whole has against us tells more than one project. */
    Optional<AlmException> told() {
        return failures.stream()
                .filter(CheckTrouble::isOfTheSite)
                .findFirst()
                .or(() -> failures.stream().findFirst());
    }

    private static boolean isOfTheSite(AlmException failure) {
        return failure instanceof AlmException.CredentialsRefused || failure instanceof AlmException.Busy;
    }
}
