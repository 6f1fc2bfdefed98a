package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;

/** Something that must survive a crash and that only its own package understands, such as a token or a consent. */
public record Document(Shelf shelf, long id, JsonObject content) implements Entity {

    /** Where documents of one kind lie; its number is the series their ids are taken from. */
    public enum Shelf {
        TOKEN("token", 501),
        GRANT("grant", 502),
        DYNAMIC_WEBHOOK("dynamic-webhook", 503),
        ADMINISTRATION("administration", 504);

        private final String kind;
        private final long series;

        Shelf(String kind, long series) {
            this.kind = kind;
            this.series = series;
        }

        public long series() {
            return series;
        }

        static Shelf of(String kind) {
            for (Shelf shelf : values()) {
                if (shelf.kind.equals(kind)) {
                    return shelf;
                }
            }
            throw new IllegalStateException("unknown kind in the data file: " + kind);
        }
    }

    @Override
    public String kind() {
        return shelf.kind;
    }

    @Override
    public JsonObject toJson() {
        return content.copy().put("id", id);
    }
}
