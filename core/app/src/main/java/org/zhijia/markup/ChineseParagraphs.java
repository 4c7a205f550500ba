package org.zhijia.markup;

import java.util.regex.Pattern;
import org.commonmark.internal.ParagraphParser;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Where a Chinese paragraph begins, and how its lines join.
 *
 * <ul>
 * <li>A tab, four spaces or full-width spaces in front of Chinese text begin a paragraph, never a code block; the
 *     indentation itself is the theme's business.
 * <li>So does a line that opens with a typed number: {@code 一、 （一） 1. 1．} or 第三条.
 * <li>Other lines join without a space where either side of the break is Chinese. Official documents put none between
 *     ideographs and Latin letters or digits either: a line that ends with 2019 goes on with 年.
 * </ul>
 */
final class ChineseParagraphs implements Parser.ParserExtension {

    private static final int CODE_INDENT = 4;

    private static final Pattern NUMBERED = Pattern.compile("""
            (?x) (?: [一二三四五六七八九十百]{1,4} 、
                   | [（(] (?: [一二三四五六七八九十百]{1,4} | \\d{1,2} ) [）)]
                   | \\d{1,2} [.．、)）]
                   | 第 [一二三四五六七八九十百零〇\\d]{1,5} [编章节条] )
            \\s* [\\p{IsHan}“《〈（「『] .*""", Pattern.DOTALL);

    private static final Pattern INDENT = Pattern.compile("^\\u3000[\\u3000\\u00a0 ]*");

    @Override
    public void extend(Parser.Builder builder) {
        builder.customBlockParserFactory(ChineseParagraphs::beginIndented);
        builder.postProcessor(document -> {
            document.accept(new Lines());
            return document;
        });
    }

    private static BlockStart beginIndented(ParserState state, MatchedBlockParser matched) {
        if (state.getIndent() < CODE_INDENT || state.isBlank()) {
            return BlockStart.none();
        }
        CharSequence line = state.getLine().getContent();
        int start = state.getNextNonSpaceIndex();
        return Chinese.in(line.subSequence(start, line.length()))
                ? BlockStart.of(new ParagraphParser()).atIndex(start)
                : BlockStart.none();
    }

    private static final class Lines extends AbstractVisitor {

        @Override
        public void visit(SoftLineBreak lineBreak) {
            if (lineBreak.getParent() instanceof Paragraph paragraph && beginsParagraph(textAfter(lineBreak))) {
                split(paragraph, lineBreak);
            } else if (endsWide(textBefore(lineBreak)) || startsWide(textAfter(lineBreak))) {
                lineBreak.unlink();
            }
        }

        @Override
        public void visit(Paragraph paragraph) {
            dropIndent(paragraph);
            super.visit(paragraph);
            loosenList(paragraph);
        }
    }

    private static void dropIndent(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof Text text) {
            text.setLiteral(INDENT.matcher(text.getLiteral()).replaceFirst(""));
        }
    }

    private static boolean beginsParagraph(String line) {
        return line.startsWith("\u3000") || NUMBERED.matcher(line).matches();
    }

    private static void split(Paragraph paragraph, SoftLineBreak lineBreak) {
        Paragraph rest = new Paragraph();
        paragraph.insertAfter(rest);
        while (lineBreak.getNext() != null) {
            rest.appendChild(lineBreak.getNext());
        }
        lineBreak.unlink();
        dropIndent(rest);
        loosenList(rest);
    }

    /** In a tight list paragraphs are printed without their tags; two of them in one item would run together. */
    private static void loosenList(Paragraph paragraph) {
        if (paragraph.getPrevious() instanceof Paragraph && paragraph.getParent() instanceof ListItem item) {
            ((ListBlock) item.getParent()).setTight(false);
        }
    }

    private static boolean startsWide(String text) {
        return !text.isEmpty() && Chinese.isWide(text.codePointAt(0));
    }

    private static boolean endsWide(String text) {
        return !text.isEmpty() && Chinese.isWide(text.codePointBefore(text.length()));
    }

    private static String textAfter(Node node) {
        Node next = node.getNext();
        while (next != null && !(next instanceof Text) && next.getFirstChild() != null) {
            next = next.getFirstChild();
        }
        return next instanceof Text text ? text.getLiteral() : "";
    }

    private static String textBefore(Node node) {
        Node previous = node.getPrevious();
        while (previous != null && !(previous instanceof Text) && previous.getLastChild() != null) {
            previous = previous.getLastChild();
        }
        return previous instanceof Text text ? text.getLiteral() : "";
    }
}
