package org.zhijia.identity;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhijia.web.ClientAddress;

/** Exchanges login and password for a token. */
@Path("api/tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "访问令牌")
public class TokenResource {

    private static final String SCHEME = "Basic ";
    private static final int LONGEST_DAYS = 366;

    @Inject
    private Logins logins;

    @Inject
    private ClientAddress addresses;

    @Context
    private HttpServletRequest request;

    @Inject
    private ApiTokens tokens;

    /** @param wish {@code {"label": "...", "days": 30}} */
    @POST
    @Operation(summary = "用账号和密码（HTTP Basic）换取访问令牌", description = "令牌只在本次应答中出现一次，请妥善保存。")
    @APIResponse(responseCode = "201", description = "{\"token\": \"…\", \"expires\": \"…\"}")
    @APIResponse(responseCode = "401", description = "账号或密码不对")
    @APIResponse(responseCode = "429", description = "失败次数过多，须等待")
    public Response issue(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, JsonObject wish) {
        var account = credentials(authorization)
                .map(pair -> logins.checkForToken(pair[0], pair[1], new Visitor(addresses.of(request), "")))
                .orElseThrow(WrongPassword::new);
        var days = Math.clamp(wish.getInt("days", 30), 1, LONGEST_DAYS);
        var issued = tokens.issue(account, wish.getString("label", "api"), Duration.ofDays(days));
        var body = Json.createObjectBuilder()
                .add("token", issued.secret())
                .add("expires", issued.expiresAt().toString())
                .build();
        return Response.status(Response.Status.CREATED).header(HttpHeaders.CACHE_CONTROL, "no-store").entity(body).build();
    }

    private static Optional<String[]> credentials(String authorization) {
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            return Optional.empty();
        }
        try {
            var decoded = Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip());
            return Optional.of(new String(decoded, StandardCharsets.UTF_8).split(":", 2)).filter(pair -> pair.length == 2);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
