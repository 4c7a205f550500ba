package org.zhijia.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.spi.DeskPage;

/** The recycle bin in the menu. */
@ApplicationScoped
class BinPage implements DeskPage {

    @Inject
    private Messages messages;

    @Override
    public String title() {
        return messages.say("review.bin.title");
    }

    @Override
    public String path() {
        return "bin";
    }

    @Override
    public String permission() {
        return Permission.PUBLISH;
    }

    @Override
    public String icon() {
        return "trash";
    }

    @Override
    public Group group() {
        return Group.WRITING;
    }

    @Override
    public int place() {
        return 90;
    }
}
