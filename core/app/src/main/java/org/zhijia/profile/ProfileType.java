package org.zhijia.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.zhijia.spi.ContentType;
import org.zhijia.spi.Field;

/** Exemplary people (人物): the title is the name, the body is the story. */
@ApplicationScoped
class ProfileType implements ContentType {

    private static final List<Field.Choice> LEVELS = Stream.of("校", "县", "市", "省", "全国").map(Field.Choice::of).toList();

    @Override
    public String key() {
        return "profile";
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
                        Field.choice("level", "级别", LEVELS),
                        Field.number("year", "年份"),
                        Field.text("granted_by", "授予单位").max(100))),
                Field.date("consent", "本人同意公开的日期").help("首次发布时登记为一次同意。之后的同意与撤回，请在“人物与同意”里登记。"));
    }

    @Override
    public List<String> listed() {
        return List.of("school", "subject", "portrait");
    }

    @Override
    public String schemaType() {
        return "Person";
    }
}
