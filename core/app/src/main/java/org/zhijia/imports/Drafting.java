package org.zhijia.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhijia.spi.DocumentDraft;
import org.zhijia.spi.DocumentDraft.Picture;

/** The last steps, which all readers share: mend what converters left, find the title, read the letterhead. */
final class Drafting {

    private static final String LEVEL_ONE = "[一二三四五六七八九十]{1,3}、.{2,40}[^。；，：:,;]|第[一二三四五六七八九十百]+[编章节][\\s　].{1,30}";
    private static final String LEVEL_TWO = "[（(][一二三四五六七八九十]{1,3}[)）].{2,30}[^。；，：:,;]";

    private Drafting() { }

    /**
     * @param values what the file says outside of its text; stronger than what the text says
     */
    static DocumentDraft draft(List<Block> blocks, List<Picture> pictures, Map<String, Object> values, Report report) {
        List<Block> mended = new Leftovers(report).mended(blocks);
        String known = values.get("title") instanceof String title ? title : "";
        Letterhead letterhead = new Letterhead(mended, known, report);
        if (letterhead.title().isEmpty()) {
            report.warning("没有找到标题");
        }
        Map<String, Object> all = new LinkedHashMap<>(letterhead.values());
        all.putAll(values);
        return new DocumentDraft(letterhead.title(), Block.join(letterhead.body()), pictures, all, report.remarks());
    }

    /** For text without headings: short lines that begin with 一、 or （一） are headings, whatever they looked like. */
    static List<Block> withHeadings(List<Block> blocks) {
        if (blocks.stream().anyMatch(Block::isHeading)) {
            return blocks;
        }
        List<Block> headed = new ArrayList<>();
        for (Block block : blocks) {
            String plain = block.plain();
            int level = !block.isProse() || plain.contains("\n") ? 0 : plain.matches(LEVEL_ONE) ? 2 : plain.matches(LEVEL_TWO) ? 3 : 0;
            headed.add(level == 0 ? block : new Block("#".repeat(level) + " " + withoutEmphasis(block.text())));
        }
        return headed;
    }

    private static String withoutEmphasis(String text) {
        return text.replaceAll("(?<!\\\\)\\*\\*", "");
    }
}
