package io.piboard.acceptance.model;

/** What board and Jira both keep of a sticky, by its name in the public API. */
public enum Field {
    TEXT("text"),
    POINTS("storyPoints"),
    ITERATION("iteration"),
    STATUS("status");

    private final String apiName;

    Field(String apiName) {
        this.apiName = apiName;
    }

    public String apiName() {
        return apiName;
    }
}
