package org.zhijia.plugins.search.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Collects lessons, and keeps what was learnt by versions. */
@ApplicationScoped
class LessonBook {

    /** So that one can see what was learnt before. */
    private static final int VERSIONS = 5;
    private static final int MOST_CLICKED = 5_000;
    /** A few clicks are chance. */
    private static final int CLICKS = 3;
    /** Of those who asked, so many must have opened the same. */
    private static final double AGREEMENT = 0.2;
    /** Readers open what stands on top, and officers know: all clicks together count less than their word. */
    private static final double MOST_OF_CLICKS = 0.5;

    private static final String CLICKED = """
            select o.site_id, o.query, o.entry_id, o.anchor, o.times, a.times from
              (select site_id, query, entry_id, anchor, sum(times) as times from search_opened
               group by site_id, query, entry_id, anchor having sum(times) >= ?) o
              join (select site_id, query, sum(times) as times from search_asked group by site_id, query) a
                on a.site_id = o.site_id and a.query = o.query
            order by o.times desc, o.site_id, o.query, o.entry_id, o.anchor
            """;

    @PersistenceContext(unitName = "search")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** All there is to learn now; when it is something else than the last time, that is another version. */
    @Transactional
    Learnt write() {
        var lessons = Stream.concat(kept(), clicked()).toList();
        var written = written(lessons);
        List<?> last = em.createNativeQuery("select version, lessons from search_lessons order by version desc").setMaxResults(1).getResultList();
        long version = last.isEmpty() ? 0 : ((Number) ((Object[]) last.getFirst())[0]).longValue();
        if (last.isEmpty() || !((Object[]) last.getFirst())[1].toString().equals(written)) {
            version++;
            em.createNativeQuery("insert into search_lessons (version, made_at, lessons) values (?, ?, ?)").setParameter(1, version)
                    .setParameter(2, Timestamp.from(clock.instant())).setParameter(3, written).executeUpdate();
            em.createNativeQuery("delete from search_lessons where version <= ?").setParameter(1, version - VERSIONS).executeUpdate();
        }
        return new Learnt(version, lessons);
    }

    private Stream<Lesson> kept() {
        return em.createQuery("select q from KeptQuestion q order by q.id", KeptQuestion.class).getResultStream()
                .map(question -> new Lesson(question.siteId(), question.faq().question(), true, 1, question.faq().clauses()));
    }

    private Stream<Lesson> clicked() {
        record Asked(long site, String question) { }
        Map<Asked, List<Place>> places = new LinkedHashMap<>();
        Map<Asked, Double> agreement = new LinkedHashMap<>();
        List<?> rows = em.createNativeQuery(CLICKED).setParameter(1, CLICKS).setMaxResults(MOST_CLICKED).getResultList();
        for (Object row : rows) {
            Object[] click = (Object[]) row;
            double share = number(click[4]) / Math.max(1.0, number(click[5]));
            if (share >= AGREEMENT) {
                var asked = new Asked(number(click[0]), (String) click[1]);
                places.computeIfAbsent(asked, any -> new ArrayList<>()).add(new Place(number(click[2]), (String) click[3]));
                agreement.merge(asked, Math.min(1, share), Math::max);
            }
        }
        return places.entrySet().stream().map(asked -> new Lesson(asked.getKey().site(), asked.getKey().question(), false,
                MOST_OF_CLICKS * agreement.get(asked.getKey()), asked.getValue()));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static String written(List<Lesson> lessons) {
        var array = Json.createArrayBuilder();
        for (Lesson lesson : lessons) {
            var answers = Json.createArrayBuilder();
            lesson.answers().forEach(place -> answers.add(place.toString()));
            array.add(Json.createObjectBuilder().add("site", lesson.site()).add("question", lesson.question()).add("kept", lesson.kept())
                    .add("weight", lesson.weight()).add("answers", answers));
        }
        return array.build().toString();
    }
}
