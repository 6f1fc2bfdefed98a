package io.piboard.jirasim.mischief;

import io.piboard.jirasim.http.Bodies;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** Spoils an answer, or the connection, at a rate; {@code times} ends it after so many hits, 0 means never. */
public record Trick(Target target, double rate, Kind kind, int times) implements Strike {

    /** What is done to the answer. Those that keep it happen after the work was done, the others instead of it. */
    public enum Kind {
        /** 503 with the HTML page of a proxy, instead of the work. */
        MAINTENANCE(false),
        /** 302 to a log-in page, instead of the work. */
        REDIRECT(false),
        /** The connection is open and nothing ever comes, instead of the work. */
        HANG(false),
        /** The connection is reset, instead of the work. */
        RESET(false),
        /** 200 with an HTML page, as a captive portal gives it, instead of the work. */
        PORTAL(false),
        /** 409 because somebody else is at the same issue, instead of the work. */
        CONFLICT(false),
        /** 502 with the HTML page of a proxy, which lost Jira's answer on the way. */
        BAD_GATEWAY(true),
        /** 504 with the HTML page of a proxy, which did not wait for Jira's answer. */
        GATEWAY_TIMEOUT(true),
        /** Bytes that are no JSON. */
        GARBAGE(true),
        /** JSON that ends in the middle. */
        TRUNCATED(true),
        /** No body although there should be one. */
        EMPTY(true),
        /** Numbers are text, text is a number, lists are objects. */
        WRONG_TYPES(true),
        /** 64 MB in front of what was asked for. */
        OVERSIZED(true),
        /** A body that never ends. */
        ENDLESS(true),
        /** One byte a second. */
        TRICKLE(true);

        private final boolean worksFirst;

        Kind(boolean worksFirst) {
            this.worksFirst = worksFirst;
        }

        public boolean worksFirst() {
            return worksFirst;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public static Trick always(Target target, Kind kind) {
        return new Trick(target, 1, kind, 0);
    }

    public Trick once() {
        return new Trick(target, rate, kind, 1);
    }

    JsonObject toJson() {
        return target.into(new JsonObject())
                .put("rate", rate)
                .put("kind", kind.word())
                .put("times", times);
    }

    static Trick fromJson(JsonObject json) {
        return new Trick(
                Target.fromJson(json),
                Bodies.number(json, "rate", 1.0),
                Kind.of(Bodies.text(json, "kind", "")),
                Bodies.number(json, "times", 0));
    }
}
