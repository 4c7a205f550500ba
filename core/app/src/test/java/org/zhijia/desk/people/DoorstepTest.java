package org.zhijia.desk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorstepTest {

    @ParameterizedTest
    @ValueSource(strings = {"/desk/", "/desk/sites/tinglan/entries?state=live&page=2", "/desk/audit?person=%E7%BD%97"})
    void afterLoginPeopleAreLedWhereTheyWantedToGo(String to) {
        assertEquals(to, Doorstep.inside(to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://evil.example/", "//evil.example/", "/\\evil.example", "/desk/\\..\\evil", "/s/tinglan/", "/desk/login/code",
        "/desk/\r\nSet-Cookie: a=b", "/desk/%zz"})
    void butNeverOutOfTheDesk(String to) {
        assertEquals("/desk/", Doorstep.inside(to));
    }
}
