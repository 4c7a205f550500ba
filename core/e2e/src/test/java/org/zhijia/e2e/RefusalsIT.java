package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever somebody may not do is refused: each endpoint below {@code /desk} and {@code /api} is called by each role that lacks
 * the permission, by visitors, and across sites. The endpoints are those that the product itself lists, so a new one is
 * called without anybody thinking of it; it only has to be said below who may use it.
 */
@ExtendWith(Demo.class)
class RefusalsIT {

    /** Who may use what; the first that matches counts. */
    private static final List<Rule> RULES = List.of(
            new Rule("\\w+ /desk/(login|logout|invitation|start)(/.*)?", "everybody"),
            new Rule("POST /api/tokens", "everybody"),
            new Rule("GET /api/search(/.*)?", "everybody"),
            new Rule("\\w+ /desk/?", "person"),
            new Rule("\\w+ /desk/account(/.*)?", "person"),
            new Rule("GET /desk/sites(/\\{site}/writing/signed-in)?", "person"),
            new Rule("\\w+ /desk/audit(/.*)?", "platform"),
            new Rule("\\w+ /desk/sites/\\{site}/(people|audit|settings|sections|menus|regions|themes|plugins|redirects|microsites|review|links)(/.*)?", "configure"),
            new Rule("POST /desk/sites/\\{site}/words(/.*)?", "configure"),
            new Rule("\\w+ /desk/sites/\\{site}/honours/(calls|notices)(/.*)?", "publish"),
            new Rule("\\w+ /desk/sites/\\{site}/honours(/(nominations|lists)(/.*)?)?", "write"),
            new Rule("POST /desk/sites/\\{site}/entries/\\{id}/restart", "configure"),
            new Rule("POST /desk/sites/\\{site}/entries/\\{id}/backdating", "platform"),
            new Rule("POST /desk/sites/\\{site}/entries/\\{id}/(approval|return|takeover|delegation)", "review"),
            new Rule("POST /desk/sites/\\{site}/entries/\\{id}/(publication|schedule|schedule/removal|withdrawal|pin|expiry)", "publish"),
            new Rule("\\w+ /desk/sites/\\{site}/bin(/.*)?", "publish"),
            new Rule("POST /desk/sites/\\{site}/daily/settings", "configure"),
            new Rule("\\w+ /desk/sites/\\{site}/daily(/.*)?", "publish"),
            new Rule("\\w+ /desk/sites/\\{site}/consents(/.*)?", "publish"),
            new Rule("\\w+ /desk/sites/\\{site}/search/(dictionary|index)(/.*)?", "configure"),
            new Rule("\\w+ /desk/sites/\\{site}/search(/.*)?", "publish"),
            new Rule("\\w+ /desk/sites/\\{site}/showcase(/.*)?", "publish"),
            new Rule("\\w+ /api/sites/\\{site}/entries/\\{id}/publication", "publish"),
            new Rule("GET /api/sites/\\{site}/links", "everybody"),
            new Rule("PUT /api/sites/\\{site}/links", "configure"),
            new Rule("\\w+ /api/sites/\\{site}/imports(/.*)?", "write"),
            new Rule("POST /desk/sites/\\{site}/media/(folders/)?\\{id}/removal", "edit"),
            new Rule("\\w+ /desk/sites/\\{site}/(writing|media|imports|words|choices)(/.*)?", "write"),
            new Rule("\\w+ /desk/sites/\\{site}/entries/\\{id}/(writing|place|binning|submission|recall|revisions/\\{number}/restoration|structure/check|structure/fields/\\{key})", "write"),
            new Rule("POST /desk/sites/\\{site}/entries/\\{id}/relations(/.*)?", "write"),
            new Rule("POST /desk/sites/\\{site}/entries/batch", "write"),
            new Rule("\\w+ /desk/sites/\\{site}(/|/entries(/.*)?|/figures(/.*)?|/upkeep)?", "read"));

    /** Answers with what became of each copy that was asked for; that there is no such text is one of the answers. */
    private static final String BATCH = "POST /desk/sites/{site}/entries/{id}/copies";

    /** A role of the demo, on the site where the person has it and no other. */
    private enum Actor {

