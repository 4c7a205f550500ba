package org.zhijia.plugins.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhijia.spi.Field;
import org.zhijia.spi.Plugin;

@ApplicationScoped
public class SearchPlugin implements Plugin {

    /** Setting: whether questions are also compared by meaning. */
    public static final String MEANING = "meaning";

    /** Setting: whether kept questions and answers, and what visitors open, move the ranking. */
    public static final String LEARNING = "learning";

    /** Setting: for how many days the log of searches is kept; 0 keeps none. */
    public static final String LOG_DAYS = "log_days";

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

    @Override
    public List<Field> settings() {
        return List.of(
                Field.flag(MEANING, "按意思找").initially("true")
                        .help("除了字面，也比较意思：问“孩子生病能请几天假”，找得到写着“照护假”的条款。没有安装语言模型时不起作用。"),
                Field.flag(LEARNING, "从使用中学习").initially("true")
                        .help("常见问题和读者点开的结果会让相近的问题答得更准。"),
                Field.number(LOG_DAYS, "搜索记录保留的天数").initially("180")
                        .help("只记搜了什么词、找到多少条、点开了哪一条，不记是谁。填 0 则不记。"));
    }
}
