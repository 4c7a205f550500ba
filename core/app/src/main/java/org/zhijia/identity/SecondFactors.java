package org.zhijia.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhijia.audit.Audit;

/** The codes of a telephone that some have to show beside their password, and the codes on paper for when it is lost. */
@ApplicationScoped
@Transactional
public class SecondFactors {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ISSUER = "之家";
    private static final int RECOVERY_CODES = 10;
    // Without characters that look like others: they are typed from paper.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    // 49 bits, and guessing is slowed down.
    private static final int RECOVERY_LENGTH = 10;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    @ConfigProperty(name = "zhijia.second.factor")
    private Optional<String> roles;

    @Inject
    private Accounts accounts;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Whether one of the person's roles is among {@code zhijia.second.factor}: {@code platform-admin, site-admin}. */
    public boolean isRequired(Account account) {
        var required = roles();
        return accounts.memberships(account.id()).stream().anyMatch(membership -> required.contains(membership.role()));
    }

    private Set<Role> roles() {
        return Arrays.stream(roles.orElse("").split(",")).map(String::strip).filter(word -> !word.isEmpty()).map(Role::of).collect(Collectors.toSet());
    }

    /** A new secret for {@link #take}, in base 32. */
    public String secret() {
        return Totp.secret();
    }

    /** What an authenticator app reads from the picture. */
    public String address(Account account, String secret) {
        return "otpauth://totp/" + encoded(ISSUER) + ":" + encoded(account.login()) + "?secret=" + secret + "&issuer=" + encoded(ISSUER);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Begins to ask for the code.
     *
     * @param secret as {@link #secret} has made it
     * @param code   shows that the telephone has it, too
     * @return codes on paper; each is good for once and shown this once
     * @throws WrongCode when the telephone computes another code
     */
    public List<String> take(Account account, String secret, String code) {
        var step = Totp.step(secret, digits(code), clock.instant(), 0).orElseThrow(WrongCode::new);
        locked(account).takeSecondFactor(secret, step);
        audit.note(account.label(), "", "启用两步验证");
        return renewRecoveryCodes(account);
    }

    public void drop(Account account) {
        locked(account).dropSecondFactor();
        forgetRecoveryCodes(account);
        audit.note(account.label(), "两步验证", "");
    }

    public List<String> renewRecoveryCodes(Account account) {
        forgetRecoveryCodes(account);
        var codes = Stream.generate(SecondFactors::recoveryCode).distinct().limit(RECOVERY_CODES).toList();
        codes.forEach(code -> em.createNativeQuery("insert into recovery_code (account_id, code_hash) values (?, ?)")
                .setParameter(1, account.id()).setParameter(2, Secret.hash(plain(code)))
                .executeUpdate());
        return codes;
    }

    /** How many are left. */
    public int recoveryCodes(Account account) {
        return ((Number) em.createNativeQuery("select count(*) from recovery_code where account_id = ? and used_at is null")
                .setParameter(1, account.id()).getSingleResult()).intValue();
    }

    /**
     * @param code of the telephone or on paper, with or without spaces and hyphens
     * @throws WrongCode when it is neither, or was used before
     */
    void require(Account account, String code) {
        if (!locked(account).proves(digits(code), clock.instant()) && !useRecoveryCode(account, code)) {
            throw new WrongCode();
        }
    }

    /** Two requests with the same code: only one is let in. */
    private Account locked(Account account) {
        return em.find(Account.class, account.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    private boolean useRecoveryCode(Account account, String code) {
        boolean used = em.createNativeQuery("update recovery_code set used_at = ? where account_id = ? and code_hash = ? and used_at is null")
                .setParameter(1, Timestamp.from(clock.instant())).setParameter(2, account.id()).setParameter(3, Secret.hash(plain(code)))
                .executeUpdate() == 1;
        if (used) {
            audit.note(account.label(), "恢复码", "已使用一个");
        }
        return used;
    }

    private void forgetRecoveryCodes(Account account) {
        em.createNativeQuery("delete from recovery_code where account_id = ?").setParameter(1, account.id()).executeUpdate();
    }

    private static String recoveryCode() {
        var code = new StringBuilder();
        for (int i = 0; i < RECOVERY_LENGTH; i++) {
            code.append(i == RECOVERY_LENGTH / 2 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    private static String digits(String code) {
        return code.replaceAll("[\\s-]", "");
    }
}
