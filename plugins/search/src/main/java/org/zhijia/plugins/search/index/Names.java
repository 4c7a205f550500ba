package org.zhijia.plugins.search.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhijia.plugins.search.words.Characters;
import org.zhijia.plugins.search.words.Normal;

/** What people call a document: by its title, without the country in front, without what stands in brackets behind. */
final class Names {

    private static final Pattern COUNTRY = Pattern.compile("^中华人民共和国(?=.{2,})");
    private static final Pattern BRACKETED = Pattern.compile("\\([^()]*\\)$");
    /** 关于印发《…》的通知 is the document that it brings. */
    private static final Pattern BROUGHT = Pattern.compile("^.{0,40}(?:印发|发布|公布|转发)[^《》]{0,10}《(?<name>[^《》]+(?:《[^》]*》[^《》]*)*)》.{0,10}$");

    private Names() { }

    /** In normal form without punctuation and blanks; the full title first. */
    static List<String> of(String title) {
        Set<String> names = new LinkedHashSet<>();
        var whole = Normal.fold(title).strip();
        addWithShort(whole, names);
        var brought = BROUGHT.matcher(whole);
        if (brought.matches()) {
            addWithShort(brought.group("name"), names);
        }
        names.remove("");
        return List.copyOf(names);
    }

    private static void addWithShort(String name, Set<String> names) {
        names.add(Characters.squeezed(name));
        var bare = BRACKETED.matcher(name).replaceFirst("");
        names.add(Characters.squeezed(bare));
        names.add(COUNTRY.matcher(Characters.squeezed(bare)).replaceFirst(""));
    }
}
