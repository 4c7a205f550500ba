package org.zhijia.plugins.search.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.zhijia.plugins.search.index.Condition;
import org.zhijia.plugins.search.index.Schema;

/** What a document must be like to be found at all, whatever was typed. */
final class Conditions {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Set<String> HELD_BEFORE = Set.of("失效", "废止");

    private Conditions() { }

    /** Of entries or of units: on this site or below, public at this time, holding on the day that matters, as filtered. */
    static Query of(Question question, String kind, Instant now) {
        return unexpired(new Condition(lasting(question, kind, now)), now);
    }

    /** Of entries or of units: public at this time, on whatever site. */
    static Query ofPublic(String kind, Instant now) {
        return unexpired(new TermQuery(new Term(Schema.KIND, kind)), now);
    }

    private static Query unexpired(Query lasting, Instant now) {
        return new BooleanQuery.Builder().add(lasting, Occur.FILTER)
                .add(LongPoint.newRangeQuery(Schema.EXPIRES, Long.MIN_VALUE, now.getEpochSecond()), Occur.MUST_NOT).build();
    }

    /** The same, on whatever site. */
    static Query ofAnySite(Question question, String kind, Instant now) {
        return unexpired(new Condition(lastingAnywhere(question, kind, now).build()), now);
    }

    /** What is the same all day. */
    private static Query lasting(Question question, String kind, Instant now) {
        var where = question.scope() == Scope.SITE ? Schema.SITE : Schema.SITES;
        return lastingAnywhere(question, kind, now).add(new TermQuery(new Term(where, Long.toString(question.site()))), Occur.FILTER).build();
    }

    private static BooleanQuery.Builder lastingAnywhere(Question question, String kind, Instant now) {
        var all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(Schema.KIND, kind)), Occur.FILTER);
        addValidity(question, now, all);
        question.filter().chosen().forEach((facet, values) ->
                all.add(new TermInSetQuery(field(facet), values.stream().map(BytesRef::new).toList()), Occur.FILTER));
        return all;
    }

    static String field(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    // A document that is not in force yet is found today: people look for what is coming. It did not exist "as of" then.
    private static void addValidity(Question question, Instant now, BooleanQuery.Builder all) {
        long day = question.asOf().orElse(LocalDate.ofInstant(now, CHINA)).toEpochDay();
        if (question.asOf().isPresent()) {
            all.add(LongPoint.newRangeQuery(Schema.FROM, day + 1, Long.MAX_VALUE), Occur.MUST_NOT);
            all.add(NumericDocValuesField.newSlowRangeQuery(Schema.DATE, day + 1, Long.MAX_VALUE), Occur.MUST_NOT);
        } else if (question.repealed() || question.filter().chosen().containsKey(Facet.VALIDITY)) {
            return;
        } else {
            all.add(new TermInSetQuery(Schema.VALIDITY, HELD_BEFORE.stream().map(BytesRef::new).toList()), Occur.MUST_NOT);
        }
        all.add(LongPoint.newRangeQuery(Schema.UNTIL, Long.MIN_VALUE, day), Occur.MUST_NOT);
    }
}
