package io.piboard.jira.auth;

import java.net.URI;

/** What a Jira knows us as when it asks a person for consent. The secrets in it are hidden from every text. */
public sealed interface JiraApp {

    /** Where everything of the consent is below. */
    URI base();

    /**
     * An app of Atlassian's developer console (3LO).
     *
     * @param base {@code https://auth.atlassian.com}, or what stands for it
     * @param scope parted by spaces; without {@code offline_access} the tokens end after an hour and cannot be renewed
     */
    record Cloud(URI base, String clientId, String clientSecret, String scope) implements JiraApp {
        @Override
        public String toString() {
            return "Cloud[" + base + ", " + clientId + ", secret hidden]";
        }
    }

    /**
     * An incoming application link of a Data Center (OAuth 2.0, from 8.22).
     *
     * @param base address of the site
     * @param scope each contains the smaller ones
     */
    record DataCenter(URI base, String clientId, String clientSecret, String scope) implements JiraApp {

        /** Enough for everything that the person may do to issues, sprints and boards. */
        private static final String WRITE = "WRITE";

        public DataCenter(URI base, String clientId, String clientSecret) {
            this(base, clientId, clientSecret, WRITE);
        }

        @Override
        public String toString() {
            return "DataCenter[" + base + ", " + clientId + ", secret hidden]";
        }
    }

    /**
     * An application link of old Data Centers and Servers (OAuth 1.0a).
     *
     * @param base address of the site
     * @param privateKey PKCS#8 in PEM; anything else is an {@link IllegalArgumentException} that does not quote it
     */
    record Link(URI base, String consumerKey, String privateKey) implements JiraApp {

        public Link {
            OAuth1Consumer.key(privateKey);
        }

        @Override
        public String toString() {
            return "Link[" + base + ", " + consumerKey + ", key hidden]";
        }
    }
}
