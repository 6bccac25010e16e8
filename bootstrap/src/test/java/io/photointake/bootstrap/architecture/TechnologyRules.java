package io.photointake.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which technology stays in which room. */
final class TechnologyRules {
    private static final Set<String> AMBIENT = Set.of(
            Instant.class.getName() + ".now",
            Clock.class.getName() + ".systemUTC",
            Clock.class.getName() + ".systemDefaultZone",
            UUID.class.getName() + ".randomUUID",
            System.class.getName() + ".currentTimeMillis",
            System.class.getName() + ".nanoTime",
            System.class.getName() + ".getenv",
            System.class.getName() + ".getProperty");

    private TechnologyRules() {}

    static Map<String, ArchRule> of(House house) {
        return Map.ofEntries(
                Map.entry(
                        "databasesStayInPersistence",
                        only(
                                house.adapter("persistence"),
                                house,
                                "java.sql..",
                                "javax.sql..",
                                "org.jdbi..",
                                "com.zaxxer..",
                                "org.flywaydb..",
                                "org.sqlite..",
                                "org.h2..")),
                Map.entry(
                        "webServersStayInHttp",
                        only(
                                house.adapter("http"),
                                house,
                                "io.javalin..",
                                "org.eclipse.jetty..",
                                "jakarta.servlet..",
                                "org.apache.commons.fileupload..",
                                "tools.jackson..",
                                "com.fasterxml.jackson..")),
                Map.entry(
                        "pixelLibrariesStayInImaging",
                        only(
                                house.adapter("imaging"),
                                house,
                                "javax.imageio..",
                                "java.awt..",
                                "org.bytedeco..",
                                "com.twelvemonkeys..")),
                Map.entry(
                        "metersStayInMetrics",
                        only(house.adapter("metrics"), house, "io.micrometer..", "io.prometheus..")),
                Map.entry("theCommandLineStaysInBootstrap", only(house.bootstrap(), house, "picocli..")),
                Map.entry("theValidationFrameworkStaysInBootstrap", only(house.bootstrap(), house, "org.hibernate..")),
                Map.entry(
                        "theCoreTouchesNoFileAndNoNetwork",
                        noClasses()
                                .that()
                                .resideInAnyPackage(house.domain(), house.application())
                                .should()
                                .dependOnClassesThat(Predicates.resideInAnyPackage(
                                                "java.nio.file..", "java.net..", "java.util.concurrent..")
                                        .or(Predicates.assignableTo(java.io.File.class)))),
                Map.entry("theCoreIsGivenItsClockAndItsIdentifiers", ambient(house)),
                Map.entry(
                        "standardStreamsBelongToBootstrap",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(house.bootstrap())
                                .should(ACCESS_STANDARD_STREAMS)),
                Map.entry("nobodyLogsWithJavaUtilLogging", noClasses().should(USE_JAVA_UTIL_LOGGING)));
    }

    private static ArchRule only(String room, House house, String... technology) {
        return noClasses()
                .that()
                .resideInAPackage(house.base() + "..")
                .and()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(technology);
    }

    private static ArchRule ambient(House house) {
        return noClasses()
                .that()
                .resideInAnyPackage(house.domain(), house.application())
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "time, chance or environment nobody has given them", TechnologyRules::isAmbient));
    }

    private static boolean isAmbient(JavaAccess<?> access) {
        return AMBIENT.contains(access.getTargetOwner().getName() + "." + access.getName());
    }
}
