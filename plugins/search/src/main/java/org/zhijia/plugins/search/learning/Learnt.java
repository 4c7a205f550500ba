package org.zhijia.plugins.search.learning;

import java.util.List;

/**
 * All lessons as of the last time.
 *
 * @param version from 1; another one whenever there was something else to learn
 */
record Learnt(long version, List<Lesson> lessons) { }
