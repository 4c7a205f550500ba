package org.zhijia.desk.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.spi.DeskPage;

/** The upkeep check in the menu. */
@ApplicationScoped
class UpkeepPage implements DeskPage {

    @Inject
    private Messages messages;

    @Override
    public String title() {
        return messages.say("media.upkeep.title");
    }

    @Override
    public String path() {
        return "upkeep";
    }

    @Override
    public String permission() {
        return Permission.READ;
    }

    @Override
    public String icon() {
        return "clipboard-check";
    }

    @Override
    public Group group() {
        return Group.WRITING;
    }

    @Override
    public int place() {
        return 70;
    }
}
