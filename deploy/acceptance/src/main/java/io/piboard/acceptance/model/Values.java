package io.piboard.acceptance.model;

import java.math.BigDecimal;

/** Values as both sides can be compared by: plain texts, empty for none. */
public final class Values {

    private Values() {}

    public static String points(BigDecimal points) {
        return points == null ? "" : points.stripTrailingZeros().toPlainString();
    }
}
