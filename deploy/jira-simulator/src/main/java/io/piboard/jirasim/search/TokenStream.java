package io.piboard.jirasim.search;

import java.util.List;

/** The tokens of a query, taken one after the other; the end can be taken again and again. */
final class TokenStream {

    private final List<Token> tokens;
    private int next;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    boolean takeWord(String word) {
        boolean found = peek().word(word);
        next += found ? 1 : 0;
        return found;
    }

    boolean takeSign(String sign) {
        boolean found = peek().sign(sign);
        next += found ? 1 : 0;
        return found;
    }

    void expectSign(String sign) {
        if (!takeSign(sign)) {
            throw peek().unexpected("'" + sign + "'");
        }
    }
}
