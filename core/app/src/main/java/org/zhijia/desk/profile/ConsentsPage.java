package org.zhijia.desk.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.spi.DeskPage;

/** The people and their consent in the menu. */
@ApplicationScoped
class ConsentsPage implements DeskPage {

    @Inject
    private Messages messages;

    @Override
    public String title() {
        return messages.say("profile.consents.title");
    }

    @Override
    public String path() {
        return "consents";
    }

    @Override
    public String permission() {
        return Permission.PUBLISH;
    }

    @Override
    public String icon() {
        return "user-check";
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
