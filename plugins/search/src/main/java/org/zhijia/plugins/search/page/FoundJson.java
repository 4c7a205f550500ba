package org.zhijia.plugins.search.page;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.api.Site;
import org.zhijia.plugins.search.query.Absent.Cause;
import org.zhijia.plugins.search.query.Answer;
import org.zhijia.plugins.search.query.Count;
import org.zhijia.plugins.search.query.Facet;
import org.zhijia.plugins.search.query.Found;
import org.zhijia.plugins.search.query.Hit;
import org.zhijia.plugins.search.query.Question;

/** What was found, as the API writes it. */
final class FoundJson {

    /** Asking {@link Json} each time would have it look for its implementation in all jars each time. */
    static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private final Map<Long, Site> sites;

    /** @param sites those that hits and facets name */
    FoundJson(Map<Long, Site> sites) {
        this.sites = sites;
    }

    JsonObject write(Found found, Question question, Optional<String> meant) {
        var json = JSON.createObjectBuilder()
                .add("total", found.total()).add("page", question.page()).add("size", question.size()).add("millis", found.millis())
                .add("hits", hits(found.hits())).add("facets", facets(found.facets()));
        found.answer().ifPresent(answer -> json.add("answer", answer(answer)));
        found.absent().ifPresent(absent -> json.add("absent", absent.name())
                .add("ended", absent.cause() == Cause.ENDED || absent.cause() == Cause.PAST).add("elsewhere", absent.cause() == Cause.ELSEWHERE));
        if (found.growing()) {
            json.add("incomplete", true);
        }
        if (!found.byWords()) {
            json.add("akin", true);
        }
        meant.ifPresent(words -> json.add("meant", words));
        return json.build();
    }

    private JsonArrayBuilder hits(List<Hit> hits) {
        var array = JSON.createArrayBuilder();
        hits.forEach(hit -> array.add(hit(hit)));
        return array;
    }

    private JsonObjectBuilder hit(Hit hit) {
        var json = JSON.createObjectBuilder()
                .add("entry", hit.entry()).add("address", Where.address(sites, hit.site(), hit.path(), hit.anchor()))
                .add("title", hit.title()).add("markedTitle", hit.markedTitle()).add("number", hit.number())
                .add("label", hit.label()).add("citation", hit.citation()).add("headings", JSON.createArrayBuilder(hit.headings()))
                .add("anchor", hit.anchor()).add("snippet", hit.snippet()).add("score", hit.score())
                .add("type", hit.type()).add("section", hit.section()).add("issuer", hit.issuer()).add("date", hit.date().toString())
                .add("validity", hit.validity()).add("site", JSON.createObjectBuilder().add("key", key(hit.site())).add("name", hit.siteName()));
        if (hit.attached()) {
            json.add("attachment", JSON.createObjectBuilder().add("name", hit.attachment()).add("address", Where.file(sites, hit)));
        }
        if (!hit.below().isEmpty()) {
            json.add("clauses", hits(hit.below()));
        }
        return json;
    }

    private String key(long site) {
        return Optional.ofNullable(sites.get(site)).map(Site::key).orElse("");
    }

    private JsonObjectBuilder facets(Map<Facet, List<Count>> facets) {
        var json = JSON.createObjectBuilder();
        for (var facet : Facet.values()) {
            var counts = JSON.createArrayBuilder();
            facets.getOrDefault(facet, List.of()).forEach(count -> counts.add(JSON.createObjectBuilder()
                    .add("value", facet == Facet.SITE ? key(Long.parseLong(count.value())) : count.value()).add("label", count.label()).add("count", count.count())));
            json.add(Parameter.of(facet).word(), counts);
        }
        return json;
    }

    private JsonObjectBuilder answer(Answer answer) {
        return JSON.createObjectBuilder().add("question", answer.question()).add("clauses", hits(answer.clauses()));
    }
}
