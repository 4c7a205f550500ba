package org.zhijia.theme;

import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.lexer.Token.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads one template word by word and finds what themes must not do. It goes by tokens and not by the syntax tree, since
 * Pebble's tree hides parts of itself: what an include passes on, for one.
 */
final class TemplateReview {

    static final int DEEPEST_LOOP = 3;

    private static final Set<String> REFERENCES = Set.of("extends", "include");
    /** What closes or continues a tag, and the one tag that the lexer itself swallows. */
    private static final Set<String> COMPANIONS = Set.of("endblock", "endfor", "endif", "else", "elseif", "verbatim");
    /** Pebble's own, which no list can take away; its sister {@code block} prints blocks anywhere, also in themselves. */
    private static final String PARENT = "parent";

    /**
     * Another template that this one extends or includes.
     *
     * @param loops how many loops it is included in
     */
    record Reference(String name, int line, int loops) { }

    private final String file;
    private final List<Token> tokens;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private int loops;
    private int deepest;

    /** @param tokens of the whole template */
    TemplateReview(String file, List<Token> tokens) {
        this.file = file;
        this.tokens = tokens;
        findings.addAll(Literals.check(file, tokens));
        for (int at = 0; at < tokens.size(); at++) {
            read(at);
        }
    }

    List<Finding> findings() {
        return findings;
    }

    List<Reference> references() {
        return references;
    }

    /** How many loops stand in each other, those of included templates not counted. */
    int deepest() {
        return deepest;
    }

    private void read(int at) {
        Token token = tokens.get(at);
        switch (token.getType()) {
            case EXECUTE_START -> tag(at + 1);
            case NAME -> name(at);
            case OPERATOR -> operator(token, token(at + 1));
            default -> { }
        }
    }

    private void tag(int at) {
        Token tag = token(at);
        String name = tag.getValue();
        if (REFERENCES.contains(name)) {
            reference(tag, token(at + 1), token(at + 2));
        } else if (name.equals("for")) {
            enterLoop(tag);
        } else if (name.equals("endfor")) {
            loops--;
        } else if (!TemplateLanguage.TAGS.contains(name) && !COMPANIONS.contains(name)) {
            refuse(tag, "不允许使用标签 " + name);
        }
    }

    private void reference(Token tag, Token name, Token next) {
        if (name.test(Type.STRING) && (next.test(Type.EXECUTE_END) || next.test(Type.NAME, "with"))) {
            references.add(new Reference(name.getValue(), tag.getLineNumber(), loops));
        } else {
            refuse(tag, tag.getValue() + " 后面只能直接写出模板的名字，不能由变量或运算得到");
        }
    }

    private void enterLoop(Token tag) {
        deepest = Math.max(deepest, ++loops);
        if (loops > DEEPEST_LOOP) {
            refuse(tag, "循环最多嵌套 " + DEEPEST_LOOP + " 层");
        }
    }

    private void name(int at) {
        Token name = tokens.get(at);
        Token before = token(at - 1);
        if (before.test(Type.EXECUTE_START) || before.test(Type.OPERATOR, "|", "is", "is not") || !token(at + 1).test(Type.PUNCTUATION, "(")) {
            return;
        }
        if (before.test(Type.PUNCTUATION, ".")) {
            refuse(name, "不能调用方法 " + name.getValue() + "()");
        } else if (!TemplateLanguage.FUNCTIONS.contains(name.getValue()) && !name.getValue().equals(PARENT)) {
            refuse(name, "不允许使用函数 " + name.getValue());
        }
    }

    private void operator(Token operator, Token name) {
        if (operator.getValue().equals("|") && !TemplateLanguage.FILTERS.contains(name.getValue())) {
            refuse(name, "不允许使用过滤器 " + name.getValue());
        }
        if (operator.test(Type.OPERATOR, "is", "is not") && !TemplateLanguage.TESTS.contains(name.getValue())) {
            refuse(name, "没有判断 is " + name.getValue());
        }
    }

    private void refuse(Token at, String message) {
        findings.add(Finding.error(file, at.getLineNumber(), message));
    }

    private Token token(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at) : new Token(Type.EOF, "", 0);
    }
}
