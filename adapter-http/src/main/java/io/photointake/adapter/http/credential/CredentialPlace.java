package io.photointake.adapter.http.credential;

/** Where a call documents its credentials; the other place counts where this one is empty. */
public enum CredentialPlace {
    HEADERS,
    QUERY
}
