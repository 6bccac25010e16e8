package io.photointake.adapter.http.parameter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a client has given for one parameter, in all the places where it may stand. Given several times it counts once if
 * the values agree; a blank one counts as not given.
 *
 * @param texts the different values that are not blank
 * @param undecodable whether one of them is no valid percent-encoded UTF-8
 */
public record ParameterValue(List<String> texts, boolean undecodable) {
    /** Not given, or blank. */
    public static final ParameterValue ABSENT = new ParameterValue(List.of(), false);

    private static final Set<String> SCRIPTED_ABSENCE = Set.of("null", "undefined");

    static ParameterValue of(String text) {
        return text.isBlank() ? ABSENT : new ParameterValue(List.of(text), false);
    }

    static ParameterValue ofUndecodable() {
        return new ParameterValue(List.of(), true);
    }

    /** Both, as if given in one place. */
    ParameterValue and(ParameterValue other) {
        Set<String> all = new LinkedHashSet<>(texts);
        all.addAll(other.texts);
        return new ParameterValue(List.copyOf(all), undecodable || other.undecodable);
    }

    /** This, or the other if this is absent. */
    public ParameterValue or(ParameterValue other) {
        return isAbsent() ? other : this;
    }

    /** The same, but the {@code null} and {@code undefined} of a script without a value count as not given. */
    public ParameterValue withoutScriptedAbsence() {
        return new ParameterValue(
                texts.stream()
                        .filter(text -> !SCRIPTED_ABSENCE.contains(text.strip()))
                        .toList(),
                undecodable);
    }

    /** The same, its texts as such values are usually written, so that {@code 1} and {@code true} agree. */
    public ParameterValue as(ValueKind kind) {
        return new ParameterValue(texts.stream().map(kind::normal).distinct().toList(), undecodable);
    }

    public boolean isAbsent() {
        return texts.isEmpty() && !undecodable;
    }

    /** Whether nothing can be read from it although something was given. */
    public boolean isContradictory() {
        return undecodable || texts.size() > 1;
    }

    /** The one value; empty if there is none or no single one. */
    public Optional<String> text() {
        return isContradictory() ? Optional.empty() : texts.stream().findFirst();
    }
}
