package io.piboard.jirasim.limit;

import io.piboard.jirasim.http.Bodies;
import io.vertx.core.json.JsonObject;

/**
 * Which limits hold; 0 stands for none. Points are counted per hour, over all sites of an app and for this site alone;
 * a burst is so many requests a second of one endpoint and method.
 */
public record LimitPlan(long globalPoints, long tenantPoints, int readBurst, int writeBurst, BucketPlan bucket) {

    public static final LimitPlan NONE = new LimitPlan(0, 0, 0, 0, BucketPlan.NONE);

    /** What Atlassian documents for an app of the first tier. */
    public static final LimitPlan CLOUD = new LimitPlan(65_000, 0, 100, 50, BucketPlan.NONE);

    public JsonObject toJson() {
        return new JsonObject()
                .put("globalPoints", globalPoints)
                .put("tenantPoints", tenantPoints)
                .put("readBurst", readBurst)
                .put("writeBurst", writeBurst)
                .put("bucket", bucket.toJson());
    }

    public static LimitPlan fromJson(JsonObject json) {
        return new LimitPlan(
                Bodies.number(json, "globalPoints", 0L),
                Bodies.number(json, "tenantPoints", 0L),
                Bodies.number(json, "readBurst", 0),
                Bodies.number(json, "writeBurst", 0),
                BucketPlan.fromJson(Bodies.object(json, "bucket")));
    }
}
