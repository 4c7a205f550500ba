package org.zhijia.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.Optional;

/** Keeps passwords as PBKDF2 hashes, by the platform's own implementation. */
@ApplicationScoped
class Passwords {

    // The number of rounds that OWASP names for HMAC-SHA-512 (Password Storage Cheat Sheet).
    private static final int ROUNDS = 210_000;
    // As few as the platform takes: see generated().
    private static final int FEW_ROUNDS = 1024;

    /** For passwords that people think of. Every hash says itself how it was made, so either one can verify it. */
    @Inject
    private Pbkdf2PasswordHash stretching;

    @Inject
    private Pbkdf2PasswordHash quick;

    private String nobodys;

    @PostConstruct
    void prepare() {
        stretching.initialize(parameters(ROUNDS));
        quick.initialize(parameters(FEW_ROUNDS));
    }

    private static Map<String, String> parameters(int rounds) {
        return Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", String.valueOf(rounds),
                "Pbkdf2PasswordHash.SaltSizeBytes", "16");
    }

    String hash(String password) {
        return stretching.generate(password.toCharArray());
    }

    /**
     * For passwords that a generator made. Rounds make up for what people's own choice lacks; 210,000 of them are worth
     * less than four more random letters, so a password with these letters does without.
     */
    String hashGenerated(String password) {
        return quick.generate(password.toCharArray());
    }

    /** Works as hard without a hash, so that the time taken does not tell which logins exist. */
    boolean match(String password, Optional<String> hash) {
        return stretching.verify(password.toCharArray(), hash.orElseGet(this::nobodys)) && hash.isPresent();
    }

    /** Made when it is first asked for: it costs a quarter of a second. */
    private synchronized String nobodys() {
        if (nobodys == null) {
            nobodys = hash("nobody has this password");
        }
        return nobodys;
    }
}
