package org.zhijia.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhijia.content.ContentTypes;
import org.zhijia.site.Section;
import org.zhijia.site.SiteScope;
import org.zhijia.spi.ContentType;
import org.zhijia.view.CardView;
import org.zhijia.view.EntryView;
import org.zhijia.view.FieldView;
import org.zhijia.view.LinkView;

/** What pages tell search engines, in the words of schema.org. */
@RequestScoped
class StructuredData {

    private static final String SERVICES = "办事服务";

    @Inject
    private SiteScope scope;

    @Inject
    private Addresses addresses;

    @Inject
    private ContentTypes types;

    String site() {
        var site = scope.node();
        return thing("WebSite").add("name", site.name()).add("url", addresses.absolute("/")).add("inLanguage", "zh-CN")
                .add("publisher", organization()).build().toString();
    }

    /** A column of services is one; any other is the way to it. */
    String section(Section section, String path, List<LinkView> trail) {
        return section.columnType().equals(SERVICES)
                ? thing("GovernmentService").add("name", section.title()).add("description", section.description())
                        .add("url", addresses.absolute(path)).add("provider", organization()).build().toString()
                : thing("BreadcrumbList").add("itemListElement", steps(trail)).build().toString();
    }

    String entry(EntryView entry, String description, String path, String image) {
        var schemaType = types.find(entry.card().type()).map(ContentType::schemaType).orElse("Article");
        var thing = thing(schemaType).add("url", addresses.absolute(path)).add("description", description);
        if (!image.isEmpty()) {
            thing.add("image", image);
        }
        return (schemaType.equals("Person") ? person(thing, entry.card()) : work(thing, entry)).build().toString();
    }

    private JsonObjectBuilder work(JsonObjectBuilder thing, EntryView entry) {
        var card = entry.card();
        thing.add("headline", card.title()).add("name", card.title()).add("inLanguage", "zh-CN")
                .add("datePublished", card.published().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME))
                .add("dateModified", entry.updated().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME))
                .add("mainEntityOfPage", thing("WebPage").add("@id", addresses.absolute(pathOf(card))))
                .add("publisher", organization());
        var author = EntryPage.text(card, "author");
        thing.add("author", author.isEmpty() ? organization() : thing("Person").add("name", author));
        var number = EntryPage.text(card, "number");
        if (!number.isEmpty()) {
            thing.add("identifier", number);
        }
        if (value(card, "written") instanceof LocalDate written) {
            thing.add("dateCreated", written.toString());
        }
        return thing;
    }

    private JsonObjectBuilder person(JsonObjectBuilder thing, CardView card) {
        thing.add("name", card.title());
        var school = EntryPage.text(card, "school");
        if (!school.isEmpty()) {
            thing.add("affiliation", thing("EducationalOrganization").add("name", school));
        }
        var subject = EntryPage.text(card, "subject");
        if (!subject.isEmpty()) {
            thing.add("knowsAbout", subject);
        }
        var awards = awards(card);
        return awards.isEmpty() ? thing : thing.add("award", Json.createArrayBuilder(awards));
    }

    private static List<String> awards(CardView card) {
        return value(card, "honours") instanceof List<?> rows ? rows.stream().map(row -> award((Map<?, ?>) row)).toList() : List.of();
    }

    /** 桐洲市师德标兵（2024年，桐洲市教育工会） */
    private static String award(Map<?, ?> honour) {
        var year = said(honour, "year");
        var details = Stream.of(year.isEmpty() ? "" : year + "年", said(honour, "granted_by")).filter(detail -> !detail.isEmpty()).collect(Collectors.joining("，"));
        return said(honour, "title") + (details.isEmpty() ? "" : "（" + details + "）");
    }

    private static String said(Map<?, ?> row, String field) {
        return ((FieldView) row.get(field)).value().toString();
    }

    private JsonArrayBuilder steps(List<LinkView> trail) {
        var steps = Json.createArrayBuilder();
        for (int position = 0; position < trail.size(); position++) {
            steps.add(Json.createObjectBuilder().add("@type", "ListItem").add("position", position + 1)
                    .add("name", trail.get(position).title()).add("item", addresses.absoluteOf(trail.get(position).url())));
        }
        return steps;
    }

    private JsonObjectBuilder organization() {
        return Json.createObjectBuilder().add("@type", "Organization").add("name", scope.node().name()).add("url", addresses.absolute("/"));
    }

    private String pathOf(CardView card) {
        return card.url().substring(scope.get().base().length());
    }

    private static Object value(CardView card, String field) {
        var view = card.fields().get(field);
        return view == null ? "" : view.value();
    }

    private static JsonObjectBuilder thing(String type) {
        return Json.createObjectBuilder().add("@context", "https://schema.org").add("@type", type);
    }
}
