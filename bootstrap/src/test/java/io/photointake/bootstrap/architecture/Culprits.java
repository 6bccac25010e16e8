package io.photointake.bootstrap.architecture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who in the ruined house breaks which rule, by what the rule's report must say. */
final class Culprits {
    private static final Map<String, List<String>> OF_RULES = Map.ofEntries(
            Map.entry(
                    "layersDependInwardAndAdaptersAreReachedFromBootstrapAlone",
                    List.of("UpwardValue", "MoveImage", "Disk")),
            Map.entry("domainSeesOnlyJava", List.of("UpwardValue")),
            Map.entry("applicationSeesOnlyJavaAndDomain", List.of("MoveImage")),
            Map.entry("adaptersNeverSeeOneAnother", List.of("Disk")),
            Map.entry("adaptersNeverSeeAServiceClass", List.of("Disk")),
            Map.entry("portsSeeNoUseCase", List.of("port.ImageStore")),
            Map.entry("databasesStayInPersistence", List.of("HTTPGate")),
            Map.entry("webServersStayInHttp", List.of("Disk")),
            Map.entry("metersStayInMetrics", List.of("Disk")),
            Map.entry("pixelLibrariesStayInImaging", List.of("HTTPGate")),
            Map.entry("theCommandLineStaysInBootstrap", List.of("HTTPGate")),
            Map.entry("theValidationFrameworkStaysInBootstrap", List.of("HTTPGate")),
            Map.entry("theCoreTouchesNoFileAndNoNetwork", List.of("Surroundings")),
            Map.entry("theCoreIsGivenItsClockAndItsIdentifiers", List.of("Instant.now()", "UUID.randomUUID()")),
            Map.entry("standardStreamsBelongToBootstrap", List.of("OpenService")),
            Map.entry("nobodyLogsWithJavaUtilLogging", List.of("HTTPGate")),
            Map.entry("aUseCaseIsAnInterfaceOfOneMethod", List.of("MoveImage")),
            Map.entry("aServiceIsFinalAndImplementsAUseCaseOfItsPackage", List.of("OpenService", "StrayService")),
            Map.entry("aServiceOfOneUseCaseCarriesItsName", List.of("OpenService")),
            Map.entry("onlyServicesImplementUseCases", List.of("UploadWorker")),
            Map.entry("onlyAdaptersImplementDrivenPorts", List.of("HeapImageStore")),
            Map.entry("aPersistentAdapterIsTechnologyPlusPort", List.of("Disk")),
            Map.entry("aCommandIsNamedAfterItsUseCase", List.of("ImageCommand")),
            Map.entry("whatTheDomainShowsIsARecordOrAnEnum", List.of("ResizableSize")),
            Map.entry("theCoreHasOnlyFinalFields", List.of("ResizableSize.width")),
            Map.entry("theCoreHasNoSetters", List.of("setWidth")),
            Map.entry("onlyTheDomainHasPolicies", List.of("RetryPolicy")),
            Map.entry("theDomainHasNoExceptions", List.of("TooLargeException")),
            Map.entry("aPortFailsWithAnUncheckedExceptionOfItsOwn", List.of("UploadFailedException")),
            Map.entry(
                    "nothingIsCalledUtilHelperImplManagerOrCommon",
                    List.of(
                            "NameUtils",
                            "NameUtil>",
                            "NameHelper>",
                            "NameHelpers",
                            "NameImpl",
                            "NameManager>",
                            "NameManagers",
                            "CommonName")),
            Map.entry("noPackageIsForOddsAndEnds", List.of("violation.util")),
            Map.entry("noPortIsCalledPort", List.of("StoragePort")),
            Map.entry("acronymsAreWords", List.of("HTTPGate")),
            Map.entry("packagesHaveNoCycles", List.of("Cycle detected")),
            Map.entry("anAdapterShowsItsEntryAndItsSettings", List.of("Disk")),
            Map.entry("aPublicTypeIsNeededByAnotherPackage", List.of("Disk")),
            Map.entry("everyPackageIsNullMarked", List.of("Disk")));

    private Culprits() {}

    /** The rules that somebody breaks. */
    static Set<String> ofRules() {
        return OF_RULES.keySet();
    }

    /** Whoever breaks the rule; a rule that nobody breaks has not been shown to bite. */
    static List<String> of(String rule) {
        return Optional.ofNullable(OF_RULES.get(rule))
                .orElseThrow(() -> new AssertionError("nobody in the ruined house breaks " + rule));
    }
}
