package org.zhijia;

import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.zhijia.testkit.Archives;
import org.zhijia.testplugins.broken.BrokenPlugin;
import org.zhijia.testplugins.faulty.FaultyPlugin;

/**
 * The product with all in-container tests in it, and with two plugins that misbehave. It starts once for all of them: a
 * start takes ten times as long as what a class of tests does. So each test founds sites of its own.
 */
@ArquillianSuiteDeployment
class TestedProduct {

    /** The tests, and what more than one of them uses. */
    private static final String TESTS = ".*/(\\w+IT|TestSites|Photos|ThemeArchiveTest)(\\$.*)?\\.class";

    @Deployment
    static WebArchive product() {
        return Archives.product().addPackages(true, Filters.include(TESTS), "org.zhijia")
                .addAsLibrary(Archives.plugin("faulty", FaultyPlugin.class.getPackage()))
                .addAsLibrary(Archives.plugin("broken", BrokenPlugin.class.getPackage()));
    }
}
