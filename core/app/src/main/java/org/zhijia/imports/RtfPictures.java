package org.zhijia.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhijia.spi.DocumentDraft.Picture;

/**
 * The pictures in the text of an RTF document, in their order. Word and WPS write each twice: first as it is, then, in a
 * group {@code \nonshppict}, as a metafile for old programs.
 */
final class RtfPictures {

    /** Groups whose pictures belong to no place in the text. */
    private static final Set<String> ELSEWHERE = Set.of("nonshppict", "listpicture", "header", "headerl", "headerr", "headerf", "footer", "footerl",
            "footerr", "footerf", "background", "blipuid", "picprop", "datastore", "themedata", "colorschememapping");
    private static final Pattern TOKEN = Pattern.compile("\\\\([a-z]+)(-?\\d{1,10})? ?|\\\\'[0-9a-fA-F]{2}|\\\\[^a-z]|[{}]|[^\\\\{}]+", Pattern.CASE_INSENSITIVE);

    /** What is between two braces. */
    private static final class Group {

        private final boolean ignored;
        private final StringBuilder text = new StringBuilder();
        private boolean picture;
        private boolean shown;
        private boolean elsewhere;

        Group(Group outer) {
            ignored = outer != null && (outer.ignored || outer.elsewhere);
        }

        void word(String word) {
            picture |= word.equals("pict");
            shown |= word.equals("pngblip") || word.equals("jpegblip");
            elsewhere |= ELSEWHERE.contains(word);
        }

        boolean isPicture() {
            return picture && !ignored && !elsewhere;
        }
    }

    private RtfPictures() { }

    /** A metafile keeps its place in the order and has no bytes: browsers do not show it. */
    static List<Picture> in(String rtf) {
        List<Picture> pictures = new ArrayList<>();
        Deque<Group> open = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(rtf);
        while (token.find()) {
            String text = token.group();
            if (text.equals("{")) {
                open.push(new Group(open.peek()));
            } else if (text.equals("}") && !open.isEmpty()) {
                Group group = open.pop();
                if (group.isPicture()) {
                    pictures.add(new Picture("", "", group.shown ? bytes(group.text) : new byte[0]));
                }
            } else if (token.group(1) != null && !open.isEmpty()) {
                open.peek().word(token.group(1));
            } else if (!open.isEmpty() && open.peek().isPicture()) {
                open.peek().text.append(text);
            }
        }
        return List.copyOf(pictures);
    }

    private static byte[] bytes(CharSequence hexadecimal) {
        String digits = hexadecimal.toString().replaceAll("[^0-9a-fA-F]", "");
        return HexFormat.of().parseHex(digits, 0, digits.length() & ~1);
    }
}
