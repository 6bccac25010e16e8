package io.photointake.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** How packages are cut, and what they show. */
final class PackageRules {
    /** What each adapter shows: one entry, its settings, and of HTTP the use cases it needs. */
    private static final Set<String> SHOWN_BY_ADAPTERS = Set.of(
            "HttpApi",
            "HttpSettings",
            "HttpUseCases",
            "ImagingEngine",
            "ImagingObserver",
            "HeifSettings",
            "ImagingSettings",
            "Level",
            "Metrics",
            "MetricsSettings",
            "Database",
            "DatabaseSettings",
            "FilesystemImageStore",
            "FilesystemPictureCopies",
            "FilesystemSettings");

    private PackageRules() {}

    static Map<String, ArchRule> of(House house) {
        return Map.of(
                "packagesHaveNoCycles",
                        slices().matching(house.base() + ".(**)").should().beFreeOfCycles(),
                "anAdapterShowsItsEntryAndItsSettings", shownByAdapters(house),
                "aPublicTypeIsNeededByAnotherPackage", neededElsewhere(house),
                "everyPackageIsNullMarked",
                        classes()
                                .should(Checks.hold(
                                        "lie in a package marked @NullMarked",
                                        type -> type.getPackage().isAnnotatedWith(NullMarked.class))));
    }

    private static ArchRule shownByAdapters(House house) {
        return classes()
                .that()
                .resideInAPackage(house.base() + ".adapter.*")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should(Checks.hold(
                        "be the adapter's entry, its settings or its use cases",
                        type -> SHOWN_BY_ADAPTERS.contains(type.getSimpleName())));
    }

    /**
     * The domain is exempt, because others embed it; so is what a framework or the Java launcher makes by name, and what
     * shows only constants, whose uses the compiler wipes out.
     */
    private static ArchRule neededElsewhere(House house) {
        Predicate<JavaClass> madeByName = type -> type.isAssignableTo("jakarta.validation.ConstraintValidator")
                || type.getPackageName().equals(house.base() + ".bootstrap");
        return classes()
                .that(Predicates.resideOutsideOfPackage(house.domain()))
                .and()
                .haveModifier(JavaModifier.PUBLIC)
                .and()
                .areTopLevelClasses()
                .should(Checks.hold(
                        "be package-private, as no other package needs them",
                        type -> madeByName.test(type) || showsOnlyConstants(type) || isUsedElsewhere(type)));
    }

    private static boolean showsOnlyConstants(JavaClass type) {
        return type.getFields().stream()
                        .anyMatch(field -> isPublic(field) && field.getRawType().isEquivalentTo(String.class))
                && type.getCodeUnits().stream().noneMatch(PackageRules::isPublic);
    }

    private static boolean isPublic(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isUsedElsewhere(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(each ->
                        each.getName().equals(type.getName()) || each.getName().startsWith(type.getName() + "$"))
                .flatMap(each -> each.getDirectDependenciesToSelf().stream())
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }
}
