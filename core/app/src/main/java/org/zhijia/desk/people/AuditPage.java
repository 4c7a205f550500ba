package org.zhijia.desk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.spi.DeskPage;

/** What was done anywhere, in the menu of the platform. */
@ApplicationScoped
class AuditPage implements DeskPage {

    @Inject
    private Messages messages;

    @Override
    public String title() {
        return messages.say("people.audit.all");
    }

    @Override
    public String path() {
        return "audit";
    }

    @Override
    public String permission() {
        return Permission.BACKDATE;
    }

    @Override
    public String icon() {
        return "history";
    }

    @Override
    public Group group() {
        return Group.PLATFORM;
    }

    @Override
    public int place() {
        return 90;
    }
}
