package io.piboard.jirasim.search;

/** A word, quoted string or sign of a query, with the place where it begins. */
record Token(Kind kind, String text, int position) {

    enum Kind {
        WORD,
        STRING,
        SIGN,
        END
    }

    boolean sign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean word(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    JqlException unexpected(String wanted) {
        String found = kind == Kind.END ? "the end of the query" : "'" + text + "'";
        return JqlException.syntax("Error in the JQL Query: Expecting " + wanted + " but got " + found
                + ". (line 1, character " + (position + 1) + ")");
    }
}
