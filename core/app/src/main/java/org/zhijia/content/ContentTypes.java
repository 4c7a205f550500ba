package org.zhijia.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.zhijia.plugin.Contribution;
import org.zhijia.plugin.Contributions;
import org.zhijia.plugin.Installed;
import org.zhijia.spi.ContentType;
import org.zhijia.web.Refusal;

/** The kinds of entries that plugins and the core know. */
@ApplicationScoped
public class ContentTypes {

    /** No plugin that runs knows the type. */
    public static class NoSuchType extends Refusal {

        NoSuchType(String key) {
            super(422, "没有“" + key + "”这种内容类型。常用的有 news（新闻）、policy（文件）、profile（人物）。");
        }
    }

    @Inject
    private Contributions contributions;

    public List<ContentType> all() {
        return contributions.everywhere(ContentType.class).stream()
                .flatMap(contribution -> contribution.ask(type -> type).stream())
                .toList();
    }

    public Optional<ContentType> find(String key) {
        return all().stream().filter(type -> type.key().equals(key)).findFirst();
    }

    /** Id of the plugin that brings the type; empty for the core's own and for what nobody knows. */
    public String plugin(String key) {
        return contributions.everywhere(ContentType.class).stream()
                .filter(contribution -> contribution.ask(ContentType::key).filter(key::equals).isPresent()).findFirst()
                .flatMap(Contribution::owner).map(Installed::id).orElse("");
    }

    public ContentType require(String key) {
        return find(key).orElseThrow(() -> new NoSuchType(key));
    }
}
