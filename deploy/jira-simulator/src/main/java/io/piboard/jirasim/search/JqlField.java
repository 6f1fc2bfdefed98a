package io.piboard.jirasim.search;

import io.piboard.jirasim.search.Clause.Comparison;

/** What can be asked of one field; refuses operators and values it does not know. */
@FunctionalInterface
interface JqlField {

    Condition where(Comparison test);

    /** Refuses an operator that the field does not know. */
    static void require(Comparison test, boolean known) {
        if (!known) {
            throw JqlException.syntax("The operator '" + test.operator().sign() + "' is not supported by the '"
                    + test.field() + "' field.");
        }
    }
}
