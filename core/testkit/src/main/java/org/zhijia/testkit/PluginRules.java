package org.zhijia.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;

/** What holds for every plugin. */
public final class PluginRules {

    /** A plugin stands on the public contracts alone: nothing of the core's features, nothing of another plugin. */
    public static ArchRule standsOnTheSpiAlone(String pluginId) {
        return noClasses()
                .that().resideInAPackage("org.zhijia.plugins." + pluginId + "..")
                .should().dependOnClassesThat(DescribedPredicate.describe("belong to others in the house",
                        type -> type.getPackageName().startsWith("org.zhijia.") && !isOpenTo(pluginId, type.getPackageName())));
    }

    private PluginRules() { }

    private static boolean isOpenTo(String pluginId, String packageName) {
        return packageName.matches("org\\.zhijia\\.(spi|api|view|plugins\\." + pluginId + ")(\\..*)?");
    }
}
