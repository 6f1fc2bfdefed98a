package io.piboard.metadata.alm;

/** How a site lets webhooks be set up, and what they are signed with. */
public enum AlmWebhookForm {
    /** By an administrator of Cloud; each body is signed with a secret. */
    CLOUD_ADMIN,
    /** By our own app on Cloud, for thirty days at a time; Cloud proves itself with the app's secret. */
    CLOUD_APP,
    /** By an administrator of Data Center from version 10 on; each body is signed with a secret. */
    DATA_CENTER,
    /** By an administrator of an older Data Center or Server, which signs nothing. */
    SERVER
}
