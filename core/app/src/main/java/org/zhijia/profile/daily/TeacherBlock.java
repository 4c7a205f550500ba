package org.zhijia.profile.daily;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhijia.api.Links;
import org.zhijia.spi.Block;
import org.zhijia.spi.BlockView;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;

/** Who stands on today's leaf of the site's calendar; nothing on a day that shows nobody. */
@ApplicationScoped
class TeacherBlock implements Block {

    @Inject
    private ShownDays shown;

    @Inject
    private Links links;

    @Override
    public String key() {
        return "teacher";
    }

    @Override
    public String title() {
        return "每天一位好老师";
    }

    @Override
    public List<Field> options() {
        return List.of(Field.text("title", "标题").initially("每天一位好老师"));
    }

    @Override
    public Optional<BlockView> show(Values options) {
        return shown.today().flatMap(today -> today.teacher().map(teacher -> new BlockView("blocks/teacher",
                Map.of("title", options.text("title"), "url", links.to(ShownDays.PATH), "teacher", teacher, "date", today.day()))));
    }
}
