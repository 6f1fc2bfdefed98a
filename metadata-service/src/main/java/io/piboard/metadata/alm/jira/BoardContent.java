package io.piboard.metadata.alm.jira;

import io.piboard.jira.JiraBoard;
import io.piboard.jira.JiraSprint;
import java.util.List;
import java.util.Optional;

/**
 * A board with what is set up and shown there.
 *
 * @param estimation id of the field it says it estimates in, which may be one of time
 */
record BoardContent(JiraBoard board, Optional<String> estimation, List<JiraSprint> sprints) {}
