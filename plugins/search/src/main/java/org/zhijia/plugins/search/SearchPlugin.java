package org.zhijia.plugins.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhijia.spi.Plugin;

@ApplicationScoped
class SearchPlugin implements Plugin {

    @Override
    public String id() {
        return "search";
    }

    @Override
    public String title() {
        return "搜索";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public String description() {
        return "一个搜索框：找得到文章，更找得到文件里回答问题的那一条。";
    }
}
