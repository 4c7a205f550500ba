package org.zhijia.desk.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.spi.DeskPage;

/** The media library in the menu. */
@ApplicationScoped
class MediaPage implements DeskPage {

    @Inject
    private Messages messages;

    @Override
    public String title() {
        return messages.say("media.title");
    }

    @Override
    public String path() {
        return "media";
    }

    @Override
    public String permission() {
        return Permission.WRITE;
    }

    @Override
    public String icon() {
        return "photo";
    }

    @Override
    public Group group() {
        return Group.WRITING;
    }

    @Override
    public int place() {
        return 40;
    }
}
