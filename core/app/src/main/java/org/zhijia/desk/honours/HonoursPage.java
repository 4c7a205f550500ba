package org.zhijia.desk.honours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.spi.DeskPage;

/** Nominations and honours in the menu. */
@ApplicationScoped
class HonoursPage implements DeskPage {

    @Inject
    private Messages messages;

    @Override
    public String title() {
        return messages.say("honours.title");
    }

    @Override
    public String path() {
        return "honours";
    }

    @Override
    public String permission() {
        return Permission.WRITE;
    }

    @Override
    public String icon() {
        return "award";
    }

    @Override
    public Group group() {
        return Group.WRITING;
    }

    @Override
    public int place() {
        return 60;
    }
}
