package io.piboard.sync.alm;

import java.time.Duration;
import java.time.Instant;

/**
 * The other side of a gateway, as {@link AlmGatewayContract} needs it: a site with the projects 10000 to 10002, stories
 * (10001) that go 10100, 10101, 10102, 10103 one by one, epics (10000), link type 10000, and boards of the same order.
 */
public interface AlmSite {

    Instant now();

    /** Somebody else makes a story in its first status. */
    String story(String projectId, String text);

    String epic(String projectId);

    /** A story that cannot be moved to any sprint. */
    String immovable(String projectId);

    void editText(String id, String text);

    /** An open sprint of project 10000. */
    String openSprint();

    void closeSprint(String sprint);

    /** From now on. */
    void refuseCredentials();

    /** From now on. */
    void askToWait(Duration wait);

    /** From now on. */
    void goDown();

    /** The next create is done, and nobody is told. */
    void loseAnswerOfCreate();
}
