package org.zhijia.desk.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.zhijia.content.ContentTypes;
import org.zhijia.desk.Messages;
import org.zhijia.site.Section;
import org.zhijia.site.SectionTree;
import org.zhijia.spi.ContentType;
import org.zhijia.spi.Field;
import org.zhijia.spi.Values;

/** The inputs of a section. */
@ApplicationScoped
class SectionForm {

    /** The government's names for columns, as its annex for page tags lists them. */
    private static final List<String> COLUMN_TYPES = List.of("概况信息", "机构职能", "负责人信息", "工作动态", "政策文件", "信息公开指南", "信息公开目录",
            "信息公开年报", "依申请公开", "数据发布", "数据开放", "政策解读", "回应关切", "办事服务", "咨询投诉", "征集调查", "在线访谈");
    private static final String TAKES = "takes_";

    @Inject
    private ContentTypes types;

    @Inject
    private Messages messages;

    /** @param parents among which a new section chooses where it stands; empty for one that has its place */
    List<Field> fields(Optional<SectionTree> parents) {
        var fields = new ArrayList<Field>();
        fields.add(Field.text("title", messages.say("site.section.title")).mandatory().max(60));
        fields.add(Field.text("key", messages.say("site.section.key")).mandatory().max(40).help(messages.say("site.section.key.help")));
        parents.ifPresent(tree -> fields.add(Field.choice("parent", messages.say("site.section.parent"), tree.all().stream()
                .map(section -> new Field.Choice(String.valueOf(section.id()), trail(section, tree))).toList()).help(messages.say("site.section.parent.help"))));
        fields.add(Field.choice("column", messages.say("site.section.column"), COLUMN_TYPES.stream().map(Field.Choice::of).toList())
                .help(messages.say("site.section.column.help")));
        fields.add(Field.lines("description", messages.say("site.section.description")).max(300));
        fields.add(Field.text("keywords", messages.say("site.section.keywords")).max(200).help(messages.say("site.section.keywords.help")));
        fields.add(Field.choice("usual", messages.say("site.section.usual"), types.all().stream()
                .map(type -> new Field.Choice(type.key(), type.title())).toList()).mandatory().help(messages.say("site.section.usual.help")));
        types.all().forEach(type -> fields.add(Field.flag(takes(type), messages.say("site.section.takes", type.title()))));
        return fields;
    }

    static String trail(Section section, SectionTree tree) {
        return String.join(" / ", tree.pathTo(section).stream().map(Section::title).toList());
    }

    MultivaluedMap<String, String> texts(Section section) {
        var texts = new MultivaluedHashMap<String, String>();
        texts.putSingle("title", section.title());
        texts.putSingle("key", section.key());
        texts.putSingle("column", section.columnType());
        texts.putSingle("description", section.description());
        texts.putSingle("keywords", section.keywords());
        texts.putSingle("usual", section.contentTypes().getFirst());
        types.all().stream().filter(type -> section.takes(type.key())).forEach(type -> texts.putSingle(takes(type), "true"));
        return texts;
    }

    /** The usual one first. */
    List<String> contentTypes(Values values) {
        var taken = new LinkedHashSet<String>();
        taken.add(values.text("usual"));
        types.all().stream().filter(type -> values.flag(takes(type))).map(ContentType::key).forEach(taken::add);
        return List.copyOf(taken);
    }

    private static String takes(ContentType type) {
        return TAKES + type.key().replace('-', '_');
    }
}
