package org.zhijia.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What the next page tells the officer about the thing just done. */
@RequestScoped
public class Said {

    @Inject
    private Messages messages;

    private String text;

    /** One sentence; a later one replaces it. Arguments as in {@link Messages#say}. */
    public void now(String key, Object... arguments) {
        text = messages.say(key, arguments);
    }

    Optional<String> text() {
        return Optional.ofNullable(text);
    }
}
