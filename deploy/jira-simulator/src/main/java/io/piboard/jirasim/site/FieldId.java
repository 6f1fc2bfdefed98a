package io.piboard.jirasim.site;

/** Names of the fields the simulator knows; the custom ones by this site's numbers. */
public final class FieldId {

    public static final String SUMMARY = "summary";
    public static final String DESCRIPTION = "description";
    public static final String PROJECT = "project";
    public static final String TYPE = "issuetype";
    public static final String STATUS = "status";
    public static final String PRIORITY = "priority";
    public static final String RESOLUTION = "resolution";
    public static final String RESOLVED = "resolutiondate";
    public static final String REPORTER = "reporter";
    public static final String CREATOR = "creator";
    public static final String ASSIGNEE = "assignee";
    public static final String LABELS = "labels";
    public static final String PARENT = "parent";
    public static final String DUE = "duedate";
    public static final String RANK = "customfield_10019";
    public static final String SPRINT = "customfield_10020";
    public static final String EPIC_NAME = "customfield_10011";
    public static final String EPIC_STATUS = "customfield_10012";
    public static final String EPIC_COLOUR = "customfield_10013";
    public static final String EPIC_LINK = "customfield_10014";
    public static final String POINT_ESTIMATE = "customfield_10016";
    public static final String FLAGGED = "customfield_10021";
    public static final String POINTS = "customfield_10035";

    private FieldId() {}
}
