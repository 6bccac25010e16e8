package io.photointake.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;

/** What nothing is called. */
final class NameRules {
    private NameRules() {}

    static Map<String, ArchRule> of(House house) {
        return Map.of(
                "nothingIsCalledUtilHelperImplManagerOrCommon",
                noClasses().should().haveNameMatching(".*[.$](Common\\w*|\\w*(Utils?|Helpers?|Impl|Managers?))"),
                "noPackageIsForOddsAndEnds",
                noClasses()
                        .should()
                        .resideInAnyPackage(
                                "..common..",
                                "..util..",
                                "..utils..",
                                "..helper..",
                                "..helpers..",
                                "..impl..",
                                "..misc.."),
                "noPortIsCalledPort",
                noClasses().should().haveNameMatching(".*Port"),
                "acronymsAreWords",
                noClasses().should().haveNameMatching(".*[.$](\\w*[A-Z]{3}\\w*|\\w*[A-Z]{2})"));
    }
}
