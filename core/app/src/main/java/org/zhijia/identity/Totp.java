package org.zhijia.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that a telephone and the server compute from a shared secret and the time: RFC 6238 with its defaults. */
final class Totp {

    private static final SecureRandom RANDOM = new SecureRandom();
    // As long as the hash, which is what RFC 4226 recommends.
    private static final int SECRET_BYTES = 20;
    private static final int SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    // Clocks differ, and reading and typing takes time.
    private static final int STEPS_ASIDE = 1;

    private Totp() { }

    /** A new secret in base 32. */
    static String secret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.encode(bytes);
    }

    /**
     * The time step whose code this is, if it is one of now or of a moment ago.
     *
     * @param secret in base 32
     * @param used   the last step whose code was used; it and those before it open nothing any more
     */
    static OptionalLong step(String secret, String code, Instant now, long used) {
        var key = Base32.decode(secret);
        long current = now.getEpochSecond() / SECONDS;
        for (long step = Math.max(current - STEPS_ASIDE, used + 1); step <= current + STEPS_ASIDE; step++) {
            if (MessageDigest.isEqual(code(key, step).getBytes(), code.getBytes())) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String code(byte[] key, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format("%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA1", e);
        }
    }
}
