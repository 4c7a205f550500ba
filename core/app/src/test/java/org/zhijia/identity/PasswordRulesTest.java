package org.zhijia.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(strings = {"", "short1", "aaaaaaaaaa1", "password123", "Password!2026", "woaini1314520", "1234567890", "1qaz2wsx3edc",
        "luojianping-88", "LuoJianPing2026", "罗建平的密码2026", "onlylettersinit"})
    void whatOthersWouldGuessIsRefused(String password) {
        assertThrows(WeakPassword.class, () -> rules.check(password, "luojianping", "罗建平"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kite-9-sea", "four plain words here", "三月的河边有六棵柳树，我都数过。", "Tz7#qmw0pL"})
    void whatNobodyElseThinksOfIsTaken(String password) {
        assertDoesNotThrow(() -> rules.check(password, "luojianping", "罗建平"));
    }
}
