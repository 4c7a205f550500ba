package org.zhijia.desk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.spi.DeskPage;

/** The steps of the review in the menu. */
@ApplicationScoped
class StepsPage implements DeskPage {

    @Inject
    private Messages messages;

    @Override
    public String title() {
        return messages.say("review.steps.title");
    }

    @Override
    public String path() {
        return "review";
    }

    @Override
    public String permission() {
        return Permission.CONFIGURE;
    }

    @Override
    public String icon() {
        return "clipboard-check";
    }

    @Override
    public Group group() {
        return Group.SITE;
    }

    @Override
    public int place() {
        return 60;
    }
}
