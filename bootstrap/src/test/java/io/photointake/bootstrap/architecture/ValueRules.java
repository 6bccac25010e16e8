package io.photointake.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.lang.ArchRule;
import java.io.InputStream;
import java.util.Map;

/** What values, policies and exceptions are like. */
final class ValueRules {
    private ValueRules() {}

    static Map<String, ArchRule> of(House house) {
        return Map.of(
                "whatTheDomainShowsIsARecordOrAnEnum",
                classes()
                        .that()
                        .resideInAPackage(house.domain())
                        .and()
                        .arePublic()
                        .should(Checks.hold(
                                "be records, enums or sealed interfaces",
                                type -> type.isRecord()
                                        || type.isEnum()
                                        || type.reflect().isSealed())),
                "theCoreHasOnlyFinalFields",
                fields().that()
                        .areDeclaredInClassesThat()
                        .resideInAnyPackage(house.domain(), house.application())
                        .and()
                        .areDeclaredInClassesThat(Predicates.assignableTo(InputStream.class)
                                .negate()
                                .as("are no streams, which count as they go"))
                        .should()
                        .beFinal(),
                "theCoreHasNoSetters",
                noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAnyPackage(house.domain(), house.application())
                        .should()
                        .haveNameMatching("set[A-Z].*"),
                "onlyTheDomainHasPolicies",
                classes()
                        .that()
                        .resideInAPackage(house.base() + "..")
                        .and()
                        .haveSimpleNameEndingWith("Policy")
                        .should()
                        .resideInAPackage(house.domain()),
                "theDomainHasNoExceptions",
                noClasses().that().resideInAPackage(house.domain()).should().beAssignableTo(Throwable.class),
                "aPortFailsWithAnUncheckedExceptionOfItsOwn",
                classes()
                        .that()
                        .resideInAPackage(house.application())
                        .and()
                        .areAssignableTo(Throwable.class)
                        .and()
                        .arePublic()
                        .should(Checks.hold("be unchecked and lie beside the port", type -> isOfAPort(type, house))));
    }

    private static boolean isOfAPort(JavaClass type, House house) {
        return type.isAssignableTo(RuntimeException.class)
                && type.getPackageName().equals(house.ports());
    }
}
