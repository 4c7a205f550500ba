package org.zhijia.plugins.showcase;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.zhijia.testkit.PluginRules;

@AnalyzeClasses(packagesOf = ShowcasePlugin.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ShowcaseArchitectureTest {

    @ArchTest
    static final ArchRule standsOnTheSpiAlone = PluginRules.standsOnTheSpiAlone("showcase");
}
