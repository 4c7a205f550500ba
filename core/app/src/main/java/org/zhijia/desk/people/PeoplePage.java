package org.zhijia.desk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.spi.DeskPage;

/** The people of a site in the menu. */
@ApplicationScoped
class PeoplePage implements DeskPage {

    @Inject
    private Messages messages;

    @Override
    public String title() {
        return messages.say("people.site.title");
    }

    @Override
    public String path() {
        return "people";
    }

    @Override
    public String permission() {
        return Permission.CONFIGURE;
    }

    @Override
    public String icon() {
        return "users";
    }

    @Override
    public Group group() {
        return Group.PEOPLE;
    }

    @Override
    public int place() {
        return 10;
    }
}
