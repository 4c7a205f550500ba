package org.zhijia.identity;

import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhijia.audit.Audit;
import org.zhijia.identity.OpenIdProvider.Identity;

/**
 * Login with the union's own accounts, by OpenID Connect: authorization code with PKCE, state and nonce. It opens accounts
 * that exist: the one that was linked before, the one whose invitation was followed, or the one with the same address,
 * which the provider has to have verified. It never opens an account for somebody new.
 */
@ApplicationScoped
public class OutsideLogin {

    /** Where the browser is sent, and what it has to bring back. */
    public record Departure(URI address, Errand errand) { }

    /**
     * What a browser keeps until it comes back.
     *
     * @param invitation the secret of an invitation that is accepted this way; may be empty
     * @param to         where the person wanted to go
     */
    public record Errand(String state, String nonce, String verifier, String invitation, String to) { }

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    @ConfigProperty(name = "zhijia.oidc.issuer")
    private Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "zhijia.oidc.client")
    private Optional<String> client;

    @Inject
    @ConfigProperty(name = "zhijia.oidc.secret")
    private Optional<String> secret;

    @Inject
    @ConfigProperty(name = "zhijia.oidc.name", defaultValue = "统一身份认证")
    private String name;

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordLinks links;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** What people call the provider; empty when none was configured. */
    public Optional<String> name() {
        return provider().map(provider -> name);
    }

    /**
     * @param callback   where the provider sends the browser afterwards
     * @param invitation the secret of an invitation; may be empty
     * @throws OutsideLoginFailed when none is configured or it does not answer
     */
    public Departure depart(URI callback, String invitation, String to) {
        var verifier = new CodeVerifier();
        var state = new State();
        var nonce = new Nonce();
        var address = requireProvider().address(callback, state, nonce, verifier);
        return new Departure(address, new Errand(state.getValue(), nonce.getValue(), verifier.getValue(), invitation, to));
    }

    /**
     * @param answer the whole address with which the browser came back
     * @return whose account it is
     * @throws OutsideLoginFailed when the provider did not vouch for anybody
     * @throws NobodyKnown        when it did, for somebody without an account
     * @throws LinkGone           when the invitation does not hold (any more)
     */
    @Transactional
    public Account arrive(URI callback, URI answer, Errand errand) {
        var identity = requireProvider().identify(callback, answer, errand);
        var account = linked(identity).or(() -> invited(identity, errand.invitation())).or(() -> byAddress(identity))
                .orElseThrow(() -> refused(identity));
        audit.note(name, "", account.label());
        return account;
    }

    private Optional<Account> linked(Identity identity) {
        List<?> rows = em.createNativeQuery("select account_id from outside_login where issuer = ? and subject = ?")
                .setParameter(1, identity.issuer()).setParameter(2, identity.subject()).getResultList();
        return rows.stream().findFirst().flatMap(id -> accounts.find(((Number) id).longValue()));
    }

    private Optional<Account> invited(Identity identity, String invitation) {
        return invitation.isEmpty() ? Optional.empty() : Optional.of(link(identity, links.redeem(invitation)));
    }

    private Optional<Account> byAddress(Identity identity) {
        return identity.email().flatMap(accounts::byEmail).map(account -> link(identity, account));
    }

    private Account link(Identity identity, Account account) {
        em.createNativeQuery("insert into outside_login (issuer, subject, account_id, linked_at) values (?, ?, ?, ?)")
                .setParameter(1, identity.issuer()).setParameter(2, identity.subject()).setParameter(3, account.id())
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
        audit.note(account.label(), "", "关联" + name);
        return account;
    }

    private NobodyKnown refused(Identity identity) {
        audit.note(name, "", identity.email().orElse(identity.subject()));
        return new NobodyKnown(identity.email().orElse(""));
    }

    private OpenIdProvider requireProvider() {
        return provider().orElseThrow(OutsideLoginFailed::new);
    }

    private Optional<OpenIdProvider> provider() {
        return issuer.isPresent() && client.isPresent() && secret.isPresent()
                ? Optional.of(new OpenIdProvider(new Issuer(issuer.get()), new ClientID(client.get()), secret.get())) : Optional.empty();
    }
}
