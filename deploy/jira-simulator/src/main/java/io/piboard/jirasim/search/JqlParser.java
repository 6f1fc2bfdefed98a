package io.piboard.jirasim.search;

import io.piboard.jirasim.search.Clause.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the subset of JQL that the simulator answers. */
final class JqlParser {

    private static final int MOST_SORT_KEYS = 7;

    private final TokenStream tokens;

    private JqlParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    static Query parse(String jql) {
        return new JqlParser(new TokenStream(JqlLexer.tokens(jql))).query();
    }

    private Query query() {
        boolean bare = tokens.peek().kind() == Token.Kind.END || tokens.peek().word("order");
        Optional<Clause> condition = bare ? Optional.empty() : Optional.of(or());
        List<SortKey> order = tokens.peek().word("order") ? order() : List.of();
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.peek().unexpected("either 'OR' or 'AND'");
        }
        return new Query(condition, order);
    }

    private Clause or() {
        List<Clause> parts = new ArrayList<>(List.of(and()));
        while (tokens.takeWord("or")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.getFirst() : new Clause.Or(parts);
    }

    private Clause and() {
        List<Clause> parts = new ArrayList<>(List.of(single()));
        while (tokens.takeWord("and")) {
            parts.add(single());
        }
        return parts.size() == 1 ? parts.getFirst() : new Clause.And(parts);
    }

    private Clause single() {
        if (tokens.takeWord("not") || tokens.takeSign("!")) {
            return new Clause.Not(single());
        }
        if (tokens.takeSign("(")) {
            Clause inner = or();
            tokens.expectSign(")");
            return inner;
        }
        String field = name();
        Operator operator = operator();
        return new Clause.Comparison(field, operator, operands(operator));
    }

    private String name() {
        Token token = tokens.take();
        if (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.STRING) {
            return token.text();
        }
        throw token.unexpected("a field name");
    }

    private Operator operator() {
        Token token = tokens.take();
        if (token.word("is")) {
            return tokens.takeWord("not") ? Operator.IS_NOT : Operator.IS;
        }
        if (token.word("not") && tokens.takeWord("in")) {
            return Operator.NOT_IN;
        }
        if (token.word("in")) {
            return Operator.IN;
        }
        return switch (token.kind() == Token.Kind.SIGN ? token.text() : "") {
            case "=" -> Operator.EQUAL;
            case "!=" -> Operator.UNEQUAL;
            case "<" -> Operator.LESS;
            case "<=" -> Operator.AT_MOST;
            case ">" -> Operator.GREATER;
            case ">=" -> Operator.AT_LEAST;
            case "~" -> Operator.CONTAINS;
            case "!~" -> Operator.CONTAINS_NOT;
            default -> throw token.unexpected("an operator");
        };
    }

    private List<Operand> operands(Operator operator) {
        boolean list = operator == Operator.IN || operator == Operator.NOT_IN;
        if (!list || !tokens.peek().sign("(")) {
            return List.of(checked(operand(), operator));
        }
        tokens.take();
        List<Operand> operands = new ArrayList<>(List.of(operand()));
        while (tokens.takeSign(",")) {
            operands.add(operand());
        }
        tokens.expectSign(")");
        return operands;
    }

    /** Only emptiness can be asked for by "is". */
    private static Operand checked(Operand operand, Operator operator) {
        if (operator.existence() && !operand.empty()) {
            throw JqlException.syntax(
                    "The operator '" + operator.sign() + "' only takes EMPTY or NULL, not '" + operand.text() + "'.");
        }
        return operand;
    }

    private Operand operand() {
        Token token = tokens.take();
        if (token.kind() == Token.Kind.STRING) {
            return Operand.value(token.text());
        }
        if (token.kind() != Token.Kind.WORD) {
            throw token.unexpected("either a value, list or function");
        }
        if (tokens.takeSign("(")) {
            return new Operand(Operand.Kind.FUNCTION, token.text(), arguments());
        }
        boolean empty = token.word("empty") || token.word("null");
        return empty ? new Operand(Operand.Kind.EMPTY, token.text(), List.of()) : Operand.value(token.text());
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        while (!tokens.takeSign(")")) {
            arguments.add(name());
            if (!tokens.peek().sign(")") && !tokens.takeSign(",")) {
                throw tokens.peek().unexpected("')'");
            }
        }
        return List.copyOf(arguments);
    }

    private List<SortKey> order() {
        tokens.take();
        if (!tokens.takeWord("by")) {
            throw tokens.peek().unexpected("'BY'");
        }
        List<SortKey> keys = new ArrayList<>();
        do {
            String field = name();
            boolean descending = tokens.takeWord("desc");
            if (!descending) {
                tokens.takeWord("asc");
            }
            keys.add(new SortKey(field, descending));
        } while (tokens.takeSign(","));
        if (keys.size() > MOST_SORT_KEYS) {
            throw JqlException.syntax("JQL can be ordered by at most 7 fields.");
        }
        return keys;
    }
}
