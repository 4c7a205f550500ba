package org.zhijia.plugins.search.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.zhijia.plugins.search.words.DocumentKey;

/** Completes what is being typed, and guesses what was meant, from titles, document numbers and what others ask. */
final class Suggester {

    static final Suggester NONE = new Suggester(List.of());

    private static final int MOST_QUESTIONS = 3;
    private static final int LONGEST = 40;

    private final List<Known> known;

    /** @param known the first ones win ties */
    Suggester(List<Known> known) {
        this.known = List.copyOf(known);
    }

    /** @param how less is better */
    private record Fit(Known known, int how) { }

    /** @param site on whose pages the box stands */
    List<Known> complete(String typed, long site, int limit) {
        var wanted = Typed.of(typed);
        if (wanted.isEmpty() || wanted.folded().length() > LONGEST) {
            return List.of();
        }
        var key = DocumentKey.of(typed).map(DocumentKey::key).orElse("-");
        var signs = Known.signs(typed);
        var fits = new ArrayList<Fit>();
        for (var each : known) {
            int how = each.sites().contains(site) ? how(each, wanted, signs, key) : -1;
            if (how >= 0) {
                fits.add(new Fit(each, how));
            }
        }
        fits.sort(Comparator.comparingInt(Fit::how).thenComparing(fit -> fit.known().often(), Comparator.reverseOrder()));
        return chosen(fits, limit);
    }

    private static int how(Known known, Typed wanted, String signs, String key) {
        if (known.key().equals(key)) {
            return 0;
        }
        int inText = wanted.within(known.folded());
        return inText < 0 && signs.length() > 1 && known.signs().contains(signs) ? 1 : inText;
    }

    private static List<Known> chosen(List<Fit> fits, int limit) {
        var chosen = new ArrayList<Known>();
        var texts = new HashSet<String>();
        int questions = 0;
        for (var fit : fits) {
            boolean hasRoom = chosen.size() < limit && (!fit.known().isQuestion() || questions < MOST_QUESTIONS);
            if (hasRoom && texts.add(fit.known().folded() + fit.known().number())) {
                chosen.add(fit.known());
                questions += fit.known().isQuestion() ? 1 : 0;
            }
        }
        return chosen;
    }

    /** What is asked most on a site, the most frequent first. */
    List<String> often(long site, int limit) {
        return known.stream().filter(each -> each.isQuestion() && each.site() == site).limit(limit).map(Known::text).toList();
    }

    /** @param site on whose pages it was asked */
    Optional<String> meant(String asked, long site) {
        var meant = new Meant(asked);
        known.stream().filter(each -> each.sites().contains(site)).forEach(each -> meant.look(each.folded()));
        return meant.found();
    }
}
