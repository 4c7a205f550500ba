package org.zhijia.plugins.showcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.zhijia.api.CurrentSite;
import org.zhijia.spi.ContentType;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;

/** One home of the staff of one school (教工之家): the title is its name, the body its story. */
@ApplicationScoped
public class ShowcaseType implements ContentType {

    public static final String KEY = "showcase";
    public static final String KIND = "kind";
    public static final String SCHOOL = "school";
    public static final String BRAND = "brand";
    public static final String HONOURS = "honours";
    public static final String LEVEL = "level";

    /** In the order in which people look for them. */
    public static final List<String> KINDS = List.of("教工之家", "教工小家", "教师温馨空间", "妈咪小屋", "劳模创新工作室", "社团");
    /** From the highest to the lowest. */
    public static final List<String> LEVELS = List.of("全国", "省", "市", "县", "校");

    @Inject
    private CurrentSite site;

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "教工之家";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.choice(KIND, "类别", choices(KINDS)).mandatory(),
                Field.text(SCHOOL, "学校").max(100).help("不填则用本站的名称。"),
                Field.text(BRAND, "一会一品").max(40).help("这个家的品牌，例如“四点半茶叙”。"),
                Field.group("album", "相册", List.of(
                        Field.image("picture", "图片").mandatory(),
                        Field.text("caption", "图说").max(100))),
                Field.group("facilities", "设施", List.of(
                        Field.text("name", "名称").max(40).mandatory(),
                        Field.text("note", "开放时间或说明").max(60))),
                Field.entries("activities", "相关活动").ofType("news").help("本站报道过的、在这里办的活动。"),
                Field.group(HONOURS, "荣誉", List.of(
                        Field.text("title", "称号").max(100).mandatory(),
                        Field.choice(LEVEL, "级别", choices(LEVELS)),
                        Field.number("year", "年份"))),
                Field.group("committee", "工会委员会", List.of(
                        Field.text("role", "职务").max(40),
                        Field.text("name", "姓名").max(40).mandatory(),
                        Field.text("duty", "分工").max(60))),
                Field.text("contact", "联系方式").max(100),
                Field.text("location", "地点").max(200).help("怎样找到它，例如“行政楼三楼东头，电梯出来右转”。"));
    }

    private static List<Field.Choice> choices(List<String> words) {
        return words.stream().map(Field.Choice::of).toList();
    }

    @Override
    public List<String> listed() {
        return List.of(KIND, SCHOOL, BRAND);
    }

    @Override
    public boolean isStory() {
        return true;
    }

    @Override
    public Values completed(Values entered) {
        return entered.text(SCHOOL).isEmpty() ? entered.with(SCHOOL, site.get().name()) : entered;
    }
}
