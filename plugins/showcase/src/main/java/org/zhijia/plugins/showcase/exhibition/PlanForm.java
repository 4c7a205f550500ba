package org.zhijia.plugins.showcase.exhibition;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhijia.plugins.showcase.Picks;

/** What an officer typed about an exhibition, with what is wrong with it. */
final class PlanForm {

    static final String EXHIBITS = "exhibits";

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_INTRODUCTION = 2000;

    private final Map<String, String> typed;
    private final Map<String, String> errors = new HashMap<>();

    private PlanForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /** @param today an exhibition begins and ends today until somebody says otherwise */
    static PlanForm blank(LocalDate today) {
        return new PlanForm(Map.of("opens", today.toString(), "closes", today.plusMonths(1).toString()));
    }

    static PlanForm of(Plan plan) {
        return new PlanForm(Map.of("title", plan.title(), "introduction", plan.introduction(), "opens", plan.opens().toString(),
                "closes", plan.closes().toString(), "cover", plan.cover().isPresent() ? String.valueOf(plan.cover().getAsLong()) : "",
                EXHIBITS, plan.exhibits().written()));
    }

    /** @param texts what would be typed, by name of the field */
    static PlanForm typed(Map<String, String> texts) {
        return new PlanForm(texts);
    }

    static PlanForm read(MultivaluedMap<String, String> sent) {
        var typed = new HashMap<String, String>();
        List.of("title", "introduction", "opens", "closes", "cover", EXHIBITS)
                .forEach(name -> typed.put(name, Optional.ofNullable(sent.getFirst(name)).orElse("").strip()));
        return new PlanForm(typed);
    }

    Picks exhibits() {
        return Picks.read(value(EXHIBITS));
    }

    /** @param objection to the exhibits; empty for none */
    PlanForm objecting(String objection) {
        if (!objection.isEmpty()) {
            errors.put(EXHIBITS, objection);
        }
        return this;
    }

    /** Empty when something is wrong; {@link #inputs} then say what. */
    Optional<Plan> plan() {
        var title = text("title", "展览名称", LONGEST_TITLE);
        var introduction = text("introduction", "前言", LONGEST_INTRODUCTION);
        var opens = day("opens", "开展日期");
        var closes = day("closes", "闭展日期");
        if (opens.isPresent() && closes.isPresent() && closes.get().isBefore(opens.get())) {
            errors.put("closes", "闭展日期不能早于开展日期。");
        }
        return errors.isEmpty() ? Optional.of(new Plan(title, introduction, cover(), opens.orElseThrow(), closes.orElseThrow(), exhibits()))
                : Optional.empty();
    }

    private String text(String name, String label, int most) {
        var text = value(name);
        int length = text.codePointCount(0, text.length());
        if (length == 0) {
            errors.put(name, label + "不能为空，请填写。");
        } else if (length > most) {
            errors.put(name, label + "最多 " + most + " 个字，现在有 " + length + " 个字。");
        }
        return text;
    }

    private Optional<LocalDate> day(String name, String label) {
        try {
            return Optional.of(LocalDate.parse(value(name)));
        } catch (DateTimeException e) {
            errors.put(name, label + "应是日期，例如 2026-09-10。");
            return Optional.empty();
        }
    }

    private OptionalLong cover() {
        return value("cover").matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(value("cover"))) : OptionalLong.empty();
    }

    private String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** As the form of the desk draws them. */
    List<Map<String, Object>> inputs() {
        return List.of(
                input("title", "展览名称", "text", true, LONGEST_TITLE, ""),
                input("introduction", "前言", "lines", true, LONGEST_INTRODUCTION, "写给观众的话，一行是一段。"),
                input("cover", "封面图片", "image", false, 0, "横幅图片最好，宽度不小于 1200 像素。"),
                input("opens", "开展日期", "date", true, 0, "这一天之前，观众只看到预告。"),
                input("closes", "闭展日期", "date", true, 0, "这一天还在展出，第二天起归入往期。"),
                Picks.input(EXHIBITS, "展品", "本站和下级站点的教工之家，按展示的顺序。学校撤回的会自动消失。", Picks.MOST, value(EXHIBITS), errors.getOrDefault(EXHIBITS, "")));
    }

    private Map<String, Object> input(String name, String label, String kind, boolean required, int most, String help) {
        return Map.of("name", name, "label", label, "kind", kind, "required", required, "maxLength", most, "help", help, "initial", "",
                "text", value(name), "error", errors.getOrDefault(name, ""));
    }
}
