package org.zhijia.desk.site;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhijia.audit.Audit;
import org.zhijia.desk.DeskPaths;
import org.zhijia.desk.DeskView;
import org.zhijia.desk.Form;
import org.zhijia.desk.Messages;
import org.zhijia.desk.Said;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.Placement;
import org.zhijia.site.Placements;
import org.zhijia.site.Placements.Wish;
import org.zhijia.site.SiteNode;
import org.zhijia.site.SiteScope;
import org.zhijia.theme.ThemeManifest;
import org.zhijia.theme.Themes;

/** Which blocks stand where on the home page. */
@Path("desk/sites/{site}/regions")
public class RegionsResource {

    private static final int MOST_BLOCKS = 30;
    private static final int LONGEST_OPTIONS = 2000;

    /**
     * A place of the theme.
     *
     * @param own whether the site has chosen what stands there; else it is the theme's choice
     */
    public record Place(String key, String title, boolean own, List<Placed> blocks) { }

    /**
     * @param title   of the block; its key when no plugin that is on has it
     * @param options as JSON, as the page sends them back
     */
    public record Placed(String block, String title, String options, String summary, boolean known) { }

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Themes themes;

    @Inject
    private Placements placements;

    @Inject
    private Blocks blocks;

    @Inject
    private SiteChange change;

    @Inject
    private Messages messages;

    @Inject
    private Audit audit;

    @Inject
    private Said said;

    @GET
    public DeskView show() {
        signedIn.require(Permission.CONFIGURE);
        var site = scope.node();
        var theme = themes.of(site);
        var offers = blocks.all();
        var chosen = placements.of(site.id()).stream().collect(Collectors.groupingBy(Placement::region));
        var places = theme.manifest().regions().stream().map(region -> place(region, chosen.get(region.key()), offers)).toList();
        return DeskView.page("site/regions", messages.say("site.regions.title"), Map.of("address", DeskPaths.of(site, "regions"),
                "theme", theme.manifest().title(), "places", places, "offers", offers, "visit", scope.get().base() + "/",
                "blank", new Placed("", "", "{}", "", true)));
    }

    /** @param arrangement see {@link Arrangement}; only of regions that were touched */
    @POST
    public Response save(@FormParam("arrangement") @DefaultValue("{}") String arrangement) {
        signedIn.require(Permission.CONFIGURE);
        var wanted = read(arrangement);
        wanted.regions().forEach(this::check);
        change.make(site -> wanted.regions().forEach((region, wishes) -> replace(site, region, wishes)));
        said.now("site.regions.saved");
        return backToPage();
    }

    @POST
    @Path("{region: [a-z][a-z0-9_]*}/restoration")
    public Response restore(@PathParam("region") String region) {
        signedIn.require(Permission.CONFIGURE);
        var title = region(region).title();
        change.make(site -> {
            placements.restore(site.id(), region);
            audit.note(title, messages.say("site.regions.own"), messages.say("site.regions.themes"));
        });
        said.now("site.regions.restored", title);
        return backToPage();
    }

    /** The form for a block's options, for a dialog. */
    @GET
    @Path("options")
    public DeskView options(@QueryParam("block") @DefaultValue("") String block, @QueryParam("chosen") @DefaultValue("{}") String chosen) {
        signedIn.require(Permission.CONFIGURE);
        var offer = blocks.find(block).orElseThrow(NotFoundException::new);
        return optionsForm(offer.form(texts(chosen)));
    }

    /** Looks at what was entered there: the options as JSON when all is well, else the form with what is wrong. */
    @POST
    @Path("options")
    public Response check(@QueryParam("block") @DefaultValue("") String block, MultivaluedMap<String, String> sent) {
        signedIn.require(Permission.CONFIGURE);
        var offer = blocks.find(block).orElseThrow(NotFoundException::new);
        var form = offer.read(sent);
        if (!form.isSound()) {
            return optionsForm(form).status(422);
        }
        var chosen = Blocks.Offer.chosen(form);
        return Response.ok(Json.createObjectBuilder().add("options", Arrangement.json(chosen)).add("summary", offer.summary(chosen)).build(),
                MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static DeskView optionsForm(Form form) {
        return DeskView.part("site/block-options", Map.of("form", form));
    }

    private Place place(ThemeManifest.Region region, List<Placement> chosen, List<Blocks.Offer> offers) {
        var placed = chosen == null ? region.blocks().stream().map(block -> placed(block.block(), block.options(), offers)).toList()
                : chosen.stream().filter(block -> !block.isNothing()).map(block -> placed(block.block(), block.options(), offers)).toList();
        return new Place(region.key(), region.title(), chosen != null, placed);
    }

    private static Placed placed(String block, Map<String, String> options, List<Blocks.Offer> offers) {
        var offer = offers.stream().filter(known -> known.key().equals(block)).findFirst();
        return new Placed(block, offer.map(Blocks.Offer::title).orElse(block), Arrangement.json(options),
                offer.map(known -> known.summary(options)).orElse(""), offer.isPresent());
    }

    private void replace(SiteNode site, String region, List<Wish> wishes) {
        placements.replace(site.id(), region, wishes);
        audit.note(region(region).title(), "", String.join("、", wishes.stream().map(Wish::block).toList()));
    }

    /**
     * The page sends nothing else: what does not fit is no typing error but somebody's own program. Options are looked at when
     * they are entered; a theme's own may name a section that this site does not have, and then mean nothing.
     */
    private void check(String region, List<Wish> wishes) {
        region(region);
        boolean fits = wishes.size() <= MOST_BLOCKS && wishes.stream().allMatch(wish -> wish.block().matches("[a-z][a-z0-9-]{0,59}")
                && Arrangement.json(wish.options()).length() <= LONGEST_OPTIONS);
        if (!fits) {
            throw new BadRequestException();
        }
    }

    private ThemeManifest.Region region(String key) {
        return themes.of(scope.node()).manifest().region(key).orElseThrow(NotFoundException::new);
    }

    private static Arrangement read(String json) {
        try {
            return Arrangement.read(json);
        } catch (JsonException e) {
            throw new BadRequestException(e);
        }
    }

    private static Map<String, String> texts(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return Arrangement.texts(reader.readObject());
        } catch (JsonException | ClassCastException e) {
            throw new BadRequestException(e);
        }
    }

    private Response backToPage() {
        return Response.seeOther(URI.create(DeskPaths.of(scope.node(), "regions"))).build();
    }
}
