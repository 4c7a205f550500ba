package org.zhijia.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.zhijia.content.Attachments;
import org.zhijia.content.ChangeLog;
import org.zhijia.media.FileTexts;
import org.zhijia.site.SiteNode;
import org.zhijia.site.Sites;

/** What was found in a file is remembered, and whoever follows the changes hears of the texts that offer it. */
@ApplicationScoped
class FileReadings {

    static final String READ = "entry.attachments-read";

    @Inject
    private FileTexts texts;

    @Inject
    private Attachments attachments;

    @Inject
    private Sites sites;

    @Inject
    private ChangeLog changes;

    /** In a transaction of its own: what is read without one on a lent thread is closed twice, and the server's pool breaks. */
    @Transactional
    public SiteNode site(long id) {
        return sites.require(id);
    }

    @Transactional
    public void keep(String hash, String words) {
        texts.keep(hash, words);
        attachments.showing(hash).forEach(entry -> changes.append(sites.require(entry.siteId()), READ, entry.id()));
    }

    /** @param reason in Chinese, why its words cannot be known */
    @Transactional
    public void giveUp(String hash, String reason) {
        texts.giveUp(hash, reason);
    }
}
