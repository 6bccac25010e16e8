package io.photointake.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;

/** Who may see whom. */
final class LayerRules {
    private static final String NULLNESS = "org.jspecify.annotations..";

    private LayerRules() {}

    static Map<String, ArchRule> of(House house) {
        return Map.of(
                "layersDependInwardAndAdaptersAreReachedFromBootstrapAlone", layers(house),
                "domainSeesOnlyJava", sees(house.domain(), "java..", NULLNESS, house.domain()),
                "applicationSeesOnlyJavaAndDomain",
                        sees(house.application(), "java..", NULLNESS, house.domain(), house.application()),
                "adaptersNeverSeeOneAnother",
                        slices().matching(house.base() + ".adapter.(*)..")
                                .should()
                                .notDependOnEachOther(),
                "adaptersNeverSeeAServiceClass", noServicesInAdapters(house),
                "portsSeeNoUseCase", sees(house.ports(), "java..", NULLNESS, house.domain(), house.ports()));
    }

    private static ArchRule layers(House house) {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("domain")
                .definedBy(house.domain())
                .layer("application")
                .definedBy(house.application())
                .layer("http")
                .definedBy(house.adapter("http"))
                .layer("imaging")
                .definedBy(house.adapter("imaging"))
                .layer("metrics")
                .definedBy(house.adapter("metrics"))
                .layer("persistence")
                .definedBy(house.adapter("persistence"))
                .layer("storage")
                .definedBy(house.adapter("storage"))
                .layer("bootstrap")
                .definedBy(house.bootstrap())
                .whereLayer("domain")
                .mayOnlyBeAccessedByLayers(
                        "application", "http", "imaging", "metrics", "persistence", "storage", "bootstrap")
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("http", "imaging", "metrics", "persistence", "storage", "bootstrap")
                .whereLayer("http")
                .mayOnlyBeAccessedByLayers("bootstrap")
                .whereLayer("imaging")
                .mayOnlyBeAccessedByLayers("bootstrap")
                .whereLayer("metrics")
                .mayOnlyBeAccessedByLayers("bootstrap")
                .whereLayer("persistence")
                .mayOnlyBeAccessedByLayers("bootstrap")
                .whereLayer("storage")
                .mayOnlyBeAccessedByLayers("bootstrap")
                .whereLayer("bootstrap")
                .mayNotBeAccessedByAnyLayer();
    }

    private static ArchRule sees(String from, String... allowed) {
        return classes().that().resideInAPackage(from).should().onlyDependOnClassesThat(inPackages(allowed));
    }

    private static DescribedPredicate<JavaClass> inPackages(String... packages) {
        return Predicates.resideInAnyPackage(packages)
                .or(DescribedPredicate.describe(
                        "arrays of primitives",
                        type -> type.getBaseComponentType().isPrimitive()));
    }

    private static ArchRule noServicesInAdapters(House house) {
        return noClasses()
                .that()
                .resideInAPackage(house.adapters())
                .should()
                .dependOnClassesThat(Predicates.resideInAPackage(house.application())
                        .and(Predicates.simpleNameEndingWith("Service")));
    }
}
