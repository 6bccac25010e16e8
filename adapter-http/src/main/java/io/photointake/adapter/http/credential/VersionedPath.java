package io.photointake.adapter.http.credential;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a call is in one version of the API.
 *
 * @param credentials where that version documents them
 */
public record VersionedPath(String path, CredentialPlace credentials) {
    /** The call in version 4 and all versions before it that have it. */
    public static List<VersionedPath> allOf(String call) {
        return Stream.of("1", "v1", "3", "4").map(version -> of(version, call)).toList();
    }

    /** The call in one version: from version 4 on, credentials are in headers. */
    public static VersionedPath of(String version, String call) {
        return new VersionedPath(
                "/api/" + version + "/" + call, version.equals("4") ? CredentialPlace.HEADERS : CredentialPlace.QUERY);
    }
}
