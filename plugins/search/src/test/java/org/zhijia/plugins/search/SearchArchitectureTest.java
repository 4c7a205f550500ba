package org.zhijia.plugins.search;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.zhijia.testkit.PluginRules;

@AnalyzeClasses(packagesOf = SearchPlugin.class, importOptions = ImportOption.DoNotIncludeTests.class)
class SearchArchitectureTest {

    @ArchTest
    static final ArchRule standsOnTheSpiAlone = PluginRules.standsOnTheSpiAlone("search");
}
