package io.photointake.adapter.metrics;

import java.net.InetSocketAddress;

/**
 * Where the numbers are served, and of what.
 *
 * @param address to listen on; port 0 takes any free one
 * @param version of the service
 * @param commit of its sources
 */
public record MetricsSettings(InetSocketAddress address, String version, String commit) {}