        WRITER("tanglin", "qingping", Set.of("person", "read", "write")),
        EDITOR("yebai", "shating", Set.of("person", "read", "write", "edit")),
        REVIEWER("shenruolan", "tongzhou", Set.of("person", "read", "review")),
        PUBLISHER("qianqiming", "shating", Set.of("person", "read", "write", "edit", "publish")),
        SITE_ADMIN("fangxiaowen", "qingping", Set.of("person", "read", "write", "edit", "publish", "configure"));

        private final String login;
        private final String site;
        private final Set<String> may;

        Actor(String login, String site, Set<String> may) {
            this.login = login;
            this.site = site;
            this.may = may;
        }
    }

    private record Rule(Pattern endpoint, String who) {

        Rule(String endpoint, String who) {
            this(Pattern.compile(endpoint), who);
        }
    }

    /** @param type of the body that it takes; empty for none */
    private record Endpoint(String method, String path, String type) {

        String name() {
            return method + " " + path;
        }

        boolean isOfSite() {
            return path.contains("/sites/{");
        }

        String who() {
            return RULES.stream().filter(rule -> rule.endpoint().matcher(name()).matches()).map(Rule::who).findFirst().orElse("");
        }
    }

    @Test
    void itIsSaidOfEachEndpointWhoMayUseIt(Product product) throws Exception {
        var endpoints = endpoints(product);
        assertTrue(endpoints.size() > 100, "the product lists its endpoints: " + endpoints.size());
        assertEquals(List.of(), endpoints.stream().filter(endpoint -> endpoint.who().isEmpty()).map(Endpoint::name).toList());
    }

