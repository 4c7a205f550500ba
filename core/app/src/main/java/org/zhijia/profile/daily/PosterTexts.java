package org.zhijia.profile.daily;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.api.Links;
import org.zhijia.api.MediaLibrary;
import org.zhijia.profile.Levels;
import org.zhijia.site.CurrentSettings;
import org.zhijia.site.SiteScope;
import org.zhijia.theme.Themes;
import org.zhijia.view.CardView;
import org.zhijia.view.FieldView;
import org.zhijia.view.ImageView;

/** What the picture of a day tells on the current site: the person's card, and the site's own name, logo and colour. */
@ApplicationScoped
class PosterTexts {

    private static final String CINNABAR = "#b3202a";

    @Inject
    private SiteScope scope;

    @Inject
    private CurrentSettings settings;

    @Inject
    private MediaLibrary library;

    @Inject
    private Themes themes;

    @Inject
    private Links links;

    Poster of(LocalDate day, CardView teacher) {
        return new Poster(teacher.id(), day, teacher.title(), text(teacher.fields(), "school"), text(teacher.fields(), "subject"), text(teacher.fields(), "quote"),
                teacher.summary(), honours(teacher), image(teacher).map(ImageView::src).orElse(""), scope.node().name(), logo(), accent(),
                links.absolute(ShownDays.PATH + day));
    }

    private static Optional<ImageView> image(CardView teacher) {
        return Optional.ofNullable(teacher.fields().get("portrait")).map(FieldView::value).filter(ImageView.class::isInstance).map(ImageView.class::cast)
                .or(() -> Optional.ofNullable(teacher.cover()));
    }

    /** The highest first, of one level the latest. */
    @SuppressWarnings("unchecked")
    private static List<String> honours(CardView teacher) {
        var rows = Optional.ofNullable(teacher.fields().get("honours")).map(field -> (List<Map<String, FieldView>>) field.value()).orElse(List.of());
        return rows.stream().sorted(Comparator.comparingInt(PosterTexts::rank).thenComparing(honour -> text(honour, "year"), Comparator.reverseOrder()))
                .map(honour -> (text(honour, "year") + "　" + text(honour, "title")).strip()).toList();
    }

    private static int rank(Map<String, FieldView> honour) {
        return -Levels.ALL.indexOf(text(honour, "level"));
    }

    private static String text(Map<String, FieldView> fields, String key) {
        return Optional.ofNullable(fields.get(key)).map(FieldView::value).map(Object::toString).orElse("");
    }

    private String logo() {
        var id = settings.text("site.logo");
        return id.matches("\\d{1,18}") ? library.image(Long.parseLong(id)).map(ImageView::src).orElse("") : "";
    }

    /** The colour that the site's theme calls its accent, where it is dark enough for words on paper. */
    private String accent() {
        var theme = themes.of(scope.node());
        var chosen = settings.text(Themes.settingName(theme, "accent"));
        var colour = theme.settings(chosen.isEmpty() ? Map.of() : Map.of("accent", chosen), id -> Optional.empty()).get("accent");
        return colour instanceof String hex && hex.matches("#[0-9a-f]{6}") && Contrast.isReadable(hex) ? hex : CINNABAR;
    }
}
