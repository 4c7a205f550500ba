package org.zhijia.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords people may choose. Length counts most; of the rest only what those try first who guess: lists of common
 * passwords, the person's own names, rows of the keyboard.
 */
@ApplicationScoped
class PasswordRules {

    private static final int SHORTEST = 10;
    // Every further character of a text makes the hash no safer, but the server busier.
    private static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    /** Of passwords this long, one kind of characters is enough. */
    private static final int LONG = 16;

    private final Set<String> common = common();

    /** @throws WeakPassword when the person must not have it */
    void check(String password, String login, String name) {
        var plain = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            throw new WeakPassword("密码太短：至少 " + SHORTEST + " 个字符。可以用几个不相干的词连成一句。");
        }
        if (password.length() > LONGEST) {
            throw new WeakPassword("密码太长：最多 " + LONGEST + " 个字符。");
        }
        if (plain.contains(login.toLowerCase(Locale.ROOT)) || !name.isBlank() && plain.contains(name.toLowerCase(Locale.ROOT))) {
            throw new WeakPassword("密码里不能有您的登录名或姓名。");
        }
        if (plain.chars().distinct().count() < FEWEST_DIFFERENT || common.contains(letters(plain)) || common.contains(plain)) {
            throw new WeakPassword("这个密码太常见，别人一猜就中，请换一个。");
        }
        if (password.length() < LONG && kinds(password) < 2) {
            throw new WeakPassword("请让密码里同时有字母和数字或符号；达到 " + LONG + " 个字符的密码不必如此。");
        }
    }

    private static long kinds(String password) {
        return password.chars().map(character -> Character.isLetter(character) ? 0 : Character.isDigit(character) ? 1 : 2).distinct().count();
    }

    /** What is left of {@code Password123!} when the usual tail is cut off. */
    private static String letters(String password) {
        return password.replaceAll("[\\d\\p{Punct}]+$", "");
    }

    private static Set<String> common() {
        try (var file = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
