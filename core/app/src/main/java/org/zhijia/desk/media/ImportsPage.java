package org.zhijia.desk.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.spi.DeskPage;

/** Imports in the menu. */
@ApplicationScoped
class ImportsPage implements DeskPage {

    @Inject
    private Messages messages;

    @Override
    public String title() {
        return messages.say("media.imports.title");
    }

    @Override
    public String path() {
        return "imports";
    }

    @Override
    public String permission() {
        return Permission.WRITE;
    }

    @Override
    public String icon() {
        return "file-import";
    }

    @Override
    public Group group() {
        return Group.WRITING;
    }

    @Override
    public int place() {
        return 30;
    }
}
