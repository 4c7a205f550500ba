package org.zhijia.launcher.misfit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Phaser;

/** A bean that no server can make: it waits for something that nobody provides. */
@ApplicationScoped
public class Misfit {

    @Inject
    private Phaser nobodys;
}
