package org.zhijia.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes what converters and web copies leave behind, and tells of each removal. Only marks that no author types are
 * touched; where there is doubt the text stays and the report warns.
 */
final class Leftovers {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u2060\\uFEFF\\u00AD]");
    private static final Pattern CONTROL = Pattern.compile("[\\u0001-\\u0008\\u000B-\\u001F\\u007F]");
    private static final Pattern NO_BREAK = Pattern.compile("[\\u00A0\\u202F]");
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]*\\u3000[\\u3000 \\t]*");
    private static final Pattern RADICAL = Pattern.compile("[\\u2F00-\\u2FD5]");
    private static final Pattern BOOKMARK = Pattern.compile("\\\\?\\[bookmark:? ?[\\w.\\-]*\\\\?]");
    private static final Pattern PAGE_NUMBER = Pattern.compile("(?m)^[ \\t]*(?:[—–－\\-]{1,2}\\s*\\d{1,4}\\s*[—–－\\-]{1,2}"
            + "|第\\s*\\d{1,4}\\s*页(?:[，,/ ]*共\\s*\\d{1,4}\\s*页)?)[ \\t]*$");
    private static final Pattern STRAY_HASH = Pattern.compile("(?<=[\\p{IsHan}，、；]) *#{1,6} +(?=\\p{IsHan})");
    private static final Pattern NUMBERED_HEADING = Pattern.compile("#{1,6}\\s+\\**[一二三四五六七八九十]+、.*");

    private final Report report;

    Leftovers(Report report) {
        this.report = report;
    }

    /** Characters that nobody can see or meant. */
    String cleaned(String text) {
        String clean = text;
        clean = replaced(clean, INVISIBLE, "", "个不可见字符（零宽空格、BOM 等）已删除", true);
        clean = replaced(clean, CONTROL, "", "个控制字符（分页符等）已删除", true);
        clean = replaced(clean, NO_BREAK, " ", "个不换行空格已换成普通空格", false);
        clean = replaced(clean, INDENT, "", "处全角空格缩进已删除，由版式缩进", true);
        clean = replaced(clean, BOOKMARK, "", "处转换残留的书签标记（如 [bookmark: _GoBack]）已删除", true);
        return withoutPageNumbers(withCommonIdeographs(clean));
    }

    private String replaced(String text, Pattern pattern, String with, String remark, boolean dropped) {
        Matcher matcher = pattern.matcher(text);
        long count = matcher.results().count();
        if (count == 0) {
            return text;
        }
        String line = count + " " + remark;
        if (dropped) {
            report.dropped(line);
        } else {
            report.kept(line);
        }
        return matcher.replaceAll(with);
    }

    // PDF files often carry radicals in place of the characters that look the same; no search would find them.
    private String withCommonIdeographs(String text) {
        Matcher matcher = RADICAL.matcher(text);
        long count = matcher.results().count();
        if (count == 0) {
            return text;
        }
        report.kept(count + " 个用部首编码的汉字已换成通用编码");
        return matcher.replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
    }

    private String withoutPageNumbers(String text) {
        Matcher matcher = PAGE_NUMBER.matcher(text);
        List<String> numbers = matcher.results().map(found -> found.group().strip()).toList();
        if (numbers.isEmpty()) {
            return text;
        }
        report.dropped("页码：" + String.join("、", numbers));
        return matcher.replaceAll("");
    }

    /** Marks and breaks in the middle of sentences. */
    List<Block> mended(List<Block> blocks) {
        return rejoined(withoutStrayRules(withEqualHeadings(withoutStrayHashes(blocks))));
    }

    private List<Block> withoutStrayHashes(List<Block> blocks) {
        List<Block> mended = new ArrayList<>();
        Block before = new Block("");
        for (Block block : blocks) {
            before = before.stopsShort() || isSentence(block) ? withoutHeadingMark(block) : withoutInlineHash(block);
            mended.add(before);
        }
        return mended;
    }

    // A real heading never has a full stop inside and more text behind it.
    private static boolean isSentence(Block block) {
        return block.isHeading() && block.plain().length() > 30 && block.plain().matches(".*[。；，].*[。；，].*");
    }

    private Block withoutHeadingMark(Block block) {
        if (!block.isHeading() || block.opensNumbered() && !isSentence(block)) {
            return block;
        }
        report.dropped("句中多余的“#”：" + Report.quoted(block.plain()));
        return new Block(block.text().strip().replaceFirst("^#+\\s*", ""));
    }

    private Block withoutInlineHash(Block block) {
        Matcher matcher = STRAY_HASH.matcher(block.text());
        // Two hashes in one paragraph may be a topic, as in 微博: #最美教师#.
        boolean alone = block.text().replaceAll("#+", "#").chars().filter(c -> c == '#').count() == 1;
        if (!block.isProse() || !alone || !matcher.find()) {
            return block;
        }
        report.dropped("句中多余的“#”：" + Report.quoted(block.plain()));
        return new Block(matcher.replaceAll(""));
    }

    // Converters guess heading levels by font size, so 一、 and 二、 of one document come out on different levels.
    private List<Block> withEqualHeadings(List<Block> blocks) {
        int[] levels = blocks.stream().filter(Leftovers::isNumberedHeading).mapToInt(Block::headingLevel).distinct().toArray();
        if (levels.length < 2) {
            return blocks;
        }
        int level = Math.max(2, Arrays.stream(levels).min().getAsInt());
        report.kept("同级标题（一、二、三……）的层级不一，已统一");
        return blocks.stream().map(block -> isNumberedHeading(block) ? block.withHeadingLevel(level) : block).toList();
    }

    private static boolean isNumberedHeading(Block block) {
        return NUMBERED_HEADING.matcher(block.text()).matches();
    }

    private List<Block> withoutStrayRules(List<Block> blocks) {
        List<Block> mended = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean last = i == blocks.size() - 1;
            if (!block.isRule()) {
                mended.add(block);
            } else if (last || mended.isEmpty()) {
                report.dropped("文件首尾多余的分隔线“---”");
            } else if (mended.getLast().stopsShort() && blocks.get(i + 1).goesOn()) {
                report.dropped("句中多余的分隔线“---”，在" + Report.quoted(mended.getLast().plain()) + "之后");
            } else {
                mended.add(block);
            }
        }
        return mended;
    }

    private List<Block> rejoined(List<Block> blocks) {
        List<Block> mended = new ArrayList<>();
        for (Block block : blocks) {
            if (!mended.isEmpty() && mended.getLast().stopsShort() && block.goesOn()) {
                String first = mended.removeLast().text().stripTrailing();
                report.kept("分页处断开的句子已接上：" + seam(first, block.text()));
                mended.add(new Block(first + block.text()));
            } else {
                warnOfOpenEnd(mended, block);
                mended.add(block);
            }
        }
        return mended;
    }

    private void warnOfOpenEnd(List<Block> before, Block block) {
        if (!before.isEmpty() && block.opensNumbered() && before.getLast().isProse()
                && before.getLast().plain().matches("(?s).{20,}[，、,]")) {
            report.warning("一段以逗号结尾，下文另起，原文可能缺字：" + Report.quoted(before.getLast().plain()));
        }
    }

    private static String seam(String first, String second) {
        return "“…" + first.substring(Math.max(0, first.length() - 8)) + "｜"
                + second.substring(0, Math.min(8, second.length())) + "…”";
    }
}
