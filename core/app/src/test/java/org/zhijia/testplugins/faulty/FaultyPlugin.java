package org.zhijia.testplugins.faulty;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhijia.spi.Plugin;

/** Starts well and fails whenever it is asked for anything. */
@ApplicationScoped
public class FaultyPlugin implements Plugin {

    @Override
    public String id() {
        return "faulty";
    }

    @Override
    public String title() {
        return "出错的插件";
    }

    @Override
    public String version() {
        return "1.0";
    }
}
