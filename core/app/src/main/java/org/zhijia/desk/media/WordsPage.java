package org.zhijia.desk.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.desk.Messages;
import org.zhijia.identity.Permission;
import org.zhijia.spi.DeskPage;

/** The words that are looked out for in the menu. */
@ApplicationScoped
class WordsPage implements DeskPage {

    @Inject
    private Messages messages;

    @Override
    public String title() {
        return messages.say("media.words.title");
    }

    @Override
    public String path() {
        return "words";
    }

    @Override
    public String permission() {
        return Permission.WRITE;
    }

    @Override
    public String icon() {
        return "vocabulary";
    }

    @Override
    public Group group() {
        return Group.WRITING;
    }

    @Override
    public int place() {
        return 50;
    }
}
