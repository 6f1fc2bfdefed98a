package io.piboard.metadata.catalog;

/** Who may see what a site offers: everybody of the organisation; and who may have it looked at. */
final class Readers {

    static final String ADMIN = "admin";
    static final String PI_ADMIN = "pi-admin";
    static final String MEMBER = "member";
    static final String OBSERVER = "observer";

    private Readers() {}
}
