package org.zhijia.plugins.search.index;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;

/** Asks the index something. The searcher shows one state of it, and only until the answer is there. */
@FunctionalInterface
public interface Reading<T> {

    T of(IndexSearcher searcher) throws IOException;
}
