package org.zhijia.desk.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.spi.DeskPage;

/** Beginning a text, in the menu. */
@ApplicationScoped
class WritingPage implements DeskPage {

    @Inject
    private Messages messages;

    @Override
    public String title() {
        return messages.say("writing.begin");
    }

    @Override
    public String path() {
        return "writing";
    }

    @Override
    public String permission() {
        return Permission.WRITE;
    }

    @Override
    public String icon() {
        return "edit";
    }

    @Override
    public Group group() {
        return Group.WRITING;
    }

    @Override
    public int place() {
        return 20;
    }
}
