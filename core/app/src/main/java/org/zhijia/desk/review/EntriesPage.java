package org.zhijia.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.spi.DeskPage;

/** The list of texts in the menu. */
@ApplicationScoped
class EntriesPage implements DeskPage {

    @Inject
    private Messages messages;

    @Override
    public String title() {
        return messages.say("review.entries.title");
    }

    @Override
    public String path() {
        return "entries";
    }

    @Override
    public String permission() {
        return Permission.READ;
    }

    @Override
    public String icon() {
        return "article";
    }

    @Override
    public Group group() {
        return Group.WRITING;
    }

    @Override
    public int place() {
        return 30;
    }
}
