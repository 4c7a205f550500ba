package org.zhijia.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From where a request comes. {@code X-Forwarded-For} is believed only as far as the proxies named by {@code zhijia.proxies}
 * have written it: anybody can send that header.
 */
@ApplicationScoped
public class ClientAddress {

    private List<AddressRange> proxies;

    protected ClientAddress() { }

    /** @param proxies addresses and ranges such as {@code 10.0.0.0/8}, between commas */
    @Inject
    public ClientAddress(@ConfigProperty(name = "zhijia.proxies") Optional<String> proxies) {
        this.proxies = Arrays.stream(proxies.orElse("").split(",")).map(String::strip).filter(text -> !text.isEmpty()).map(AddressRange::of).toList();
    }

    /** An IPv4 or IPv6 address. */
    public String of(HttpServletRequest request) {
        return behindProxies(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }

    /** Walks from the nearest to the farthest and stops at the first that is no proxy of ours. */
    String behindProxies(String peer, String forwarded) {
        var hops = forwarded == null ? List.<String>of() : Arrays.stream(forwarded.split(",")).map(String::strip).toList();
        var address = peer;
        for (int hop = hops.size() - 1; hop >= 0 && isProxy(address) && AddressRange.isAddress(hops.get(hop)); hop--) {
            address = hops.get(hop);
        }
        return address;
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }
}
