package org.zhijia.plugins.showcase;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhijia.spi.Plugin;

@ApplicationScoped
class ShowcasePlugin implements Plugin {

    @Override
    public String id() {
        return "showcase";
    }

    @Override
    public String title() {
        return "教工之家";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public String description() {
        return "学校晒自己的教工之家：故事、相册、设施与荣誉；市、区汇成展厅，办专题展览。";
    }
}
