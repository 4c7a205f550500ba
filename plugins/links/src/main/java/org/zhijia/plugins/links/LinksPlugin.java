package org.zhijia.plugins.links;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhijia.spi.Field;
import org.zhijia.spi.Plugin;

@ApplicationScoped
class LinksPlugin implements Plugin {

    static final String TITLE = "title";

    @Override
    public String id() {
        return "links";
    }

    @Override
    public String title() {
        return "友情链接";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public String description() {
        return "友情链接与快捷入口：按组整理，放进首页区块，也有单独的一页。";
    }

    @Override
    public List<Field> settings() {
        return List.of(Field.text(TITLE, "链接页的标题").max(20).initially("常用链接"));
    }
}
