package io.piboard.jirasim.search;

/** How a query compares a field with its operands. */
enum Operator {
    EQUAL("="),
    UNEQUAL("!="),
    IN("in"),
    NOT_IN("not in"),
    IS("is"),
    IS_NOT("is not"),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    CONTAINS("~"),
    CONTAINS_NOT("!~");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    boolean negative() {
        return this == UNEQUAL || this == NOT_IN || this == IS_NOT || this == CONTAINS_NOT;
    }

    boolean ordering() {
        return this == LESS || this == AT_MOST || this == GREATER || this == AT_LEAST;
    }

    boolean containing() {
        return this == CONTAINS || this == CONTAINS_NOT;
    }

    boolean existence() {
        return this == IS || this == IS_NOT;
    }

    /** Whether two values stand to each other as wanted, given how they compare. */
    boolean fits(int comparison) {
        return switch (this) {
            case LESS -> comparison < 0;
            case AT_MOST -> comparison <= 0;
            case GREATER -> comparison > 0;
            case AT_LEAST -> comparison >= 0;
            case EQUAL, IN -> comparison == 0;
            case UNEQUAL, NOT_IN -> comparison != 0;
            case IS, IS_NOT, CONTAINS, CONTAINS_NOT -> false;
        };
    }
}
