package org.zhijia.plugins.links;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.zhijia.testkit.PluginRules;

@AnalyzeClasses(packagesOf = LinksPlugin.class, importOptions = ImportOption.DoNotIncludeTests.class)
class LinksArchitectureTest {

    @ArchTest
    static final ArchRule standsOnTheSpiAlone = PluginRules.standsOnTheSpiAlone("links");
}
