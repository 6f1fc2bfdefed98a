package io.piboard.jirasim.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a query into tokens. */
final class JqlLexer {

    private static final String SIGNS = "=!<>~(),[]";

    private static final Set<String> GRAMMAR =
            Set.of("and", "or", "not", "in", "is", "order", "by", "empty", "null", "was", "changed");

    private final String jql;
    private int position;

    private JqlLexer(String jql) {
        this.jql = jql;
    }

    static List<Token> tokens(String jql) {
        JqlLexer lexer = new JqlLexer(jql);
        List<Token> tokens = new ArrayList<>();
        while (lexer.more()) {
            tokens.add(lexer.next());
        }
        tokens.add(new Token(Token.Kind.END, "", jql.length()));
        return tokens;
    }

    /** Whether a text has words but nothing of a query's grammar. */
    static boolean onlyWords(String text) {
        List<String> words = List.of(text.strip().split("\\s+"));
        return words.stream().allMatch(word -> word.matches("[\\p{L}\\p{N}-]+"))
                && words.stream().map(word -> word.toLowerCase(Locale.ROOT)).noneMatch(GRAMMAR::contains);
    }

    private boolean more() {
        while (position < jql.length() && Character.isWhitespace(jql.charAt(position))) {
            position++;
        }
        return position < jql.length();
    }

    private Token next() {
        char first = jql.charAt(position);
        if (first == '"' || first == '\'') {
            return quoted(first);
        }
        return SIGNS.indexOf(first) >= 0 ? sign() : word();
    }

    private Token sign() {
        int start = position++;
        boolean pair =
                position < jql.length() && List.of("!=", "<=", ">=", "!~").contains(jql.substring(start, position + 1));
        position += pair ? 1 : 0;
        return new Token(Token.Kind.SIGN, jql.substring(start, position), start);
    }

    private Token word() {
        int start = position;
        while (position < jql.length() && !ends(jql.charAt(position))) {
            position++;
        }
        // cf[10035] is one word
        if (jql.startsWith("[", position) && jql.substring(start, position).equalsIgnoreCase("cf")) {
            int close = jql.indexOf(']', position);
            position = close < 0 ? jql.length() : close + 1;
        }
        return new Token(Token.Kind.WORD, jql.substring(start, position), start);
    }

    private static boolean ends(char character) {
        return Character.isWhitespace(character)
                || SIGNS.indexOf(character) >= 0
                || character == '"'
                || character == '\'';
    }

    private Token quoted(char quote) {
        int start = position++;
        StringBuilder text = new StringBuilder();
        while (position < jql.length() && jql.charAt(position) != quote) {
            if (jql.charAt(position) == '\\' && position + 1 < jql.length()) {
                position++;
            }
            text.append(jql.charAt(position++));
        }
        if (position >= jql.length()) {
            throw JqlException.syntax("Error in the JQL Query: The quoted string '" + text
                    + "' has not been completed. (line 1, character " + (start + 1) + ")");
        }
        position++;
        return new Token(Token.Kind.STRING, text.toString(), start);
    }
}
