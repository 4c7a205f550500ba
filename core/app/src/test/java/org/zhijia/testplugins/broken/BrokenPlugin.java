package org.zhijia.testplugins.broken;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhijia.spi.Plugin;

/** Cannot even say its name. */
@ApplicationScoped
public class BrokenPlugin implements Plugin {

    @Override
    public String id() {
        throw new IllegalStateException("broken on purpose");
    }

    @Override
    public String title() {
        return "";
    }

    @Override
    public String version() {
        return "";
    }
}
