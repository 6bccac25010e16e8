package io.photointake.bootstrap.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings that count, in a line for the log, without what is secret in them. */
public final class SettingsSummary {
    /** In JDBC URLs. */
    private static final Pattern SECRETS = Pattern.compile(
            "(?i)([;?&]\\s*[^=;&]*(?:user|password|passwd|pwd|secret|token|key|cipher)[^=;&]*=)[^;&\\s]*");

    private static final Pattern USER_INFO = Pattern.compile("//[^/@\\s]*@");

    private SettingsSummary() {}

    /** Every setting that has a value, such as {@code port=8080}, by the names under which they are set. */
    public static String of(Config config) {
        List<String> settings = new ArrayList<>();
        addAll(config, "", settings);
        return String.join(" ", settings);
    }

    /** The text without names and passwords, if it is an address with such. */
    public static String withoutSecrets(String text) {
        return USER_INFO.matcher(SECRETS.matcher(text).replaceAll("$1***")).replaceAll("//***@");
    }

    private static void addAll(Record settings, String path, List<String> all) {
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            Object value = value(settings, component);
            String name = path + component.getName();
            if (value instanceof Record group) {
                addAll(group, name + ".", all);
            } else if (value != null) {
                all.add(ConfigCheck.key(name) + "=" + withoutSecrets(value.toString()));
            }
        }
    }

    private static @Nullable Object value(Record settings, RecordComponent component) {
        try {
            return component.getAccessor().invoke(settings);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a setting cannot be read", e);
        }
    }
}
