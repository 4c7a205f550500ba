package org.zhijia.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final String SECRET = Base32.encode(KEY);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);
    private static final long STEP = NOW.getEpochSecond() / 30;

    /** The vectors of RFC 6238, appendix B, of whose eight digits six are asked for. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"})
    void codesAreThoseOfTheStandard(long second, String code) {
        assertEquals(code, Totp.code(KEY, second / 30));
    }

    @Test
    void aCodeOfAMomentAgoIsTaken() {
        assertEquals(OptionalLong.of(STEP - 1), Totp.step(SECRET, Totp.code(KEY, STEP - 1), NOW, 0));
        assertEquals(OptionalLong.of(STEP + 1), Totp.step(SECRET, Totp.code(KEY, STEP + 1), NOW, 0));
    }

    @Test
    void anOlderCodeIsNot() {
        assertEquals(OptionalLong.empty(), Totp.step(SECRET, Totp.code(KEY, STEP - 2), NOW, 0));
    }

    @Test
    void aCodeIsTakenOnce() {
        assertEquals(OptionalLong.empty(), Totp.step(SECRET, Totp.code(KEY, STEP), NOW, STEP));
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenAsAppsReadThem(String text, String written) {
        assertEquals(written, Base32.encode(text.getBytes(StandardCharsets.US_ASCII)));
        assertEquals(text, new String(Base32.decode(written), StandardCharsets.US_ASCII));
    }
}
