package org.zhijia.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A piece of Markdown between blank lines: a paragraph, a heading, a rule, a list, a table or a fenced block. */
record Block(String text) {

    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}(\\s.*|$)");
    private static final Pattern RULE = Pattern.compile(" {0,3}([-*_])( *\\1){2,} *");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
    private static final Pattern NOT_PROSE = Pattern.compile("(?s)(\\s*[#>|<`~]|!\\[|\\[\\^|\\t| {4}|[-*+]\\s).*");

    /** How a paragraph begins that can not be the second half of a broken one. */
    private static final Pattern OPENING = Pattern.compile("(?s)([一二三四五六七八九十百]+[、．.]|[（(]\\s*[一二三四五六七八九十百\\d]+\\s*[)）]"
            + "|\\d+\\\\?[.．、)）]|第[一二三四五六七八九十百零〇\\d]+[编章节条款]|附件?[\\d一二三四五：:]|附件$|抄送|抄报|主送|主题词|联系人|联系电话|[①-⑳]|[注附]：).*");
    private static final Pattern GOES_ON = Pattern.compile("(?s)[\\p{IsHan}，。、；：”’》）％].*");
    private static final Pattern DATED = Pattern.compile("(?s)[\\d〇○零一二三四五六七八九]{4}\\s*年.{2,7}日.{0,4}");

    /** Shorter ones that end in a comma are salutations. */
    private static final int SENTENCE = 40;
    /** Text without a full stop that is too long for a photographer's name. */
    private static final int REMAINDER = 9;

    static List<Block> split(String markdown) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        String fence = "";
        for (String line : markdown.lines().toList()) {
            if (FENCE.matcher(line).matches()) {
                String mark = line.strip().substring(0, 3);
                fence = fence.isEmpty() ? mark : fence.equals(mark) ? "" : fence;
                lines.add(line);
            } else if (!fence.isEmpty()) {
                lines.add(line);
            } else if (line.isBlank()) {
                close(lines, blocks);
            } else if (HEADING.matcher(line).matches()) {
                close(lines, blocks);
                blocks.add(new Block(line.strip()));
            } else {
                lines.add(line.stripTrailing().concat(line.endsWith("  ") ? "  " : ""));
            }
        }
        close(lines, blocks);
        return blocks;
    }

    private static void close(List<String> lines, List<Block> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(new Block(String.join("\n", lines)));
            lines.clear();
        }
    }

    static String join(List<Block> blocks) {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }

    boolean isHeading() {
        return HEADING.matcher(text).matches();
    }

    int headingLevel() {
        return isHeading() ? text.strip().replaceFirst("[^#].*", "").length() : 0;
    }

    Block withHeadingLevel(int level) {
        return new Block("#".repeat(level) + text.strip().replaceFirst("^#+", ""));
    }

    boolean isRule() {
        return RULE.matcher(text).matches();
    }

    boolean isFence() {
        return FENCE.matcher(text.lines().findFirst().orElse("")).matches();
    }

    boolean isProse() {
        return !isRule() && !NOT_PROSE.matcher(text).matches();
    }

    /** The text that a reader sees, where the block is simple. */
    String plain() {
        return Verbatim.plain(text);
    }

    /** Whether it surely stops in the middle of a sentence, as before a page break. */
    boolean stopsShort() {
        String plain = plain();
        if (!isProse() || plain.isEmpty() || DATED.matcher(plain).matches()) {
            return false;
        }
        boolean goesOn = "，、,（《“".indexOf(plain.charAt(plain.length() - 1)) >= 0;
        return goesOn && plain.length() >= SENTENCE || isUnfinished(plain);
    }

    /** After a full sentence, or in a long one, words without an end. */
    private static boolean isUnfinished(String plain) {
        int end = Math.max(Math.max(plain.lastIndexOf('。'), plain.lastIndexOf('；')), Math.max(plain.lastIndexOf('！'), plain.lastIndexOf('？')));
        int comma = plain.lastIndexOf('，');
        String words = plain.substring(Math.max(end, comma) + 1);
        if (words.contains("：") || words.matches("(?s).*\\s.*") || !Character.isIdeographic(plain.charAt(plain.length() - 1))) {
            return false;
        }
        return comma > end ? end >= 4 || comma >= SENTENCE / 2 && words.length() <= SENTENCE : end >= 0 && words.length() >= REMAINDER;
    }

    /** Whether it can be the second half of a broken sentence. */
    boolean goesOn() {
        return isProse() && GOES_ON.matcher(text).matches() && !OPENING.matcher(text).matches()
                && !DATED.matcher(text).matches() && plain().matches("(?s).*[，。；：！？].*");
    }

    boolean opensNumbered() {
        return OPENING.matcher(plain()).matches();
    }
}
