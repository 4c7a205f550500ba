package org.zhijia.desk.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.spi.DeskPage;

/** Reading figures in the menu. */
@ApplicationScoped
class FiguresPage implements DeskPage {

    @Inject
    private Messages messages;

    @Override
    public String title() {
        return messages.say("media.figures.title");
    }

    @Override
    public String path() {
        return "figures";
    }

    @Override
    public String permission() {
        return Permission.READ;
    }

    @Override
    public String icon() {
        return "chart-bar";
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
