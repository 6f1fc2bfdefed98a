package io.piboard.jirasim.search;

import java.util.List;

/** The condition of a query, as a tree. */
sealed interface Clause {

    record And(List<Clause> parts) implements Clause {}

    record Or(List<Clause> parts) implements Clause {}

    record Not(Clause part) implements Clause {}

    record Comparison(String field, Operator operator, List<Operand> operands) implements Clause {}

    enum Operator {
        EQUAL,
        UNEQUAL,
        IN,
        NOT_IN,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST,
        CONTAINS,
        CONTAINS_NOT;

        boolean negative() {
            return this == UNEQUAL || this == NOT_IN || this == CONTAINS_NOT;
        }

        boolean ordering() {
            return this == LESS || this == AT_MOST || this == GREATER || this == AT_LEAST;
        }

        boolean fits(int comparison) {
            return switch (this) {
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case GREATER -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
                case EQUAL, IN -> comparison == 0;
                case UNEQUAL, NOT_IN -> comparison != 0;
                case CONTAINS, CONTAINS_NOT -> false;
            };
        }
    }

    /** A value, the name of a function, or EMPTY. */
    record Operand(Kind kind, String text) {

        enum Kind {
            VALUE,
            FUNCTION,
            EMPTY
        }
    }
}
