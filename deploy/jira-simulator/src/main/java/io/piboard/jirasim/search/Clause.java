package io.piboard.jirasim.search;

import java.util.List;

/** The condition of a query, as a tree. */
sealed interface Clause {

    record And(List<Clause> parts) implements Clause {}

    record Or(List<Clause> parts) implements Clause {}

    record Not(Clause part) implements Clause {}

    record Comparison(String field, Operator operator, List<Operand> operands) implements Clause {

        Operand operand() {
            return operands.getFirst();
        }
    }

    /** A value, a function with its arguments, or EMPTY. */
    record Operand(Kind kind, String text, List<String> arguments) {

        enum Kind {
            VALUE,
            FUNCTION,
            EMPTY
        }

        static Operand value(String text) {
            return new Operand(Kind.VALUE, text, List.of());
        }

        boolean empty() {
            return kind == Kind.EMPTY;
        }

        boolean function() {
            return kind == Kind.FUNCTION;
        }
    }
}
