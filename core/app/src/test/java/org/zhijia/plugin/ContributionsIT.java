package org.zhijia.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhijia.api.Changes;
import org.zhijia.site.TestSites;
import org.zhijia.spi.Block;
import org.zhijia.spi.Values;
import org.zhijia.testplugins.broken.BrokenPlugin;
import org.zhijia.testplugins.faulty.FaultyBlock;
import org.zhijia.testplugins.faulty.FaultyFollower;
import org.zhijia.testplugins.faulty.FaultyPlugin;

/** What plugins that misbehave cost. */
@ExtendWith(ArquillianExtension.class)
class ContributionsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    TestSites sites;

    @Inject
    Contributions contributions;

    @Inject
    Plugins plugins;

    @Inject
    PluginSwitches switches;

    @Inject
    PluginHealth health;

    @Inject
    Changes changes;

    @Inject
    FaultyFollower follower;

    @Test
    void failureCostsOnlyTheOneThatFailsAndIsRemembered() {
        var site = sites.school();
        var answers = sites.within(site, () -> contributions.of(Block.class).stream()
                .filter(block -> block.type() == FaultyBlock.class)
                .map(block -> block.ask(asked -> asked.show(Values.NONE)))
                .toList());
        assertEquals(List.of(Optional.empty()), answers);
        var failure = health.lastFailure("faulty").orElseThrow();
        assertEquals(site.node().key(), failure.site());
        assertTrue(failure.why().contains("on purpose"), failure.why());
    }

    @Test
    void pluginThatCannotStartIsListedWithItsErrorAndTheRestRuns() {
        var broken = plugins.all().stream().filter(plugin -> !plugin.isRunning()).toList();
        assertEquals(1, broken.size());
        assertTrue(broken.getFirst().error().orElse("").contains("broken on purpose"), broken.toString());
        assertTrue(plugins.all().stream().anyMatch(plugin -> plugin.id().equals("faulty") && plugin.isRunning()));
    }

    @Test
    void siteSwitchesForItselfAndTheSitesBelowUntilOneOfThemDecides() {
        var city = sites.school();
        var school = sites.below(city);
        sites.within(city, () -> turn(city, false));
        assertFalse(offersFaultyBlock(city));
        assertFalse(offersFaultyBlock(school));
        sites.within(school, () -> turn(school, true));
        assertTrue(offersFaultyBlock(school));
        assertFalse(offersFaultyBlock(city));
    }

    /** It fails the first time: what it was told then must come again, in order and without gaps. */
    @Test
    void followerThatFailedIsToldAgain() throws InterruptedException {
        var site = sites.school();
        for (int i = 0; i < 5; i++) {
            sites.within(site, () -> {
                changes.append("faulty.tried", 1);
                return null;
            });
        }
        long last = changes.last();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!follower.heard().contains(last) && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        var heard = follower.heard();
        assertTrue(heard.contains(last), heard.toString());
        assertEquals(LongStream.range(heard.getFirst(), heard.getFirst() + heard.size()).boxed().toList(), heard);
    }

    private Void turn(TestSites.TestSite site, boolean on) {
        switches.turn(site.node(), "faulty", on);
        return null;
    }

    private boolean offersFaultyBlock(TestSites.TestSite site) {
        return sites.within(site, () -> contributions.of(Block.class).stream().anyMatch(block -> block.type() == FaultyBlock.class));
    }
}
