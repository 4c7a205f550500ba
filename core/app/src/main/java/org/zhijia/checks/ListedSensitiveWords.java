package org.zhijia.checks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.api.SensitiveWords;
import org.zhijia.checks.Word.Kind;
import org.zhijia.site.Sites;

@ApplicationScoped
class ListedSensitiveWords implements SensitiveWords {

    @Inject
    private Sites sites;

    @Inject
    private Words words;

    @Override
    public boolean standIn(String text, long siteId) {
        return sites.find(siteId).stream().flatMap(site -> words.finder(site).hits(text).stream())
                .anyMatch(hit -> hit.word().kind() == Kind.SENSITIVE);
    }
}
