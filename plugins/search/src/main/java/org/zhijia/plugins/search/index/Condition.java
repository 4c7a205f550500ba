package org.zhijia.plugins.search.index;

import java.io.IOException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * What many questions ask for alike, whatever their words: which documents meet it is worth remembering. Lucene would
 * dissolve it in the query around it.
 */
public final class Condition extends Query {

    private final Query query;

    /** @param query without a moment in it, or it is never the same */
    public Condition(Query query) {
        this.query = query;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        var rewritten = query.rewrite(searcher);
        return rewritten == query ? this : new Condition(rewritten);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return new FilterWeight(this, query.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1)) { };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        query.visit(visitor.getSubVisitor(Occur.FILTER, this));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition condition && query.equals(condition.query);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + query.hashCode();
    }

    @Override
    public String toString(String field) {
        return "condition(" + query.toString(field) + ")";
    }
}
