package org.zhijia.checks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.zhijia.content.ContentTypes;
import org.zhijia.spi.ContentType;
import org.zhijia.spi.PublishCheck;

/** What lists show of a story beside its title. */
@ApplicationScoped
class StoryCheck implements PublishCheck {

    @Inject
    private ContentTypes types;

    @Override
    public List<Finding> check(Candidate candidate) {
        if (!types.find(candidate.type()).map(ContentType::isStory).orElse(false)) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        if (candidate.summary().isBlank()) {
            findings.add(Finding.warning("summary", "没有摘要，列表里只会显示标题。可以从第一段摘取。"));
        }
        if (candidate.coverId().isEmpty()) {
            findings.add(Finding.warning("cover", "没有封面，列表和首页不会配图。可以从正文里选一张。"));
        }
        return findings;
    }
}
