package org.zhijia.plugin;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Resources of a plugin that is off for the site do not exist there. Without this they would be live everywhere. */
@Provider
public class PluginGate implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Inject
    private Plugins plugins;

    @Inject
    private PluginSwitches switches;

    @Override
    public void filter(ContainerRequestContext request) {
        plugins.owner(resource.getResourceClass())
                .filter(owner -> !switches.isOn(owner))
                .ifPresent(owner -> {
                    throw new NotFoundException();
                });
    }
}
