package org.zhijia.profile.nomination;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The form below a notice, as it is drawn: what was typed and what is wrong with it. Nothing that was typed is lost when
 * something is wrong.
 *
 * @param person  number of the person on the notice; 0 while nobody is chosen
 * @param errors  what is wrong, by the name of the input; {@code form} for what concerns no single one
 */
record ObjectionForm(long person, Objection.Letter letter, boolean anonymous, Map<String, String> errors) {

    private static final List<String> INPUTS = List.of("form", "person", "name", "contact", "content");

    ObjectionForm {
        errors = Map.copyOf(errors);
    }

    boolean isSound() {
        return errors.isEmpty();
    }

    ObjectionForm objecting(String message) {
        var all = new HashMap<>(errors);
        all.put("form", message);
        return new ObjectionForm(person, letter, anonymous, all);
    }

    /** For the template, where an input without an error has an empty one. */
    Map<String, Object> view() {
        var told = new HashMap<String, String>();
        INPUTS.forEach(input -> told.put(input, errors.getOrDefault(input, "")));
        return Map.of("person", person, "name", letter.name(), "contact", letter.contact(), "content", letter.content(),
                "anonymous", anonymous, "sound", isSound(), "errors", told);
    }
}
