package org.zhijia.desk.daily;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.spi.DeskPage;

/** The calendar in the menu. */
@ApplicationScoped
class CalendarPage implements DeskPage {

    @Inject
    private Messages messages;

    @Override
    public String title() {
        return messages.say("daily.title");
    }

    @Override
    public String path() {
        return "daily";
    }

    @Override
    public String permission() {
        return Permission.PUBLISH;
    }

    @Override
    public String icon() {
        return "calendar-heart";
    }

    @Override
    public Group group() {
        return Group.WRITING;
    }

    @Override
    public int place() {
        return 65;
    }
}
