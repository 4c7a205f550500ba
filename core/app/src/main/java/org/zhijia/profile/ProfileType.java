package org.zhijia.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.zhijia.spi.ContentType;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;

/** Exemplary people (人物): the title is the name, the body is the story. */
@ApplicationScoped
class ProfileType implements ContentType {

    static final String KEY = "profile";

    private static final Comparator<Values> NEWEST_AND_HIGHEST_FIRST = Comparator
            .comparing((Values honour) -> honour.number("year").orElse(0L))
            .thenComparing(honour -> Levels.ALL.indexOf(honour.text("level"))).reversed();

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "人物";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("school", "学校").max(100),
                Field.text("subject", "学科").max(60),
                Field.image("portrait", "肖像"),
                Field.text("quote", "心声").max(300).help("一句他（她）自己的话。"),
                Field.group("honours", "荣誉", List.of(
                        Field.text("title", "称号").max(100).mandatory(),
                        Field.choice("level", "级别", Levels.ALL.stream().map(Field.Choice::of).toList()),
                        Field.number("year", "年份"),
                        Field.text("granted_by", "授予单位").max(100))).help("保存后按年份从新到旧、级别从高到低排列。"),
                Field.date("consent", "本人同意公开的日期").help("首次发布时登记为一次同意。之后的同意与撤回，请在“人物与同意”里登记。"));
    }

    @Override
    public List<String> listed() {
        return List.of("school", "subject", "portrait");
    }

    @Override
    public List<String> relatedBy() {
        return List.of("honours.title", "school");
    }

    /** The honours as a timeline, wherever they came from. */
    @Override
    public Values completed(Values entered) {
        return entered.with("honours", entered.rows("honours").stream().sorted(NEWEST_AND_HIGHEST_FIRST).toList());
    }

    @Override
    public String schemaType() {
        return "Person";
    }
}
