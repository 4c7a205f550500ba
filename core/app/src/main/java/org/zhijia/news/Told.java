package org.zhijia.news;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhijia.view.CardView;

/** The stories that the lead of the page being made has told already. */
@RequestScoped
class Told {

    private final Set<Long> ids = new HashSet<>();

    void add(List<CardView> stories) {
        stories.forEach(story -> ids.add(story.id()));
    }

    int count() {
        return ids.size();
    }

    /** At most as many as wanted that were not told yet; rather told ones than none. */
    List<CardView> leaveOut(List<CardView> stories, int limit) {
        var untold = stories.stream().filter(story -> !ids.contains(story.id())).limit(limit).toList();
        return untold.isEmpty() ? stories.stream().limit(limit).toList() : untold;
    }
}
