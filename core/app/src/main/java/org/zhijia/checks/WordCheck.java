package org.zhijia.checks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhijia.checks.Word.Kind;
import org.zhijia.checks.WordFinder.Hit;
import org.zhijia.content.ContentTypes;
import org.zhijia.site.SiteScope;
import org.zhijia.spi.Field;
import org.zhijia.spi.PublishCheck;
import org.zhijia.spi.Values;

/** 敏感词 and 易错词 in everything that somebody has written. */
@ApplicationScoped
class WordCheck implements PublishCheck {

    /** Nobody reads more, and whoever pastes a book shall get an answer. */
    private static final int MOST = 200;
    private static final Pattern DESTINATION = Pattern.compile("(?<=]\\()[^)\\s]+");

    @Inject
    private SiteScope scope;

    @Inject
    private Words words;

    @Inject
    private ContentTypes types;

    @Override
    public List<Finding> check(Candidate candidate) {
        var finder = words.finder(scope.node());
        var findings = new ArrayList<Finding>();
        look(finder, "title", candidate.title(), findings);
        look(finder, "summary", candidate.summary(), findings);
        look(finder, "body", withoutDestinations(candidate.markdown()), findings);
        types.find(candidate.type()).ifPresent(type -> look(finder, "", type.fields(), candidate.fields(), findings));
        return findings.stream().limit(MOST).toList();
    }

    private static void look(WordFinder finder, String prefix, List<Field> fields, Values values, List<Finding> findings) {
        for (Field field : fields) {
            switch (field.kind()) {
                case TEXT, LINES -> look(finder, prefix + field.key(), values.text(field.key()), findings);
                case GROUP -> {
                    var rows = values.rows(field.key());
                    for (int row = 0; row < rows.size(); row++) {
                        look(finder, prefix + field.key() + "." + row + ".", field.fields(), rows.get(row), findings);
                    }
                }
                default -> { }
            }
        }
    }

    private static void look(WordFinder finder, String field, String text, List<Finding> findings) {
        finder.hits(text).forEach(hit -> findings.add(finding(field, text, hit)));
    }

    private static Finding finding(String field, String text, Hit hit) {
        var found = text.substring(hit.start(), hit.end());
        var offer = hit.word().replacementOf(found);
        var finding = new Finding(hit.word().blocks(), field, message(hit.word(), found, offer)).at(hit.start(), found);
        return offer.isEmpty() ? finding : finding.replaceableBy(offer);
    }

    private static String message(Word word, String found, String offer) {
        var better = offer.isEmpty() ? "" : "“" + offer + "”";
        if (word.kind() == Kind.MISTAKEN) {
            return "“" + found + "”" + (offer.isEmpty() ? "可能写错了，请核对。" : "应写作" + better + "。");
        }
        return "“" + found + "”" + (word.blocks() ? "是敏感词，不能发布" : "是敏感词，请斟酌") + (offer.isEmpty() ? "。" : "，可以写作" + better + "。");
    }

    /** Addresses are not prose. */
    private static String withoutDestinations(String markdown) {
        return DESTINATION.matcher(markdown).replaceAll(destination -> WordFinder.WALL.repeat(destination.group().length()));
    }
}
