package org.zhijia;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The floors of core/README.md: a feature uses floors below its own, never a neighbour, never a floor above. */
@AnalyzeClasses(packages = "org.zhijia", importOptions = ImportOption.DoNotIncludeTests.class)
class FloorsTest {

    private static final List<List<String>> FLOORS = List.of(
            List.of("platform", "web"),
            List.of("site"),
            List.of("audit"),
            List.of("identity", "plugin"),
            List.of("media", "markup", "typeface"),
            List.of("content"),
            List.of("checks", "readings"),
            List.of("publishing", "theme"),
            List.of("news", "policy", "profile", "upkeep"),
            List.of("imports", "founding"),
            List.of("delivery", "demo"),
            List.of("desk"));

    @ArchTest
    static final ArchRule featuresUseOnlyFloorsBelow = classes()
            .that(areOnAFloor())
            .should(useOnlyFloorsBelow());

    @ArchTest
    static final ArchRule everyFeatureHasAFloor = classes()
            .that().resideOutsideOfPackages("org.zhijia.spi..", "org.zhijia.api..", "org.zhijia.view..", "org.zhijia.testkit..")
            .should(ArchCondition.from(areOnAFloor()));

    @ArchTest
    static final ArchRule apiKnowsNeitherCdiNorJpa = noClasses()
            .that().resideInAnyPackage("org.zhijia.spi..", "org.zhijia.api..", "org.zhijia.view..")
            .should().dependOnClassesThat().resideInAPackage("jakarta..");

    @ArchTest
    static final ArchRule roomsOfTheDeskDoNotKnowEachOther = SlicesRuleDefinition.slices()
            .matching("org.zhijia.desk.(*)..")
            .should().notDependOnEachOther()
            .allowEmptyShould(true);

    private static DescribedPredicate<JavaClass> areOnAFloor() {
        return DescribedPredicate.describe("are on a floor", type -> floor(type).isPresent());
    }

    private static ArchCondition<JavaClass> useOnlyFloorsBelow() {
        return new ArchCondition<>("use only floors below") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !allows(type, dependency.getTargetClass()))
                        .forEach(dependency -> events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static boolean allows(JavaClass from, JavaClass to) {
        return floor(to).isEmpty() || feature(from).equals(feature(to)) || floor(to).get() < floor(from).orElseThrow();
    }

    private static Optional<Integer> floor(JavaClass type) {
        return IntStream.range(0, FLOORS.size()).filter(floor -> FLOORS.get(floor).contains(feature(type))).boxed().findFirst();
    }

    /** The first package below {@code org.zhijia}. */
    private static String feature(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return type.getPackageName().startsWith("org.zhijia.") ? parts[2] : "";
    }
}
