package org.zhijia.plugins.search;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.zhijia.testkit.PluginRules;

@AnalyzeClasses(packagesOf = SearchPlugin.class, importOptions = ImportOption.DoNotIncludeTests.class)
class SearchArchitectureTest {

    @ArchTest
    static final ArchRule standsOnTheSpiAlone = PluginRules.standsOnTheSpiAlone("search");

    /** Each package uses those before it. */
    @ArchTest
    static final ArchRule floors = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true)
            .layer("words").definedBy("org.zhijia.plugins.search.words..")
            .layer("index").definedBy("org.zhijia.plugins.search.index..")
            .layer("meaning").definedBy("org.zhijia.plugins.search.meaning..")
            .layer("learning").definedBy("org.zhijia.plugins.search.learning..")
            .layer("query").definedBy("org.zhijia.plugins.search.query..")
            .layer("log").definedBy("org.zhijia.plugins.search.log..")
            .layer("page").definedBy("org.zhijia.plugins.search.page..")
            .layer("desk").definedBy("org.zhijia.plugins.search.desk..")
            .whereLayer("page").mayNotBeAccessedByAnyLayer()
            .whereLayer("desk").mayNotBeAccessedByAnyLayer()
            .whereLayer("log").mayOnlyBeAccessedByLayers("page", "desk")
            .whereLayer("query").mayOnlyBeAccessedByLayers("log", "page", "desk")
            .whereLayer("learning").mayOnlyBeAccessedByLayers("query", "log", "page", "desk")
            .whereLayer("meaning").mayOnlyBeAccessedByLayers("learning", "query", "log", "page", "desk")
            .whereLayer("index").mayOnlyBeAccessedByLayers("meaning", "learning", "query", "log", "page", "desk");
}
