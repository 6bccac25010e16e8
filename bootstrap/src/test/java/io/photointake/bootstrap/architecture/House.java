package io.photointake.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * Names the rooms of a house built like ours.
 *
 * @param base the package that holds its layers
 */
record House(String base) {
    static final House OURS = new House("io.photointake");
    static final House RUINED = new House("io.photointake.bootstrap.architecture.violation");

    private static final ImportOption PRODUCTION =
            location -> !location.contains("/test-classes/") && !location.contains("-tests.jar");

    String domain() {
        return base + ".domain..";
    }

    String application() {
        return base + ".application..";
    }

    String ports() {
        return base + ".application.port";
    }

    String adapters() {
        return base + ".adapter..";
    }

    String adapter(String technology) {
        return base + ".adapter." + technology + "..";
    }

    String bootstrap() {
        return base + ".bootstrap..";
    }

    /** The classes we ship, from the jars or folders of all modules. */
    static JavaClasses production() {
        return new ClassFileImporter().withImportOption(PRODUCTION).importPackages(OURS.base);
    }

    static JavaClasses ruin() {
        return new ClassFileImporter().importPackages(RUINED.base);
    }
}
