package org.zhijia.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.spi.DeskPage;

/** A site's front page in the menu. */
@ApplicationScoped
class DashboardPage implements DeskPage {

    @Inject
    private Messages messages;

    @Override
    public String title() {
        return messages.say("review.dashboard.title");
    }

    @Override
    public String path() {
        return "";
    }

    @Override
    public String permission() {
        return Permission.READ;
    }

    @Override
    public String icon() {
        return "layout-dashboard";
    }

    @Override
    public Group group() {
        return Group.WRITING;
    }

    @Override
    public int place() {
        return 10;
    }
}
