package org.zhijia.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.zhijia.view.LinkView;

/**
 * Headings with anchors and in order: the page's title is the h1, so a body begins at h2 and goes down one level at a
 * time, however many {@code #} were typed.
 */
final class Headings {

    private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\p{L}\\p{N}_]+");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final int DEEPEST = 6;

    private final Set<String> anchors = new HashSet<>();
    private final Section root = new Section(0, "", "", new ArrayList<>());

    /** A heading as typed, and what stands below it. */
    private record Section(int typed, String title, String anchor, List<Section> below) {

        LinkView link() {
            return new LinkView(title, "#" + anchor, false, links());
        }

        List<LinkView> links() {
            return below.stream().map(Section::link).toList();
        }
    }

    private final Set<String> taken;

    private Headings(Element body) {
        taken = new HashSet<>(body.select("[id]").eachAttr("id"));
    }

    /** @return the outline */
    static List<LinkView> arrange(Element body) {
        body.select("h1, h2, h3, h4, h5, h6").stream().filter(heading -> heading.text().isBlank()).forEach(Element::remove);
        Headings headings = new Headings(body);
        headings.number(body);
        return headings.root.links();
    }

    private void number(Element body) {
        Deque<Section> open = new ArrayDeque<>();
        open.push(root);
        for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
            int typed = heading.normalName().charAt(1) - '0';
            while (open.peek().typed >= typed) {
                open.pop();
            }
            String title = title(heading);
            String anchor = anchor(title);
            Section section = new Section(typed, title, heading.hasAttr("id") ? heading.id() : anchor, new ArrayList<>());
            open.peek().below.add(section);
            open.push(section);
            heading.tagName("h" + Math.min(DEEPEST, open.size()));
            anchor(heading, anchor);
        }
    }

    /** A clause's heading has the clause's anchor; links to the heading's own, made of its title, lead there too. */
    private void anchor(Element heading, String anchor) {
        if (!taken.add(anchor)) {
            return;
        }
        if (heading.hasAttr("id")) {
            heading.prependElement("span").attr("id", anchor);
        } else {
            heading.attr("id", anchor);
        }
    }

    private static String title(Element heading) {
        Element words = heading.clone();
        words.select(".footnote-ref").remove();
        return words.text();
    }

    private String anchor(String title) {
        String words = words(title);
        String anchor = words;
        for (int n = 2; !anchors.add(anchor); n++) {
            anchor = words + "-" + n;
        }
        return anchor;
    }

    private static String words(String title) {
        String words = NOT_IN_ANCHORS.matcher(title).replaceAll("-").replaceAll("^-|-$", "").toLowerCase(Locale.ROOT);
        // Names in ASCII alone belong to the theme: a heading "Search" must not catch the link to the search box.
        return ASCII.matcher(words).matches() ? ("h-" + words).replaceAll("-$", "") : words;
    }
}
