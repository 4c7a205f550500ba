package org.zhijia.profile.honours;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the columns of a table hold, found by their headings. Wide tables have several people in a row, each with columns of their own. */
record Columns(List<Map<Columns.Kind, Integer>> people) {

    enum Kind {
        NAME("姓名|获奖人|获奖者|获奖教师|教师姓名|人员姓名|人员|获得者|推荐人选"),
        UNIT("单位|学校|工作单位|所在单位|所在学校|单位名称|学校名称|推荐单位|任教学校|选送单位"),
        TITLE("荣誉|称号|荣誉称号|奖项|获奖名称|荣誉名称|表彰名称|获得荣誉|表彰项目|奖项名称|所获荣誉|表彰类别|类别"),
        LEVEL("级别|荣誉级别|表彰级别|奖项级别|层级"),
        YEAR("年份|年度|获奖年份|获奖时间|获得时间|授予时间|表彰年份|表彰时间|时间|获奖年度|授予年份"),
        BODY("授予单位|颁发单位|表彰单位|授予机关|颁奖单位|评选单位|授予部门|发证单位|发证机关|表彰机关|颁发部门|颁奖部门");

        private final Pattern heading;

        Kind(String headings) {
            heading = Pattern.compile(headings);
        }

        static Optional<Kind> of(String cell) {
            var text = cell.replaceAll("[\\s\\u3000*＊]+|[（(].*", "");
            return List.of(values()).stream().filter(kind -> kind.heading.matcher(text).matches()).findFirst();
        }
    }

    /** Empty where the row is no row of headings. */
    static Optional<Columns> of(List<Piece> cells) {
        var people = new ArrayList<Map<Kind, Integer>>();
        for (int at = 0; at < cells.size(); at++) {
            var kind = Kind.of(cells.get(at).text());
            if (kind.isPresent()) {
                if (people.isEmpty() || people.getLast().containsKey(kind.get())) {
                    people.add(new EnumMap<>(Kind.class));
                }
                people.getLast().put(kind.get(), at);
            }
        }
        people.removeIf(columns -> !columns.containsKey(Kind.NAME));
        boolean telling = !people.isEmpty() && (people.getFirst().size() > 1 || cells.size() > 1 || cells.getFirst().text().matches("姓[\\s\\u3000]*名"));
        return telling ? Optional.of(new Columns(people)) : Optional.empty();
    }

    /** The cell of a column; empty where the row is short or has no such column. */
    static Piece cell(Map<Kind, Integer> columns, Kind kind, List<Piece> cells) {
        int at = columns.getOrDefault(kind, -1);
        return at >= 0 && at < cells.size() ? cells.get(at).strip() : new Piece("", 0);
    }
}
