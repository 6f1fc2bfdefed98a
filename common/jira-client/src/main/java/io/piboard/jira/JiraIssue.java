package io.piboard.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An issue as Jira showed it at one moment.
 *
 * @param key may be a new one: the issue may have moved
 * @param fields only what was asked for; an absent field is unknown, a null one is cleared
 * @param properties by property key
 * @param readAt Jira's own clock
 */
public record JiraIssue(String id, String key, JsonNode fields, JsonNode properties, Instant readAt) {}