    @Test
    void visitorsAreLetInNowhere(Product product) throws Exception {
        var wrong = new TreeSet<String>();
        for (var endpoint : endpoints(product)) {
            if (!endpoint.who().equals("everybody")) {
                var answer = call(product, endpoint, address(endpoint, "tinglan", anEntry(product, "tinglan")), "zhijia-session=none", "");
                boolean led = answer.status() == 303 && answer.location().contains("/desk/login");
                if (answer.status() != 401 && answer.status() != 404 && !led) {
                    wrong.add(endpoint.name() + " " + answer);
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void nobodyDoesMoreThanTheRoleAllows(Product product) throws Exception {
        var wrong = new TreeSet<String>();
        for (var actor : Actor.values()) {
            var session = DeskSession.signIn(product, actor.login).cookie();
            var token = product.token(actor.login);
            long entry = anEntry(product, actor.site);
            for (var endpoint : endpoints(product)) {
                if (!endpoint.who().equals("everybody") && !actor.may.contains(endpoint.who())) {
                    check(actor, endpoint, call(product, endpoint, address(endpoint, actor.site, entry), session, token), wrong);
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void anotherSchoolsDeskIsClosedToItsNeighbour(Product product) throws Exception {
        var wrong = new TreeSet<String>();
        var actor = Actor.SITE_ADMIN;
        var session = DeskSession.signIn(product, actor.login).cookie();
        var token = product.token(actor.login);
        long entry = anEntry(product, "tinglan");
        for (var endpoint : endpoints(product)) {
            if (endpoint.isOfSite() && !Set.of("person", "everybody").contains(endpoint.who())) {
                check(actor, endpoint, call(product, endpoint, address(endpoint, "tinglan", entry), session, token), wrong);
            }
        }
        assertEquals(Set.of(), wrong);
    }

    /** The own site in the address, the neighbour's text behind it. */
    @Test
    void anotherSchoolsTextsDoNotExist(Product product) throws Exception {
        var wrong = new TreeSet<String>();
        var actor = Actor.SITE_ADMIN;
        var session = DeskSession.signIn(product, actor.login).cookie();
        var token = product.token(actor.login);
        long entry = anEntry(product, "tinglan");
        for (var endpoint : endpoints(product)) {
            if (endpoint.path().contains("/entries/{") && !endpoint.name().equals(BATCH)) {
                check(actor, endpoint, call(product, endpoint, address(endpoint, actor.site, entry), session, token), wrong);
            }
        }
        assertEquals(Set.of(), wrong);
    }

    /** 204 says as little as 404: there is nothing. */
    private static void check(Actor actor, Endpoint endpoint, Answer answer, Set<String> wrong) {
        boolean nothing = endpoint.method().equals("GET") && answer.status() == 204;
        if (answer.status() != 403 && answer.status() != 404 && !nothing) {
            wrong.add(actor + " " + endpoint.name() + " " + answer);
        }
    }

    private static List<Endpoint> endpoints(Product product) throws IOException, InterruptedException {
        var answer = product.get("/openapi", "Accept", "application/json");
        assertEquals(200, answer.statusCode());
        var endpoints = new ArrayList<Endpoint>();
        JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonObject("paths").entrySet().stream()
                .filter(path -> path.getKey().matches("/(desk|api)(/.*)?"))
                .forEach(path -> operations(plain(path.getKey()), path.getValue().getAsJsonObject()).forEach(endpoints::add));
        return endpoints;
    }

    /** {@code {id: \\d{1,18}}} is {@code {id}}. */
    private static String plain(String path) {
        return path.replaceAll("\\{(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}", "{$1}");
    }

    private static Stream<Endpoint> operations(String path, JsonObject operations) {
        return operations.entrySet().stream().filter(operation -> operation.getKey().matches("get|post|put|delete|patch"))
                .map(operation -> new Endpoint(operation.getKey().toUpperCase(), path, type(operation.getValue().getAsJsonObject())));
    }

    private static String type(JsonObject operation) {
        if (!operation.has("requestBody") || !operation.getAsJsonObject("requestBody").has("content")) {
            return "";
        }
        return operation.getAsJsonObject("requestBody").getAsJsonObject("content").keySet().stream().findFirst().orElse("");
    }

    private static String address(Endpoint endpoint, String site, long entry) {
        var values = Map.of("site", site, "secret", "guessed", "token", "guessed", "region", "aside", "theme", "union", "plugin", "links", "path", "");
        return Pattern.compile("\\{(\\w+)}").matcher(endpoint.path()).replaceAll(name -> Matcher.quoteReplacement(
                endpoint.path().contains("entries/{" + name.group(1)) && name.group(1).equals("id") ? String.valueOf(entry)
                        : values.getOrDefault(name.group(1), "1")));
    }

    private record Answer(int status, String location) { }

    private static Answer call(Product product, Endpoint endpoint, String path, String cookie, String token) throws IOException, InterruptedException {
        var types = endpoint.method().equals("GET") || endpoint.method().equals("DELETE") ? List.of("")
                : Stream.of("application/x-www-form-urlencoded", endpoint.type(), "application/json", "multipart/form-data; boundary=x", "application/octet-stream")
                        .filter(type -> !type.isEmpty() && !type.equals("*/*") && !type.equals("multipart/form-data")).distinct().toList();
        var answer = new Answer(415, "");
        for (var type : types) {
            if (answer.status() == 415 || answer.status() == 400) {
                answer = send(product, endpoint.method(), path, type, cookie, token);
            }
        }
        return answer;
    }

    private static Answer send(Product product, String method, String path, String type, String cookie, String token) throws IOException, InterruptedException {
        var request = product.request(path, "Accept", "*/*", "Sec-Fetch-Site", "same-origin")
                .method(method, type.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body(type)));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (path.startsWith("/desk")) {
            request.header("Cookie", cookie);
        } else if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = product.send(request.build());
        return new Answer(answer.statusCode(), answer.headers().firstValue("Location").orElse(""));
    }

    private static String body(String type) {
        return switch (type) {
            case "application/json" -> "{}";
            case "multipart/form-data; boundary=x" -> "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
                    + "Content-Type: text/plain\r\n\r\na\r\n--x--\r\n";
            // What is looked at before the person: when something shall happen.
            case "application/x-www-form-urlencoded" -> "at=2020-05-06T08%3A00";
            default -> "";
        };
    }

    private static long anEntry(Product product, String site) throws IOException, InterruptedException {
        var path = PublicPages.entries(product, site.equals("tongzhou") ? "" : "/s/" + site).getFirst();
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }
}
