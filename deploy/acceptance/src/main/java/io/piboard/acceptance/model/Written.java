package io.piboard.acceptance.model;

/** A value somebody was promised: 2xx of the board, or Jira's answer. */
record Written(String value, String by) {}
