package org.zhijia.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.zhijia.identity.OutsideLogin.Errand;

/**
 * The provider that was configured. Nothing else is ever asked: whatever address it names for itself has to be on its own
 * host, and no redirect is followed.
 */
final class OpenIdProvider {

    private static final int PATIENCE_MILLIS = 8000;
    private static final Scope SCOPE = new Scope("openid", "profile", "email");
    /** Those of a public key, the usual one first; what is signed with the client's secret proves less. */
    private static final List<JWSAlgorithm> SIGNATURES = List.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256);

    /**
     * For whom the provider vouches.
     *
     * @param email verified by the provider; empty when it was not
     */
    record Identity(String issuer, String subject, Optional<String> email) { }

    private final Issuer issuer;
    private final ClientID client;
    private final String secret;

    OpenIdProvider(Issuer issuer, ClientID client, String secret) {
        this.issuer = issuer;
        this.client = client;
        this.secret = secret;
    }

    URI address(URI callback, State state, Nonce nonce, CodeVerifier verifier) {
        try {
            return new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, client, callback)
                    .endpointURI(own(metadata().getAuthorizationEndpointURI())).state(state).nonce(nonce)
                    .codeChallenge(verifier, CodeChallengeMethod.S256).build().toURI();
        } catch (ParseException | IOException e) {
            throw new OutsideLoginFailed(e);
        }
    }

    /** @throws OutsideLoginFailed when anything is not as it has to be */
    Identity identify(URI callback, URI answer, Errand errand) {
        try {
            var response = AuthenticationResponseParser.parse(answer);
            if (!response.indicatesSuccess() || !new State(errand.state()).equals(response.getState())) {
                throw new OutsideLoginFailed();
            }
            var metadata = metadata();
            var grant = new AuthorizationCodeGrant(response.toSuccessResponse().getAuthorizationCode(), callback, new CodeVerifier(errand.verifier()));
            var tokens = tokens(metadata, grant);
            var claims = validator(metadata).validate(tokens.getIDToken(), new Nonce(errand.nonce()));
            return new Identity(issuer.getValue(), claims.getSubject().getValue(), email(metadata, claims, tokens));
        } catch (ParseException | java.text.ParseException | IOException | BadJOSEException | JOSEException
                | IllegalArgumentException e) {
            throw new OutsideLoginFailed(e);
        }
    }

    private OIDCTokens tokens(OIDCProviderMetadata metadata, AuthorizationCodeGrant grant)
            throws IOException, ParseException {
        var authentication = new ClientSecretBasic(client, new com.nimbusds.oauth2.sdk.auth.Secret(secret));
        var request = new TokenRequest.Builder(own(metadata.getTokenEndpointURI()), authentication, grant).build();
        return OIDCTokenResponse.parse(ask(request.toHTTPRequest())).toSuccessResponse().getOIDCTokens();
    }

    private IDTokenValidator validator(OIDCProviderMetadata metadata) throws IOException, ParseException, java.text.ParseException {
        var offered = metadata.getIDTokenJWSAlgs();
        var algorithm = SIGNATURES.stream().filter(candidate -> offered == null || offered.contains(candidate)).findFirst()
                .orElseThrow(OutsideLoginFailed::new);
        var keys = ask(new HTTPRequest(HTTPRequest.Method.GET, own(metadata.getJWKSetURI())));
        return new IDTokenValidator(issuer, client, algorithm, JWKSet.parse(keys.getBody()));
    }

    /** In the token, or asked for with it. */
    private Optional<String> email(OIDCProviderMetadata metadata, IDTokenClaimsSet claims, OIDCTokens tokens)
            throws IOException, ParseException {
        if (claims.getStringClaim("email") != null) {
            return verified(claims.getStringClaim("email"), claims.getBooleanClaim("email_verified"));
        }
        if (metadata.getUserInfoEndpointURI() == null) {
            return Optional.empty();
        }
        var person = person(metadata, tokens.getAccessToken());
        return person.getSubject().equals(claims.getSubject()) ? verified(person.getEmailAddress(), person.getEmailVerified()) : Optional.empty();
    }

    private UserInfo person(OIDCProviderMetadata metadata, AccessToken token) throws IOException, ParseException {
        var request = new UserInfoRequest(own(metadata.getUserInfoEndpointURI()), token);
        return UserInfoResponse.parse(ask(request.toHTTPRequest())).toSuccessResponse().getUserInfo();
    }

    private static Optional<String> verified(String email, Boolean isVerified) {
        return Boolean.TRUE.equals(isVerified) ? Optional.ofNullable(email) : Optional.empty();
    }

    private OIDCProviderMetadata metadata() throws IOException, ParseException {
        var metadata = OIDCProviderMetadata.parse(ask(new OIDCProviderConfigurationRequest(issuer).toHTTPRequest()).getBody());
        if (!metadata.getIssuer().equals(issuer)) {
            throw new OutsideLoginFailed();
        }
        return metadata;
    }

    private static HTTPResponse ask(HTTPRequest request) throws IOException, ParseException {
        request.setFollowRedirects(false);
        request.setConnectTimeout(PATIENCE_MILLIS);
        request.setReadTimeout(PATIENCE_MILLIS);
        var response = request.send();
        response.ensureStatusCode(HTTPResponse.SC_OK);
        return response;
    }

    private URI own(URI endpoint) {
        if (endpoint == null || !endpoint.getRawAuthority().equals(URI.create(issuer.getValue()).getRawAuthority())) {
            throw new OutsideLoginFailed();
        }
        return endpoint;
    }
}
