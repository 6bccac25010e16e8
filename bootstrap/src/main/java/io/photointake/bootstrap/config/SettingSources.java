package io.photointake.bootstrap.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Settings from where they can stand besides the command line: the environment, then a properties file. */
public final class SettingSources {
    private static final String FILE_VARIABLE = "PHOTOINTAKE_CONFIG";
    private static final String LOG_LEVEL_VARIABLE = "PHOTOINTAKE_LOG_LEVEL";

    /** What Kubernetes gives the pods beside a service named photointake. */
    private static final Pattern OF_KUBERNETES =
            Pattern.compile("PHOTOINTAKE_(SERVICE_(HOST|PORT(_.*)?)|PORT(_\\d+_.*)?)");

    private static final Path USUAL_FILE = Path.of("photointake.properties");

    private final Map<String, String> environment;
    private final Properties properties;
    private final List<String> problems;

    private SettingSources(Map<String, String> environment, Properties properties, List<String> problems) {
        this.environment = environment;
        this.properties = properties;
        this.problems = List.copyOf(problems);
    }

    /** Reads the file that {@code PHOTOINTAKE_CONFIG} names, else {@code photointake.properties} here if it is there. */
    public static SettingSources of(Map<String, String> environment) {
        String named = environment.getOrDefault(FILE_VARIABLE, "").strip();
        Path file = named.isEmpty() ? USUAL_FILE : Path.of(named);
        Properties properties = new Properties();
        List<String> problems = new ArrayList<>();
        if (!named.isEmpty() || Files.exists(file)) {
            load(file, properties, problems);
        }
        return new SettingSources(environment, properties, problems);
    }

    private static void load(Path file, Properties properties, List<String> problems) {
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            problems.add("the settings file " + file + " cannot be read: " + e);
        }
        properties.stringPropertyNames().stream()
                .filter(key -> !SettingKeys.ALL.contains(key))
                .sorted()
                .forEach(key ->
                        problems.add("the settings file " + file + " has \"" + key + "\": there is no such setting"));
    }

    /** The setting's value; a blank one counts as not given. */
    public Optional<String> get(String key) {
        return given(environment.get(SettingKeys.environmentVariable(key)))
                .or(() -> given(properties.getProperty(key)));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * The environment's variables that look like settings and are none, each with the setting that may be meant. They stop
     * nothing: an environment can be shared with what the next version, or another program, reads.
     */
    public List<String> warnings() {
        return environment.keySet().stream()
                .filter(name -> name.startsWith(SettingKeys.PREFIX))
                .filter(name -> !isKnown(name))
                .sorted()
                .map(name -> "The environment has " + name + ", which is no setting"
                        + SettingKeys.nearest(name)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(""))
                .toList();
    }

    private static boolean isKnown(String variable) {
        return variable.equals(FILE_VARIABLE)
                || variable.equals(LOG_LEVEL_VARIABLE)
                || SettingKeys.environmentVariables().contains(variable)
                || OF_KUBERNETES.matcher(variable).matches();
    }

    /** What is wrong with the sources themselves. */
    public List<String> problems() {
        return problems;
    }
}
