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
    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "16");

    @Inject
    private Pbkdf2PasswordHash hashing;

    private String nobodys;

    @PostConstruct
    void prepare() {
        hashing.initialize(PARAMETERS);
        nobodys = hash("nobody has this password");
    }

    String hash(String password) {
        return hashing.generate(password.toCharArray());
    }

    /** Works as hard without a hash, so that the time taken does not tell which logins exist. */
    boolean match(String password, Optional<String> hash) {
        return hashing.verify(password.toCharArray(), hash.orElse(nobodys)) && hash.isPresent();
    }
}
