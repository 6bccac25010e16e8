package io.photointake.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What use cases, services, commands and ports are like. */
final class UseCaseRules {
    private UseCaseRules() {}

    static Map<String, ArchRule> of(House house) {
        return Map.of(
                "aUseCaseIsAnInterfaceOfOneMethod",
                classes()
                        .that(areUseCases(house))
                        .should(Checks.hold("have a single abstract method", UseCaseRules::hasOneMethod)),
                "aServiceIsFinalAndImplementsAUseCaseOfItsPackage",
                classes()
                        .that(areServices(house))
                        .should()
                        .haveModifier(JavaModifier.FINAL)
                        .andShould(Checks.hold(
                                "implement a use case of their package",
                                service -> useCasesOf(service, house).stream()
                                        .anyMatch(useCase -> inSamePackage(useCase, service)))),
                "aServiceOfOneUseCaseCarriesItsName",
                classes().that(areServices(house)).should(Checks.hold("be named after it", service -> {
                    Set<JavaClass> useCases = useCasesOf(service, house);
                    return useCases.size() != 1
                            || service.getSimpleName()
                                    .equals(useCases.iterator().next().getSimpleName() + "Service");
                })),
                "onlyServicesImplementUseCases",
                classes()
                        .that()
                        .resideInAPackage(house.base() + "..")
                        .and(DescribedPredicate.describe(
                                "implement a use case",
                                type -> !type.isInterface()
                                        && !useCasesOf(type, house).isEmpty()))
                        .should(Checks.hold("be services", areServices(house))),
                "onlyAdaptersImplementDrivenPorts",
                classes()
                        .that()
                        .resideInAPackage(house.base() + "..")
                        .and(DescribedPredicate.describe("implement a driven port", type -> isAdapter(type, house)))
                        .should()
                        .resideInAPackage(house.adapters()),
                "aPersistentAdapterIsTechnologyPlusPort",
                classes()
                        .that()
                        .resideInAPackage(house.adapters())
                        .should(Checks.hold(
                                "end with the name of the port they implement", type -> carriesPort(type, house))),
                "aCommandIsNamedAfterItsUseCase",
                classes()
                        .that()
                        .resideInAPackage(house.application())
                        .and()
                        .haveSimpleNameEndingWith("Command")
                        .should(Checks.hold(
                                "be records beside the use case they are named after",
                                command -> command.isRecord() && hasUseCaseOfItsName(command))));
    }

    private static DescribedPredicate<JavaClass> areUseCases(House house) {
        return DescribedPredicate.describe("are use cases", type -> isUseCase(type, house));
    }

    private static boolean isUseCase(JavaClass type, House house) {
        return inApplication(type, house)
                && !type.getPackageName().equals(house.ports())
                && type.isInterface()
                && type.isTopLevelClass()
                && !type.getName().endsWith(".package-info")
                && !type.reflect().isSealed();
    }

    private static boolean hasOneMethod(JavaClass type) {
        return type.getAllMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                        .count()
                == 1;
    }

    private static DescribedPredicate<JavaClass> areServices(House house) {
        return DescribedPredicate.describe(
                "are services",
                type -> inApplication(type, house) && type.getSimpleName().endsWith("Service"));
    }

    private static Set<JavaClass> useCasesOf(JavaClass type, House house) {
        return type.getAllRawInterfaces().stream()
                .filter(each -> isUseCase(each, house))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isAdapter(JavaClass type, House house) {
        return !type.isInterface()
                && !type.isAssignableTo(Throwable.class)
                && type.getAllRawInterfaces().stream().anyMatch(each -> isDrivenPort(each, house));
    }

    /** Contents and readings are what driven ports speak of. */
    private static boolean isDrivenPort(JavaClass type, House house) {
        return type.getPackageName().equals(house.ports())
                && !type.reflect().isSealed()
                && !type.isAssignableTo(house.ports() + ".ContentSource");
    }

    private static boolean carriesPort(JavaClass type, House house) {
        return type.getAllRawInterfaces().stream()
                .filter(each -> each.getPackageName().equals(house.ports()))
                .map(JavaClass::getSimpleName)
                .filter(port -> port.endsWith("Repository") || port.endsWith("Store"))
                .allMatch(port -> type.getSimpleName().endsWith(port)
                        && !type.getSimpleName().equals(port));
    }

    private static boolean hasUseCaseOfItsName(JavaClass command) {
        String useCase = command.getSimpleName().replaceFirst("Command$", "");
        return command.getPackage().containsClassWithSimpleName(useCase)
                && command.getPackage().getClassWithSimpleName(useCase).isInterface();
    }

    private static boolean inApplication(JavaClass type, House house) {
        return Predicates.resideInAPackage(house.application()).test(type);
    }

    private static boolean inSamePackage(JavaClass one, JavaClass other) {
        return one.getPackageName().equals(other.getPackageName());
    }
}
