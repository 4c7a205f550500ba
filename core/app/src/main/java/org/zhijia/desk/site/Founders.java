package org.zhijia.desk.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zhijia.founding.Founding;
import org.zhijia.identity.Account;
import org.zhijia.identity.NotAllowed;
import org.zhijia.identity.Permission;
import org.zhijia.identity.SignedIn;
import org.zhijia.site.SiteScope;

/** Who may found sites below the current one: whoever administers what stands there. Others may look. */
@ApplicationScoped
class Founders {

    @Inject
    private SiteScope scope;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Founding founding;

    boolean isOne() {
        return founding.isAllowed(scope.node());
    }

    /** @throws NotAllowed when the current person is none */
    Account require() {
        var person = signedIn.require(Permission.CONFIGURE);
        if (!isOne()) {
            throw new NotAllowed();
        }
        return person;
    }
}
