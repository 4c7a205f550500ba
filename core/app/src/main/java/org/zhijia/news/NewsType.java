package org.zhijia.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhijia.spi.ContentType;
import org.zhijia.spi.Field;

/** News (新闻). */
@ApplicationScoped
class NewsType implements ContentType {

    @Override
    public String key() {
        return "news";
    }

    @Override
    public String title() {
        return "新闻";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("subtitle", "副标题").max(200),
                Field.text("source", "来源").max(100).help("稿件最初由哪个单位发布；不填则为本站。"),
                Field.text("author", "作者").max(100));
    }

    @Override
    public List<String> listed() {
        return List.of("source");
    }

    @Override
    public boolean isStory() {
        return true;
    }

    @Override
    public String schemaType() {
        return "NewsArticle";
    }
}
