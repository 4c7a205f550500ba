package org.zhijia.policy.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhijia.policy.DocumentNumber;
import org.zhijia.policy.text.OfficialText;
import org.zhijia.spi.Values;

/**
 * A field of a document that says something else than its text.
 *
 * @param key     of the field
 * @param entered what the field says, as it is shown; empty where nothing was entered
 * @param read    what the text says, as it is shown
 * @param value   the same, as the field holds it
 */
public record Discrepancy(String key, String entered, String read, Object value) {

    /** Only where the text says something: most texts have no head, since that became the fields. */
    public static List<Discrepancy> between(OfficialText text, Values fields) {
        List<Discrepancy> found = new ArrayList<>();
        text.number().filter(number -> !DocumentNumber.read(fields.text("number")).equals(Optional.of(number)))
                .ifPresent(number -> found.add(new Discrepancy("number", fields.text("number"), number.toString(), number.toString())));
        if (!text.issuers().isEmpty() && !names(text.issuers()).equals(names(List.of(fields.text("issuer").split("[\\s\u3000、，,]+"))))) {
            String issuers = String.join("、", text.issuers());
            found.add(new Discrepancy("issuer", fields.text("issuer"), issuers, issuers));
        }
        compare("recipients", text.recipients(), fields, found);
        text.written().filter(day -> !fields.date("written").equals(Optional.of(day)))
                .ifPresent(day -> found.add(new Discrepancy("written", fields.date("written").map(Object::toString).orElse(""), day.toString(), day)));
        return found;
    }

    private static void compare(String key, String read, Values fields, List<Discrepancy> found) {
        if (!read.isEmpty() && !letters(read).equals(letters(fields.text(key)))) {
            found.add(new Discrepancy(key, fields.text(key), read, read));
        }
    }

    /** Joint issuers sign in any order. */
    private static Set<String> names(List<String> typed) {
        return typed.stream().map(Discrepancy::letters).collect(Collectors.toSet());
    }

    /** Names beside each other are set apart in many ways. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
