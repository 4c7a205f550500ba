package org.zhijia.desk.people;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Messages;
import org.zhijia.identity.FirstStart;
import org.zhijia.identity.Logins;
import org.zhijia.identity.WeakPassword;

/** The first start: whoever reads the console names the union and opens the first account. */
@Path("desk/start/{secret}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class StartResource {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");
    private static final List<String> INPUTS = List.of("union", "kind", "steps", "name", "login", "password", "again");
    private static final int LONGEST_UNION = 100;
    private static final int LONGEST_NAME = 60;

    @Inject
    private FirstStart start;

    @Inject
    private FirstSite site;

    @Inject
    private Logins logins;

    @Inject
    private Doorstep doorstep;

    @Inject
    private Messages messages;

    @GET
    @Consumes(MediaType.WILDCARD)
    public DeskView show(@PathParam("secret") String secret) {
        start.require(secret);
        return page(Map.of("kind", "city", "steps", "1"), Map.of());
    }

    @POST
    @Transactional
    public Response begin(@PathParam("secret") String secret, MultivaluedMap<String, String> form) {
        start.require(secret);
        var typed = new HashMap<String, String>();
        INPUTS.forEach(name -> typed.put(name, Optional.ofNullable(form.getFirst(name)).orElse("")));
        var errors = errors(typed);
        if (!errors.isEmpty()) {
            return page(typed, errors).status(422);
        }
        try {
            start.check(typed.get("login"), typed.get("name"), typed.get("password"));
        } catch (WeakPassword refusal) {
            return page(typed, Map.of("password", refusal.getMessage())).status(refusal.status());
        }
        var root = site.require(typed.get("union").strip(), typed.get("kind"), doorstep.host());
        var account = start.open(secret, typed.get("login"), typed.get("name").strip(), typed.get("password"), root);
        site.begin(root, Integer.parseInt(typed.get("steps")), account);
        return doorstep.lead(logins.arrive(account, doorstep.visitor()), "/desk/");
    }

    private Map<String, String> errors(Map<String, String> typed) {
        var errors = new HashMap<String, String>();
        if (typed.get("union").isBlank() || typed.get("union").length() > LONGEST_UNION) {
            errors.put("union", messages.say("people.start.union.missing", LONGEST_UNION));
        }
        if (typed.get("name").isBlank() || typed.get("name").length() > LONGEST_NAME) {
            errors.put("name", messages.say("people.site.name.missing"));
        }
        if (!LOGIN.matcher(typed.get("login")).matches()) {
            errors.put("login", messages.say("people.site.login.unfit"));
        }
        if (!List.of("city", "district", "school").contains(typed.get("kind"))) {
            errors.put("kind", messages.say("people.start.kind.missing"));
        }
        if (!typed.get("steps").matches("[0-3]")) {
            errors.put("steps", messages.say("people.start.steps.missing"));
        }
        if (!typed.get("password").equals(typed.get("again"))) {
            errors.put("again", messages.say("people.password.differs"));
        }
        return errors;
    }

    private DeskView page(Map<String, String> typed, Map<String, String> errors) {
        var model = new HashMap<String, Object>();
        for (var name : INPUTS) {
            model.put(name, name.equals("password") || name.equals("again") ? "" : typed.getOrDefault(name, ""));
            model.put(name + "Error", errors.getOrDefault(name, ""));
        }
        model.put("weak", errors.getOrDefault("password", ""));
        model.put("differs", errors.getOrDefault("again", ""));
        return DeskView.page("people/start", messages.say("people.start.title"), model);
    }
}
