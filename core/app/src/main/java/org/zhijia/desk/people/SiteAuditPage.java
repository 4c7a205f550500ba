package org.zhijia.desk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.spi.DeskPage;

/** What was done on a site, in the menu. */
@ApplicationScoped
class SiteAuditPage implements DeskPage {

    @Inject
    private Messages messages;

    @Override
    public String title() {
        return messages.say("people.audit.title");
    }

    @Override
    public String path() {
        return "audit";
    }

    @Override
    public String permission() {
        return Permission.CONFIGURE;
    }

    @Override
    public String icon() {
        return "history";
    }

    @Override
    public Group group() {
        return Group.PEOPLE;
    }

    @Override
    public int place() {
        return 20;
    }
}
