package org.zhijia.plugins.search.learning;

import java.util.ArrayList;
import java.util.List;

/** Lessons of kept questions, without a database. */
public final class Taught {

    private final List<Lesson> lessons = new ArrayList<>();

    public void add(long site, String question, List<Place> answers) {
        lessons.add(new Lesson(site, question, true, 1, answers));
    }

    public Lessons lessons() {
        return new Lessons(lessons);
    }
}
