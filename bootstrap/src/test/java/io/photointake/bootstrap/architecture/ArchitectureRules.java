package io.photointake.bootstrap.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every rule by its name, for a house built like ours. */
final class ArchitectureRules {
    private ArchitectureRules() {}

    static Map<String, ArchRule> of(House house) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.putAll(LayerRules.of(house));
        rules.putAll(TechnologyRules.of(house));
        rules.putAll(UseCaseRules.of(house));
        rules.putAll(ValueRules.of(house));
        rules.putAll(NameRules.of(house));
        rules.putAll(PackageRules.of(house));
        return Collections.unmodifiableMap(rules);
    }
}
