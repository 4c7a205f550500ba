package org.zhijia.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.zhijia.api.CurrentPage;
import org.zhijia.web.PageTags;

/** What plugins say about the page that is being made. */
@ApplicationScoped
class MadePage implements CurrentPage {

    @Override
    public void validUntil(Instant moment) {
        PageTags.validUntil(moment);
    }
}
